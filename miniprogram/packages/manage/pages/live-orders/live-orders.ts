import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { PHASE_WORDS } from '../../../../components/wm-session-row/session-view';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { neededOf, phaseOf } from '../../../../shared/live-phase';
import { clockOf, momentLabel, partsOf, WEEKDAYS } from '../../../../shared/time';
import { toToolsView, type ToolsView } from '../../components/wm-session-tools/tools-view';
import { standingAt } from '../../standing';

type Orders = OutputOf<'live.listOrders'>;

interface OrdersView {
  title: string;
  line: string;
  date: string;
  weekday: string;
  state: string;
  isCollecting: boolean;
  needed: number;
  taken: number;
  takersMin: number;
  have: number;
  deadline: string;
  persons: number;
  unitPeople: number;
  units: { unitId: string; name: string; people: number }[];
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    sessionId: '',
    view: null as OrdersView | null,
    /** null: the caller gives the lesson or audits it, and changes nothing */
    tools: null as ToolsView | null,
    shareTitle: '直播点学',
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ sessionId: id });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { sessionId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [me, orders] = await Promise.all([ask('identity.showMe', {}), ask('live.listOrders', { sessionId })]);
        const { unitId } = orders.session;
        const { above } = await ask('units.show', { unitId });
        const { isStaff } = standingAt(me.roles, [...above.map((unit) => unit.unitId), unitId]);
        return { orders, managed: isStaff ? await ask('live.showManaged', { sessionId }) : null };
      },
      show: ({ orders, managed }) => {
        this.setData({
          view: toOrdersView(orders),
          tools: managed && toToolsView(managed),
          shareTitle: shareTitle(orders),
        });
      },
    });
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { shareTitle: title, sessionId } = this.data;
    return { title, path: `/packages/classroom/pages/live-detail/live-detail?id=${sessionId}` };
  },
});

function toOrdersView({ session, persons, units, asOf }: Orders): OrdersView {
  const { startAt, endAt, taken, takersMin, orderUntil, lecturer } = session;
  const phase = phaseOf(session, asOf);
  const { date, month, weekday } = partsOf(startAt);
  const needed = neededOf(session);
  return {
    title: session.title,
    line: `${clockOf(startAt)} – ${clockOf(endAt)} · ${lecturer}讲`,
    date: String(date),
    weekday: `${month}月 ${WEEKDAYS[weekday] ?? ''}`,
    state: PHASE_WORDS[phase](needed).text,
    isCollecting: phase === 'collecting',
    needed,
    taken,
    takersMin,
    have: Math.min(taken, takersMin),
    deadline: phase === 'collecting' ? `点课到 ${momentLabel(orderUntil, asOf)}` : '',
    persons,
    unitPeople: taken - persons,
    units,
  };
}

/** In a group the number is what moves people. */
function shareTitle({ session, asOf }: Orders): string {
  const needed = neededOf(session);
  return `${needed > 0 ? `还差 ${needed} 人开课｜` : '直播课｜'}${session.title}，${momentLabel(session.startAt, asOf)}`;
}
