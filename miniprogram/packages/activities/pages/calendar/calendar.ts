import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import { forget, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { load, LOADING, type LoadView } from '../../../../services/load';
import { openActivity, openArticle, openTab } from '../../../../services/navigation';
import { rootData, scrollTo, syncRoot } from '../../../../services/screen';
import {
  cellsOf,
  firstDay,
  hasSomething,
  monthOf,
  shifted,
  toDayView,
  turnsOf,
  uncountedLine,
  type Cell,
  type DayView,
  type Month,
} from './calendar-view';

type List = OutputOf<'activities.list'>;

interface DayTap {
  currentTarget: { dataset: { day: string } };
}
interface OpenEvent {
  detail: { activityId: string };
}

/** A month with its named days and what is on; the chosen day below it. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    /** of the chosen day's activities */
    dayLoad: LOADING,
    month: '',
    title: '',
    hasPrevious: false,
    hasNext: false,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    cells: [] as Cell[],
    /** of them, those that 长辈版 shows as a list */
    listed: [] as Cell[],
    days: [] as Month['days'],
    uncounted: '',
    /** YYYY-MM-DD; '' until the month is there */
    day: '',
    view: null as DayView | null,
    rows: [] as ActivityView[],
    cursor: null as string | null,
  },

  onLoad() {
    this.openMonth(monthOf(Date.now()));
  },

  onShow() {
    syncRoot(this);
    // Back from an activity: places were taken or given back.
    if (this.data.dayLoad.phase === 'ready') void this.refreshDay();
  },

  /** Days and weekdays are there at once; what they are called comes from the server. */
  openMonth(month: string) {
    const now = Date.now();
    this.setData({
      ...{ month, ...turnsOf(month, now), cells: cellsOf(month, [], now), listed: [], days: [], uncounted: '' },
      ...{ day: '', view: null, rows: [], cursor: null, load: LOADING, dayLoad: LOADING },
    });
    void this.refresh();
  },

  refresh() {
    const { month } = this.data;
    const isThisMonth = month === monthOf(Date.now());
    if (isThisMonth && kept<Month>('calendar')?.value.month !== month) forget('calendar');
    return load(this, {
      // Only the month that one opens the page for is kept.
      keepAs: isThisMonth ? 'calendar' : null,
      ask: () => ask('activities.showMonth', { month }),
      show: (answer) => this.showMonth(answer),
    });
  },

  showMonth(answer: Month) {
    const { month, days, asOf } = answer;
    // Late: another month has been opened meanwhile.
    if (month !== this.data.month) return;
    const cells = cellsOf(month, days, asOf);
    this.setData({ cells, listed: cells.filter(hasSomething), days, uncounted: uncountedLine(answer) });
    if (this.data.day === '') this.choose(firstDay(month, days, asOf));
    else this.setData({ view: toDayView(this.data.day, days, asOf) });
  },

  choose(day: string) {
    const view = toDayView(day, this.data.days, Date.now());
    this.setData({ day, view, rows: [], cursor: null, dayLoad: LOADING });
    void this.refreshDay();
  },

  refreshDay() {
    const { day } = this.data;
    const part = {
      data: { load: this.data.dayLoad },
      setData: ({ load: dayLoad }: { load: LoadView }) => {
        if (this.data.day === day) this.setData({ dayLoad });
      },
    };
    return load(part, {
      keepAs: null,
      ask: () => ask('activities.list', { scope: 'station', platform: null, day, cursor: null }),
      show: (list) => this.showDay(day, list),
    });
  },

  showDay(day: string, { rows, cursor, asOf }: List) {
    if (this.data.day === day) this.setData({ rows: rows.map((row) => toActivityView(row, asOf)), cursor });
  },

  async onReachBottom() {
    const { cursor, day, rows } = this.data;
    if (cursor === null) return;
    this.setData({ cursor: null });
    try {
      const more = await ask('activities.list', { scope: 'station', platform: null, day, cursor });
      if (this.data.day !== day) return;
      this.setData({
        rows: [...rows, ...more.rows.map((row) => toActivityView(row, more.asOf))],
        cursor: more.cursor,
      });
    } catch {
      // Scrolling again asks again.
      if (this.data.day === day) this.setData({ cursor });
    }
  },

  onPrevious() {
    if (this.data.hasPrevious) this.openMonth(shifted(this.data.month, -1));
  },

  onNext() {
    if (this.data.hasNext) this.openMonth(shifted(this.data.month, 1));
  },

  onDayTap({ currentTarget }: DayTap) {
    this.choose(currentTarget.dataset.day);
    // 长辈版 has a list in the grid's place, and the chosen day may be far below it.
    if (this.data.elder) scrollTo('#chosen');
  },

  onArticleTap() {
    openArticle(this.data.view?.article ?? 0);
  },

  onOpen({ detail }: OpenEvent) {
    openActivity(detail.activityId);
  },

  onEmptyAct() {
    openTab('activities');
  },

  onShareAppMessage: () => ({ title: '这个月的日子和活动', path: '/packages/activities/pages/calendar/calendar' }),
});
