import type { OutputOf } from '../../../cloudfunctions/contract';
import { addedRows, toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import type { FilterChip } from '../../components/wm-filter/wm-filter';
import { ask } from '../../services/call';
import { kept } from '../../services/cache';
import { load, LOADING, type LoadView } from '../../services/load';
import { openPermissions, whereAmI } from '../../services/location';
import { openActivity, openCalendar, openReceipt, selectTab } from '../../services/navigation';
import { say } from '../../services/phone';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { isAgeGroupId } from '../../shared/ages';
import type { Place } from '../../shared/distance';
import { LIMITS } from '../../shared/limits';
import { isPlatformId } from '../../shared/platforms';
import {
  ageChoices,
  ALL,
  chipsOf,
  dayChoices,
  inputOf,
  isPlain,
  platformChoices,
  type Choice,
  type Filters,
} from './filters';
import { toNearby } from './nearby';
import { EMPTY, emptyOf, NO_PLACE, SEGMENTS, type View } from './words';

type Placed = OutputOf<'activities.listPlaced'>;
type List = OutputOf<'activities.list'>;
type Mine = OutputOf<'activities.listMine'>;

interface ValueEvent {
  detail: { value: string };
  currentTarget: { dataset: { value: string } };
}
interface OpenEvent {
  detail: { activityId: string };
}

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
    isLocating: false,
    /** on the order by distance: what it covers, or why there is none and how to go on */
    nearNote: '',
    isLocationRefused: false,
  },

  place: null as Place | null,
  /** all that there is, nearest first */
  nearby: [] as ActivityView[],

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

  async refresh(): Promise<void> {
    const { view, filters } = this.data;
    const { place } = this;
    // What was asked for earlier may answer later: it is no more what the page is about.
    const isStill = (): boolean => view === this.data.view && filters === this.data.filters;
    const part = {
      data: this.data,
      setData: (change: { load: LoadView }) => {
        if (isStill()) this.setData(change);
      },
    };
    if (view === 'open' && filters.near && place) {
      await load(part, {
        keepAs: null,
        ask: () => ask('activities.listPlaced', inputOf(filters)),
        show: (placed) => isStill() && this.showNearby(placed, place),
      });
    } else if (view === 'open') {
      await load(part, {
        // Only the first view without filters is kept: that is what one opens the tab for.
        keepAs: isPlain(filters) ? `activities:${filters.scope}` : null,
        ask: () => ask('activities.list', { ...inputOf(filters), cursor: null }),
        show: (list) => isStill() && this.showList(list),
      });
    } else {
      const when = view === 'mine' ? 'coming' : 'past';
      await load(part, {
        keepAs: `activities:${when}`,
        ask: () => ask('activities.listMine', { when }),
        show: (mine) => isStill() && this.showMine(mine),
      });
    }
  },

  showList({ rows, cursor, asOf }: List): void {
    this.setData({ rows: rows.map((row) => toActivityView(row, asOf)), cursor, empty: emptyOf(this.data.filters) });
  },

  /** All of them are on the phone in their order; as many as before are shown, the others come by scrolling. */
  showNearby(placed: Placed, place: Place): void {
    this.nearby = toNearby(placed, place);
    const shown = Math.max(this.data.rows.length, LIMITS.pageSize);
    this.setData({
      rows: this.nearby.slice(0, shown),
      cursor: null,
      empty: emptyOf(this.data.filters),
      nearNote: placed.isCut ? `最近要开始的 ${LIMITS.nearMax} 场里，近的在前` : '',
    });
  },

  showMine({ rows, asOf }: Mine): void {
    const views = rows.map((row) => {
      const view = toActivityView(row, asOf);
      return row.mine.state === 'cancelled'
        ? { ...view, tone: 'plain' as const, tags: [{ text: '您取消了', tone: '' }] }
        : view;
    });
    this.setData({ rows: views, cursor: null, empty: EMPTY[this.data.view] });
  },

  /** The next page is added by its paths, so that what is shown is not sent again. */
  async onReachBottom(): Promise<void> {
    const { cursor, filters, rows, view } = this.data;
    if (view !== 'open') return;
    if (filters.near)
      return this.setData(addedRows(rows, this.nearby.slice(rows.length, rows.length + LIMITS.pageSize)));
    if (cursor === null) return;
    this.setData({ cursor: null });
    try {
      const more = await ask('activities.list', { ...inputOf(filters), cursor });
      // Another list has been asked for meanwhile.
      if (filters !== this.data.filters || view !== this.data.view) return;
      const views = more.rows.map((row) => toActivityView(row, more.asOf));
      this.setData({ ...addedRows(rows, views), cursor: more.cursor });
    } catch {
      // Scrolling again asks again.
      if (filters === this.data.filters) this.setData({ cursor });
    }
  },

  onSegment({ detail }: ValueEvent) {
    this.setData({ view: detail.value as View, rows: [], cursor: null, load: LOADING });
    void this.refresh();
  },

  onChip({ detail: { value } }: ValueEvent): void {
    const { filters } = this.data;
    if (value === 'station' || value === 'district') this.narrow({ ...filters, scope: value });
    else if (value === 'near') void this.onNear();
    else if (value === 'age') this.openSheet('age', '给谁找', ageChoices(filters.age));
    else if (value === 'day') this.openSheet('day', '选哪一天', dayChoices(filters.day, Date.now()));
    else this.openSheet('platform', '选哪个平台', platformChoices(filters.platform));
  },

  openSheet(sheet: string, sheetTitle: string, choices: Choice[]) {
    this.setData({ sheet, sheetTitle, choices });
  },

  /** Where the phone is, is asked for at this tap, kept while the list is in that order and told nobody. */
  async onNear(): Promise<void> {
    const { filters, isLocating } = this.data;
    if (isLocating) return;
    this.setData({ nearNote: '', isLocationRefused: false });
    if (filters.near) {
      this.place = null;
      return this.narrow({ ...filters, near: false });
    }
    this.setData({ isLocating: true, nearNote: '正在找您的位置' });
    const where = await whereAmI();
    this.setData({ isLocating: false, nearNote: '' });
    if (where.kind === 'here') {
      this.place = where.place;
      return this.narrow({ ...this.data.filters, near: true });
    }
    this.setData({ nearNote: NO_PLACE[where.kind], isLocationRefused: where.kind === 'refused' });
  },

  onSearch({ detail }: ValueEvent): void {
    if (Array.from(detail.value).length < 2) return say('请写两个字以上');
    this.narrow({ ...this.data.filters, search: detail.value });
  },

  onSearchClear() {
    this.narrow({ ...this.data.filters, search: '' });
  },

  onChoice({ currentTarget }: ValueEvent) {
    const { filters, sheet } = this.data;
    const { value } = currentTarget.dataset;
    this.setData({ sheet: '' });
    if (sheet === 'day') this.narrow({ ...filters, day: value || null });
    else if (sheet === 'age') this.narrow({ ...filters, age: isAgeGroupId(value) ? value : null });
    else this.narrow({ ...filters, platform: isPlatformId(value) ? value : null });
  },

  narrow(filters: Filters): void {
    this.nearby = [];
    this.setData({ filters, rows: [], cursor: null, load: LOADING });
    this.setData({ chips: this.chips() });
    void this.refresh();
  },

  onPermissionsTap: () => openPermissions(),

  onMonthTap() {
    openCalendar();
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  onEmptyAct(): void {
    const { view, filters } = this.data;
    if (view === 'open' && filters.search !== '') return this.onSearchClear();
    if (view === 'open') {
      this.place = null;
      return this.narrow({ ...ALL, scope: 'district' });
    }
    this.setData({ view: 'open', rows: [], load: LOADING });
    void this.refresh();
  },

  onOpen({ detail }: OpenEvent) {
    if (this.data.view === 'open') openActivity(detail.activityId);
    else openReceipt(detail.activityId);
  },

  onShareAppMessage: () => ({ title: '身边的活动，可以报名', path: '/pages/activities/activities' }),
});
