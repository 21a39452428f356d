import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Tag } from '../../../../components/wm-activity-row/activity-view';
import { toSessionView, type SessionView } from '../../../../components/wm-session-row/session-view';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openLiveSession } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';

type List = OutputOf<'live.list'>;
type View = 'menu' | 'mine' | 'replay';

interface ViewEvent {
  detail: { value: View };
}
interface OpenEvent {
  detail: { sessionId: string };
}

const SEGMENTS: { value: View; label: string }[] = [
  { value: 'menu', label: '可以点的' },
  { value: 'mine', label: '我点的' },
  { value: 'replay', label: '看回放' },
];

/** What an empty list says and offers. */
const EMPTY: Record<View, { title: string; text: string; act: string }> = {
  menu: { title: '现在没有可以点的课', text: '站里排了新课会放在这里。讲过的课有回放。', act: '看回放' },
  mine: { title: '您还没点过课', text: '点的人够了就开课，开播前 2 小时提醒您。', act: '看看可以点的' },
  replay: { title: '还没有回放', text: '直播讲完、做好回放，会放在这里。', act: '看看可以点的' },
};

/** Rows shown at first; scrolling shows as many more (ux.md 11). */
const ROWS_AT_ONCE = 10;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    segments: SEGMENTS,
    view: 'menu' as View,
    rows: [] as SessionView[],
    empty: EMPTY.menu,
  },

  /** all of the view's rows, of which the first are shown */
  all: [] as SessionView[],

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { view } = this.data;
    return load(this, {
      keepAs: `live:${view}`,
      ask: () => ask('live.list', { view }),
      show: (list) => this.show(list),
    });
  },

  show({ rows, asOf }: List) {
    this.all = rows.map((row) => toSessionView(row, asOf, ownTags(row)));
    const shown = Math.max(this.data.rows.length, ROWS_AT_ONCE);
    this.setData({ rows: this.all.slice(0, shown), empty: EMPTY[this.data.view] });
  },

  /** The next rows are added by their paths, so that what is shown is not sent again. */
  onReachBottom() {
    const from = this.data.rows.length;
    const added: Record<string, SessionView> = {};
    this.all.slice(from, from + ROWS_AT_ONCE).forEach((row, i) => {
      added[`rows[${from + i}]`] = row;
    });
    if (Object.keys(added).length > 0) this.setData(added);
  },

  onSegment({ detail }: ViewEvent) {
    this.turnTo(detail.value);
  },

  onEmptyAct() {
    this.turnTo(this.data.view === 'menu' ? 'replay' : 'menu');
  },

  turnTo(view: View) {
    this.all = [];
    this.setData({ view, rows: [], load: LOADING });
    void this.refresh();
  },

  onOpen({ detail }: OpenEvent) {
    openLiveSession(detail.sessionId);
  },

  onShareAppMessage: () => ({ title: '直播点学：点的人够了就开课', path: '/packages/classroom/pages/live/live' }),
});

function ownTags({ isMine, unitPeople }: List['rows'][number]): Tag[] {
  const tags: Tag[] = [];
  if (isMine) tags.push({ text: '✓ 我点了', tone: 'green' });
  if (unitPeople > 0) tags.push({ text: `✓ 替单位点了 ${unitPeople} 人`, tone: 'green' });
  return tags;
}
