import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { linkTo, openLink, sharer } from '../../../../services/links';
import { load, LOADING } from '../../../../services/load';
import {
  openActivity,
  openArticle,
  openPoster,
  openReceipt,
  openSignUp,
  openUnitActivities,
  replaceByReceipt,
} from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askToRemind, loadTemplates } from '../../../../services/subscribe';
import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import type { ProxyActivity } from '../../components/wm-proxy/wm-proxy';
import { pictureOf, preparePicture } from '../../share/share-picture';
import { toDetailView, type Activity, type DetailView } from './detail-view';

interface StepEvent {
  detail: { value: number };
}
interface OpenEvent {
  detail: { activityId: string };
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
    /** others with places, for who finds this one full */
    similar: [] as ActivityView[],
    proxyOpen: false,
    /** grows with each look: what came of it is looked at again too */
    round: 0,
    proxy: { activityId: '', startAt: 0, endAt: 0, hasForm: false } as ProxyActivity,
  },

  /** The activity as last answered: the sign-up carries the times that the person saw. */
  seen: null as Activity | null,

  /** of the card or code that led here, or that the card sent from here will carry; '': none yet */
  linkId: '',

  /** @param query.link of a card; `scene` is the same of a printed code, which carries nothing else */
  onLoad({ id = '', link = '', scene = '' }: { id?: string; link?: string; scene?: string }) {
    this.setData({ activityId: id });
    this.linkId = link || decodeURIComponent(scene);
    // Counted by the way: what the card shows is there without it.
    if (this.linkId && id) openLink(this.linkId).catch(() => undefined);
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
      keepAs: activityId ? `activity:${activityId}` : null,
      ask: async () => ask('activities.show', { activityId: activityId || (await this.findOut()) }),
      show: (answer) => this.show(answer),
    });
  },

  /** From a printed code the page knows no more than the link. */
  async findOut(): Promise<string> {
    const { objectId } = await openLink(this.linkId);
    this.setData({ activityId: objectId });
    return objectId;
  },

  show({ activity, asOf }: OutputOf<'activities.show'>) {
    this.seen = activity;
    const view = toDetailView(activity, asOf);
    const { activityId, startAt, endAt, form } = activity;
    this.setData(
      {
        view,
        round: this.data.round + 1,
        people: Math.min(this.data.people, view.peopleMax),
        proxy: { activityId, startAt, endAt, hasForm: form.length > 0 },
      },
      () => void this.getReadyToShare(activity, asOf),
    );
    if (view.act === 'wait') void this.findSimilar();
    else if (this.data.similar.length > 0) this.setData({ similar: [] });
  },

  /** After the page stands. Who came by a card sends the same one on; staff send their unit's. */
  async getReadyToShare(activity: Activity, asOf: number) {
    if (activity.state === 'cancelled') return;
    void preparePicture(activity, asOf);
    const who = sharer();
    if (this.linkId !== '' && who.unitId === '') return;
    try {
      this.linkId = await linkTo('activity', activity.activityId, who);
    } catch {
      // The card then leads here all the same and is not counted.
    }
  },

  async findSimilar() {
    try {
      const { rows, asOf } = await ask('activities.listSimilar', { activityId: this.data.activityId });
      this.setData({ similar: rows.map((row) => toActivityView(row, asOf)) });
    } catch {
      // It is an extra: the page stands without.
    }
  },

  onSimilarOpen({ detail }: OpenEvent) {
    openActivity(detail.activityId);
  },

  onPosterTap() {
    openPoster(this.data.activityId);
  },

  onActTap() {
    const { view, activityId } = this.data;
    if (view?.act === 'mine') openReceipt(activityId);
    else if (this.seen && this.seen.form.length > 0) openSignUp(activityId);
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
    const { seen, linkId } = this;
    const { view, activityId } = this.data;
    const path = `/packages/activities/pages/detail/detail?id=${activityId}${linkId && `&link=${linkId}`}`;
    if (!seen || !view) return { title: '身边的活动', path };
    const places = view.act === 'wait' ? '已满，可排队｜' : view.left > 0 ? `余 ${view.left} 位｜` : '';
    return { title: `${places}${view.title}，${view.timeLine}`, path, imageUrl: pictureOf(seen) };
  },
});
