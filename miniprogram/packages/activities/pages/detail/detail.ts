import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import {
  openActivity,
  openArticle,
  openReceipt,
  openUnitActivities,
  replaceByReceipt,
} from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askToRemind, loadTemplates } from '../../../../services/subscribe';
import type { ProxyActivity } from '../../components/wm-proxy/wm-proxy';
import { toDetailView, type Activity, type DetailView } from './detail-view';

interface StepEvent {
  detail: { value: number };
}
interface ArticleEvent {
  currentTarget: { dataset: { article: number } };
}

/** A refusal, shown where the person is looking, with one thing to do about it. */
interface Refusal {
  text: string;
  act: string;
  /** the activity that it clashes with */
  activityId: string;
}

const NONE: Refusal = { text: '', act: '', activityId: '' };
const WAIT_INSTEAD = '排队等位';
const REFUSAL_ACTS: Partial<Record<string, string>> = {
  TIME_CLASH: '看那一场',
  ACTIVITY_FULL: WAIT_INSTEAD,
  PLACES_SHORT: WAIT_INSTEAD,
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as DetailView | null,
    sheetOpen: false,
    /** the sheet is about a place in the queue */
    isWait: false,
    people: 1,
    busy: false,
    note: '',
    refusal: NONE,
    /** 代报 */
    proxyOpen: false,
    proxy: { activityId: '', startAt: 0, endAt: 0 } as ProxyActivity,
  },

  /** The activity as last answered: the sign-up carries the times that the person saw. */
  seen: null as Activity | null,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
    void loadTemplates();
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
    const { activityId } = this.data;
    return load(this, {
      keepAs: `activity:${activityId}`,
      ask: () => ask('activities.show', { activityId }),
      show: (answer) => this.show(answer),
    });
  },

  show({ activity, asOf }: OutputOf<'activities.show'>) {
    this.seen = activity;
    const view = toDetailView(activity, asOf);
    const { activityId, startAt, endAt } = activity;
    this.setData({ view, people: Math.min(this.data.people, view.peopleMax), proxy: { activityId, startAt, endAt } });
  },

  onActTap() {
    const { view, activityId } = this.data;
    if (view?.act === 'mine') openReceipt(activityId);
    else this.setData({ sheetOpen: true, isWait: view?.act === 'wait', refusal: NONE });
  },

  onProxyTap() {
    this.setData({ proxyOpen: true });
  },

  onProxyClose() {
    this.setData({ proxyOpen: false });
  },

  onSheetClose() {
    if (!this.data.busy) this.setData({ sheetOpen: false });
  },

  onPeopleChange({ detail }: StepEvent) {
    this.setData({ people: detail.value, refusal: NONE });
  },

  async onConfirm() {
    const { seen } = this;
    const { busy, people, isWait } = this.data;
    if (busy || !seen) return;
    const { activityId, startAt, endAt } = seen;
    this.setData({ busy: true, refusal: NONE, note: '' });
    // In this same tap or never; nobody waits for the answer. In 长辈版 the receipt asks.
    if (!this.data.elder) void askToRemind('sign-up');
    try {
      const { registration } = await send(
        isWait ? 'activities.wait' : 'activities.signUp',
        { activityId, startAt, endAt, people },
        {
          onUnknown: () => this.setData({ note: '还不知道报上没有，正在核对，请别重复点' }),
          onBusy: () => this.setData({ note: '人多，正在排队' }),
        },
      );
      if (registration.people !== people && registration.state === 'joined')
        say(`您之前已经报了 ${registration.people} 位`);
      replaceByReceipt(activityId);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.setData({ busy: false, note: '' });
    }
  },

  refuse(error: unknown) {
    const { code, message, details } = asCallError(error);
    const unknown = code === 'NO_ANSWER';
    this.setData({
      refusal: {
        text: unknown ? '还没查到报上没有，先别重复报，打给站里核对' : message,
        act: REFUSAL_ACTS[code] ?? (unknown ? '打给站里' : ''),
        activityId: String(details.activityId ?? ''),
      },
    });
    // What the page shows has just proved stale: the numbers under the sheet are asked for again.
    void this.refresh();
  },

  onRefusalAct() {
    const { refusal } = this.data;
    if (refusal.act === WAIT_INSTEAD) this.setData({ isWait: true, refusal: NONE });
    else if (refusal.activityId) openActivity(refusal.activityId);
    else this.onCallTap();
  },

  onArticleTap({ currentTarget }: ArticleEvent) {
    openArticle(currentTarget.dataset.article);
  },

  onUnitTap() {
    if (this.data.view) openUnitActivities(this.data.view.unitId);
  },

  onCallTap() {
    if (this.data.view) dial(this.data.view.contactPhone);
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { view, activityId } = this.data;
    const title = view ? `${view.left > 0 ? `余 ${view.left} 位｜` : ''}${view.title}，${view.timeLine}` : '身边的活动';
    return { title, path: `/packages/activities/pages/detail/detail?id=${activityId}` };
  },
});
