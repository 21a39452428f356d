import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openSignUp, openUnitSlip, openWardSignUp } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { blockedBy, openRows, toPartRow, type Activity, type PartRow } from './ward-sign-up-view';

type Scope = 'unit' | 'district';
interface ScopeEvent {
  detail: { value: Scope };
}
interface OpenEvent {
  detail: { activityId: string };
}
interface WardEvent {
  currentTarget: { dataset: { id: string } };
}

/** First which activity, then whom of those that the unit acts for. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    /** '': still to be chosen */
    activityId: '',
    scope: 'unit' as Scope,
    scopes: [
      { value: 'unit', label: '本单位发的' },
      { value: 'district', label: '全区能报的' },
    ],
    choices: [] as ActivityView[],
    /** of the next page of the district's */
    cursor: null as string | null,
    isMoreBusy: false,
    activity: null as ActivityView | null,
    blocked: '',
    left: 0,
    rows: [] as PartRow[],
    /** ward whose sign-up is under way */
    busy: '',
    note: '',
    refusal: '',
    leaving: null as PartRow | null,
    asking: false,
  },

  /** as last answered: the sign-up carries the times that were seen */
  seen: null as Activity | null,

  onLoad({ unit = '', activity = '' }: { unit?: string; activity?: string }) {
    this.setData({ unitId: unit, activityId: activity });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh(): Promise<void> {
    return this.data.activityId ? this.refreshWards() : this.refreshChoices();
  },

  refreshChoices() {
    const { unitId, scope } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        if (scope === 'district') return this.page(null);
        const { rows, asOf } = await ask('activities.listManaged', { unitId, state: 'published' });
        // The server gives the newest start first; to choose, one reads from the soonest on.
        return { rows: rows.reverse(), asOf, cursor: null };
      },
      show: ({ rows, asOf, cursor }) => this.setData({ choices: openRows(rows, asOf), cursor }),
    });
  },

  page(cursor: string | null) {
    return ask('activities.list', { scope: 'district', platform: null, day: null, cursor });
  },

  refreshWards() {
    const { unitId, activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([ask('activities.show', { activityId }), ask('activities.showUnitWards', { unitId, activityId })]),
      show: ([{ activity, asOf }, { wards }]) => {
        this.seen = activity;
        this.setData({
          activity: toActivityView({ ...activity, myPeople: 0 }, asOf),
          blocked: blockedBy(activity, asOf),
          left: activity.left,
          rows: wards.map((part) => toPartRow(part, activity, asOf)),
        });
      },
    });
  },

  onScope({ detail }: ScopeEvent) {
    this.setData({ scope: detail.value, load: LOADING });
    void this.refresh();
  },

  onReachBottom() {
    void this.onMore();
  },

  async onMore() {
    const { cursor, isMoreBusy } = this.data;
    if (cursor === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, refusal: '' });
    try {
      const page = await this.page(cursor);
      this.setData({ choices: [...this.data.choices, ...openRows(page.rows, page.asOf)], cursor: page.cursor });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onChoose({ detail }: OpenEvent) {
    openWardSignUp(this.data.unitId, detail.activityId);
  },

  onJoinTap({ currentTarget }: WardEvent) {
    const { id } = currentTarget.dataset;
    if (!this.seen) return;
    const { activityId, startAt, endAt, form } = this.seen;
    const { unitId, rows } = this.data;
    if (form.length > 0) {
      openSignUp(activityId, { wardId: id, name: rows.find(({ wardId }) => wardId === id)?.name ?? '', unitId });
      return;
    }
    const onUnknown = (): void => this.setData({ note: '还不知道报上没有，正在核对，请别重复点' });
    const onBusy = (): void => this.setData({ note: '人多，正在排队' });
    return this.act(id, async () => {
      const input = { unitId, wardId: id, activityId, startAt, endAt, people: 1 };
      await send('activities.signUpWard', input, { onUnknown, onBusy });
      say('报上了，可以打小条');
    });
  },

  onComeTap({ currentTarget }: WardEvent) {
    const { id: wardId } = currentTarget.dataset;
    if (!this.seen) return;
    const { activityId, startAt, endAt } = this.seen;
    const { unitId } = this.data;
    return this.act(wardId, async () => {
      await send('activities.reconfirmWard', { unitId, wardId, activityId, startAt, endAt });
      say('好，记下了');
    });
  },

  onSlipTap({ currentTarget }: WardEvent) {
    openUnitSlip(this.data.unitId, currentTarget.dataset.id, this.data.activityId);
  },

  onLeaveTap({ currentTarget }: WardEvent) {
    const leaving = this.data.rows.find(({ wardId }) => wardId === currentTarget.dataset.id);
    if (leaving && !this.data.busy) this.setData({ leaving, asking: true });
  },
  onKeep() {
    this.setData({ asking: false });
  },
  onLeave() {
    const { leaving, unitId, activityId } = this.data;
    this.setData({ asking: false });
    if (!leaving) return;
    return this.act(leaving.wardId, async () => {
      await send('activities.cancelWard', { unitId, wardId: leaving.wardId, activityId });
      say('取消了，位置让给别人');
    });
  },

  async act(wardId: string, what: () => Promise<void>) {
    if (this.data.busy) return;
    this.setData({ busy: wardId, refusal: '', note: '' });
    try {
      await what();
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还没查到报上没有，先别重复报，下拉看一下' : message });
    }
    await this.refreshWards();
    this.setData({ busy: '', note: '' });
  },
});
