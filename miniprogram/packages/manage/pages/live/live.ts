import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toSessionView, type SessionView } from '../../../../components/wm-session-row/session-view';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openLiveEditor, openLiveOrders } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { phaseOf, type LivePhase } from '../../../../shared/live-phase';
import { standingAt } from '../../standing';

type Row = OutputOf<'live.listManaged'>['rows'][number];
type View = 'coming' | 'past';

interface ViewEvent {
  detail: { value: View };
}
interface OpenEvent {
  detail: { sessionId: string };
}

const PAST: readonly LivePhase[] = ['over', 'lapsed', 'cancelled'];
const ROWS_AT_ONCE = 10;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    isStaff: false,
    view: 'coming' as View,
    segments: [] as { value: View; label: string }[],
    rows: [] as SessionView[],
  },

  /** both views' rows; only some of one are in the page's data */
  all: { coming: [], past: [] } as Record<View, SessionView[]>,

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
    const { unitId } = this.data;
    return load(this, {
      // Lists of staff are not left lying on a phone.
      keepAs: null,
      ask: async () => {
        const [me, unit, list] = await Promise.all([
          ask('identity.showMe', {}),
          ask('units.show', { unitId }),
          ask('live.listManaged', { unitId }),
        ]);
        return { me, unit, list };
      },
      show: ({ me, unit, list }) => {
        const { isStaff } = standingAt(me.roles, [...unit.above.map((each) => each.unitId), unitId]);
        this.setData({ unitName: unit.name, isStaff: isStaff && unit.state === 'open' });
        this.show(list.rows, list.asOf);
      },
    });
  },

  show(rows: readonly Row[], now: number) {
    const isPast = (row: Row): boolean => PAST.includes(phaseOf(row, now));
    const views = (wanted: readonly Row[]): SessionView[] => wanted.map((row) => toSessionView(row, now));
    // The server gives the newest start first; what is coming is read from the soonest on.
    this.all = { coming: views(rows.filter((row) => !isPast(row))).reverse(), past: views(rows.filter(isPast)) };
    this.setData({
      segments: [
        { value: 'coming', label: `要讲的 ${this.all.coming.length}` },
        { value: 'past', label: `过去的 ${this.all.past.length}` },
      ],
    });
    this.showView(this.data.view);
  },

  showView(view: View) {
    this.setData({ view, rows: this.all[view].slice(0, ROWS_AT_ONCE) });
  },

  onReachBottom() {
    const from = this.data.rows.length;
    const added: Record<string, SessionView> = {};
    this.all[this.data.view].slice(from, from + ROWS_AT_ONCE).forEach((row, i) => {
      added[`rows[${from + i}]`] = row;
    });
    if (Object.keys(added).length > 0) this.setData(added);
  },

  onView({ detail }: ViewEvent) {
    this.showView(detail.value);
  },

  onNewTap() {
    openLiveEditor(this.data.unitId);
  },

  onOpen({ detail }: OpenEvent) {
    openLiveOrders(detail.sessionId);
  },
});
