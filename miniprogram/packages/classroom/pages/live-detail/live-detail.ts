import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send, type SendOptions } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openRoom } from '../../../../services/channels';
import { load, LOADING } from '../../../../services/load';
import { openArticle, openCourseLesson } from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askToRemind, loadTemplates } from '../../../../services/subscribe';
import { LIMITS } from '../../../../shared/limits';
import { orderedWords, shareTitle, toLiveView, type LiveView, type Session, type UnitOrder } from './live-view';

interface UnitEvent {
  currentTarget: { dataset: { unit: string } };
}
interface ArticleEvent {
  currentTarget: { dataset: { article: number } };
}
interface TypedEvent {
  detail: { value: string };
}

/** What is to be cancelled, asked about first; unitId '' for one's own. */
interface Asking {
  isOpen: boolean;
  unitId: string;
  text: string;
}

const NOBODY: UnitOrder = { unitId: '', name: '', people: 0 };

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    sessionId: '',
    view: null as LiveView | null,
    /** '', 'unit' or 'room': the sheet that is open */
    sheet: '',
    unit: NOBODY,
    people: '',
    peopleMax: LIMITS.unitOrderMax,
    asking: { isOpen: false, unitId: '', text: '' } as Asking,
    busy: false,
    note: '',
    refusal: '',
  },

  /** The session as last answered: an order carries the times that the person saw. */
  seen: null as Session | null,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ sessionId: id });
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
    const { sessionId } = this.data;
    return load(this, {
      keepAs: `live-session:${sessionId}`,
      ask: () => ask('live.show', { sessionId }),
      show: (answer) => this.show(answer),
    });
  },

  show({ session, asOf }: OutputOf<'live.show'>) {
    this.seen = session;
    this.setData({ view: toLiveView(session, asOf) });
  },

  onActTap() {
    const { view } = this.data;
    const { seen } = this;
    if (!view || !seen) return;
    if (view.act === 'order') void this.order();
    else if (view.act === 'room') void this.enter();
    else if (view.act === 'replay') openCourseLesson(seen.replayLessonId);
  },

  /** WeChat alone opens the room; when it cannot, the sheet says how to get there by hand. */
  async enter() {
    const { seen } = this;
    if (!seen) return;
    const opened = await openRoom(seen.channels);
    this.setData({ sheet: opened ? '' : 'room' });
  },

  onEnterAgain() {
    void this.enter();
  },

  order() {
    const { seen } = this;
    if (!seen) return Promise.resolve();
    const { sessionId, startAt, endAt } = seen;
    // In the tap itself: WeChat refuses later. In 长辈版 the page asks afterwards, one thing at a time.
    if (!this.data.elder) void askToRemind('order');
    return this.run(async (options) => {
      await send('live.order', { sessionId, startAt, endAt }, options);
      return '点上了';
    });
  },

  onUnitTap({ currentTarget }: UnitEvent) {
    const { view } = this.data;
    const unit = view?.units.find(({ unitId }) => unitId === currentTarget.dataset.unit);
    if (!unit) return;
    if (unit.people > 0) {
      this.ask(unit.unitId, `取消后，${unit.people} 人不再算进开课人数。人数变了，可以重新点。`);
    } else this.setData({ sheet: 'unit', unit, people: '', refusal: '' });
  },

  onPeopleInput({ detail }: TypedEvent) {
    this.setData({ people: detail.value, refusal: '' });
  },

  onUnitConfirm() {
    const { seen } = this;
    const { people, peopleMax, unit } = this.data;
    const count = Number(people);
    if (!seen || !Number.isInteger(count) || count < 1 || count > peopleMax) {
      return this.setData({ refusal: `请填 1 到 ${peopleMax} 的人数` });
    }
    const { sessionId, startAt, endAt } = seen;
    if (!this.data.elder) void askToRemind('order');
    void this.run(async (options) => {
      const wish = { unitId: unit.unitId, sessionId, startAt, endAt, people: count };
      const { order } = await send('live.orderForUnit', wish, options);
      return order.people === count ? `替${unit.name}点了 ${count} 人` : `之前已经点了 ${order.people} 人`;
    });
  },

  onCancelTap() {
    this.ask('', '取消后您不再算进开课人数，也不再提醒您。');
  },

  ask(unitId: string, text: string) {
    this.setData({ asking: { isOpen: true, unitId, text } });
  },

  onKeep() {
    this.setData({ 'asking.isOpen': false });
  },

  onCancel() {
    const { sessionId, asking } = this.data;
    this.onKeep();
    void this.run(async (options) => {
      if (asking.unitId === '') await send('live.cancelOrder', { sessionId }, options);
      else await send('live.cancelUnitOrder', { unitId: asking.unitId, sessionId }, options);
      return '取消了';
    });
  },

  /** Does one thing, says how it ended, and shows the numbers as they are then. */
  async run(act: (options: SendOptions) => Promise<string>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', note: '' });
    let done = '';
    try {
      done = await act({
        onUnknown: () => this.setData({ note: '还不知道办成没有，正在核对，请别重复点' }),
        onBusy: () => this.setData({ note: '人多，正在排队' }),
      });
      this.setData({ sheet: '' });
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还没查到办成没有，先别重复点，打给下面的联系人核对' : message });
    }
    await this.refresh();
    this.setData({ busy: false, note: '' });
    if (done) say(done === '点上了' && this.seen ? orderedWords(this.seen, Date.now()) : done);
  },

  onSheetClose() {
    if (!this.data.busy) this.setData({ sheet: '' });
  },

  onArticleTap({ currentTarget }: ArticleEvent) {
    openArticle(currentTarget.dataset.article);
  },

  onCallTap() {
    if (this.data.view) dial(this.data.view.contactPhone);
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { sessionId } = this.data;
    const title = this.seen ? shareTitle(this.seen, Date.now()) : '直播点学';
    return { title, path: `/packages/classroom/pages/live-detail/live-detail?id=${sessionId}` };
  },
});
