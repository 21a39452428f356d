import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import type { FilterChip } from '../../components/wm-filter/wm-filter';
import { ask } from '../../services/call';
import { kept } from '../../services/cache';
import { load, LOADING } from '../../services/load';
import { openActivity, openCalendar, openReceipt, selectTab } from '../../services/navigation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { isPlatformId } from '../../shared/platforms';
import { ALL, chipsOf, dayChoices, platformChoices, type Choice, type Filters } from './filters';

type List = OutputOf<'activities.list'>;
type Mine = OutputOf<'activities.listMine'>;
type View = 'open' | 'mine' | 'past';

interface ValueEvent {
  detail: { value: string };
  currentTarget: { dataset: { value: string } };
}
interface OpenEvent {
  detail: { activityId: string };
}

const SEGMENTS = [
  { value: 'open', label: '可以报名' },
  { value: 'mine', label: '我报的' },
  { value: 'past', label: '往期' },
];

/** What an empty list says and offers, by what it was narrowed to. */
const EMPTY: Record<View, { title: string; text: string; act: string }> = {
  open: { title: '这里没有活动', text: '换个日期、换个平台，或者看看全区的。', act: '看全区的' },
  mine: { title: '您还没报过活动', text: '报上以后，时间地点都在这里。', act: '看看可以报的' },
  past: { title: '还没有往期', text: '参加过的活动会留在这里。', act: '看看可以报的' },
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    segments: SEGMENTS,
    view: 'open' as View,
    filters: ALL,
    chips: [] as FilterChip[],
    rows: [] as ActivityView[],
    cursor: null as string | null,
    empty: EMPTY.open,
    /** '', 'day' or 'platform': the sheet that is open */
    sheet: '',
    sheetTitle: '',
    choices: [] as Choice[],
  },

  onShow() {
    syncRoot(this);
    selectTab(this, 'activities');
    this.setData({ chips: this.chips() });
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  chips() {
    const home = kept<OutputOf<'home.show'>>('home');
    const station = home?.value.me.station;
    return chipsOf(this.data.filters, station ? station.shortName : '', Date.now());
  },

  async refresh() {
    const { view, filters } = this.data;
    if (view === 'open') {
      await load(this, {
        // Only the first view without filters is kept: that is what one opens the tab for.
        keepAs: filters.platform === null && filters.day === null ? `activities:${filters.scope}` : null,
        ask: () => ask('activities.list', { ...filters, cursor: null }),
        show: (list) => this.showList(list),
      });
    } else {
      const when = view === 'mine' ? 'coming' : 'past';
      await load(this, {
        keepAs: `activities:${when}`,
        ask: () => ask('activities.listMine', { when }),
        show: (mine) => this.showMine(mine),
      });
    }
  },

  showList({ rows, cursor, asOf }: List) {
    this.setData({ rows: rows.map((row) => toActivityView(row, asOf)), cursor, empty: EMPTY.open });
  },

  showMine({ rows, asOf }: Mine) {
    const views = rows.map((row) => {
      const view = toActivityView(row, asOf);
      return row.mine.state === 'cancelled'
        ? { ...view, tone: 'plain' as const, tags: [{ text: '您取消了', tone: '' }] }
        : view;
    });
    this.setData({ rows: views, cursor: null, empty: EMPTY[this.data.view] });
  },

  /** The next page is added by its paths, so that what is shown is not sent again. */
  async onReachBottom() {
    const { cursor, filters, rows, view } = this.data;
    if (cursor === null || view !== 'open') return;
    this.setData({ cursor: null });
    try {
      const more = await ask('activities.list', { ...filters, cursor });
      const added: Record<string, unknown> = { cursor: more.cursor };
      more.rows.forEach((row, i) => {
        added[`rows[${rows.length + i}]`] = toActivityView(row, more.asOf);
      });
      this.setData(added);
    } catch {
      // Scrolling again asks again.
      this.setData({ cursor });
    }
  },

  onSegment({ detail }: ValueEvent) {
    this.setData({ view: detail.value as View, rows: [], cursor: null, load: LOADING });
    void this.refresh();
  },

  onChip({ detail: { value } }: ValueEvent) {
    const { filters } = this.data;
    if (value === 'station' || value === 'district') return this.narrow({ ...filters, scope: value });
    this.setData(
      value === 'day'
        ? { sheet: 'day', sheetTitle: '选哪一天', choices: dayChoices(filters.day, Date.now()) }
        : { sheet: 'platform', sheetTitle: '选哪个平台', choices: platformChoices(filters.platform) },
    );
  },

  onChoice({ currentTarget }: ValueEvent) {
    const { filters, sheet } = this.data;
    const { value } = currentTarget.dataset;
    this.setData({ sheet: '' });
    if (sheet === 'day') this.narrow({ ...filters, day: value || null });
    else this.narrow({ ...filters, platform: isPlatformId(value) ? value : null });
  },

  narrow(filters: Filters) {
    this.setData({ filters, rows: [], cursor: null, load: LOADING });
    this.setData({ chips: this.chips() });
    void this.refresh();
  },

  onMonthTap() {
    openCalendar();
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  onEmptyAct() {
    if (this.data.view === 'open') return this.narrow({ scope: 'district', platform: null, day: null });
    this.setData({ view: 'open', rows: [], load: LOADING });
    void this.refresh();
  },

  onOpen({ detail }: OpenEvent) {
    if (this.data.view === 'open') openActivity(detail.activityId);
    else openReceipt(detail.activityId);
  },

  onShareAppMessage: () => ({ title: '身边的活动，可以报名', path: '/pages/activities/activities' }),
});
