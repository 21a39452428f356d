import { isReaderOn } from '../../../../services/accessibility';
import { keep, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { linkTo, openLink, sharer } from '../../../../services/links';
import { load, LOADING } from '../../../../services/load';
import {
  openDuty,
  openForUnit,
  openTab,
  openVolunteer,
  replaceByDuty,
  replaceByMyShifts,
} from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { loadTemplates } from '../../../../services/subscribe';
import { LIMITS } from '../../../../shared/limits';
import { clockOf, momentLabel } from '../../../../shared/time';
import { Board } from './board';
import { orderPicture, prepareOrderPicture } from '../../../../services/share/order-picture';
import { choiceWords, type Choice, type Result } from './choices';
import { shareTitle, toDetailView, type DetailView } from './detail-view';
import {
  firstShift,
  toShiftTabs,
  type CellItem,
  type MyAnswer,
  type Order,
  type ShiftCells,
  type ShiftTab,
  type SiteRow,
} from './shift-view';

interface Place {
  site: number;
  post: number;
}
interface ShiftEvent {
  detail: { shift: number };
}
interface PickEvent {
  detail: Place;
}
interface ItemEvent {
  currentTarget: { dataset: Place };
}
interface ResultsEvent {
  detail: { results: Result[] };
}

/** Comes with the app: for a card that is sent before its own picture is drawn. */
const PLAIN_PICTURE = '/packages/recruitment/images/share.jpg';
/** More columns than this do not fit: the list then says it all. */
const COLUMNS_MAX = 3;
/** Rows of the list that are added by one tap. */
const ITEMS = 12;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    orderId: '',
    view: null as DetailView | null,
    order: null as Order | null,
    isList: false,
    /** it calls the people of other stations: to ask again is of no use */
    isElsewhere: false,
    /** nothing but the list fits */
    isListOnly: false,
    tabs: [] as ShiftTab[],
    shift: -1,
    clock: '',
    shiftLabel: '',
    /** why the cells of this shift are not there; '' when they are */
    shiftNote: '',
    rows: [] as SiteRow[],
    items: [] as CellItem[],
    itemCount: 0,
    choices: [] as Choice[],
    words: choiceWords([]),
    /** '', facts, register or answer: the sheet that is open */
    sheet: '',
  },

  board: new Board(),
  itemsMax: ITEMS,
  /** of the card that led here, or that the card sent from here will carry; '': none yet */
  linkId: '',

  onLoad({ id = '', link = '', scene = '' }: { id?: string; link?: string; scene?: string }) {
    this.board = new Board();
    this.linkId = link || decodeURIComponent(scene);
    this.setData({ orderId: id });
    if (this.linkId && id) openLink(this.linkId).catch(() => undefined);
    void loadTemplates();
    void isReaderOn().then((isOn) => isOn && this.setData({ isList: true }, () => this.showShift()));
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
    const { orderId } = this.data;
    return load(this, {
      keepAs: orderId ? `recruitment:${orderId}` : null,
      ask: async () => {
        try {
          const found = orderId || (await this.findOut());
          const [order, mine] = await Promise.all([
            ask('recruitment.show', { orderId: found }),
            ask('recruitment.listMine', {}),
          ]);
          return { order, mine: mine.rows };
        } catch (error) {
          this.setData({ isElsewhere: asCallError(error).code === 'RECRUITMENT_ELSEWHERE' });
          throw error;
        }
      },
      show: (seen) => this.show(seen),
      intact: '您应下的班没有变',
    });
  },

  /** From a printed code the page knows no more than the link. */
  async findOut(): Promise<string> {
    const { objectId } = await openLink(this.linkId);
    this.setData({ orderId: objectId });
    return objectId;
  },

  show({ order, mine }: { order: Order; mine: readonly MyAnswer[] }) {
    this.board.see(order, mine);
    const tabs = toShiftTabs(order, this.board.answers(), order.asOf);
    const isThere = tabs.some(({ shift }) => shift === this.data.shift);
    const isListOnly = order.posts.length > COLUMNS_MAX || this.data.root !== 'page';
    this.setData({ view: toDetailView(order), order, tabs, isListOnly, ...(isListOnly && { isList: true }) });
    void this.openShift(isThere ? this.data.shift : firstShift(tabs));
    this.showChoices();
    if (order.order.state !== 'cancelled') void this.getReadyToShare(order);
  },

  /** Who came by a card sends the same one on; staff send their unit's. */
  async getReadyToShare(order: Order) {
    void prepareOrderPicture(order);
    const who = sharer();
    if (this.linkId !== '' && who.unitId === '') return;
    try {
      this.linkId = await linkTo('recruitment', order.order.orderId, who);
    } catch {
      // The card then leads here all the same and is not counted.
    }
  },

  async openShift(shift: number) {
    const { order } = this.board;
    const span = order?.shifts[shift];
    if (!order || !span) return;
    const [clock, label] = [`${clockOf(span.startAt)}–${clockOf(span.endAt)}`, momentLabel(span.startAt, order.asOf)];
    if (shift !== this.data.shift) this.itemsMax = ITEMS;
    this.setData({ shift, clock, shiftLabel: label, shiftNote: '' });
    const keepAs = `recruitment:${order.order.orderId}:${shift}`;
    const before = kept<ShiftCells>(keepAs);
    if (!this.board.knows(shift) && before) this.board.seeShift(shift, before.value);
    this.showShift();
    try {
      const answer = await ask('recruitment.showShift', { orderId: order.order.orderId, shift });
      keep(keepAs, answer);
      this.board.seeShift(shift, answer);
      if (shift === this.data.shift) this.showShift();
    } catch {
      if (shift === this.data.shift && !this.board.knows(shift)) this.setData({ shiftNote: '这一班的空位没打开' });
    }
  },

  /** What is not looked at is not sent: the table or the list, and of the list so many rows. */
  showShift() {
    const { shift, isList } = this.data;
    if (!this.board.knows(shift)) return this.setData({ rows: [], items: [], itemCount: 0 });
    const items = isList ? this.board.itemsOf(shift) : [];
    const rows = isList ? [] : this.board.rowsOf(shift);
    this.setData({ rows, items: items.slice(0, this.itemsMax), itemCount: items.length });
  },

  showChoices() {
    const choices = this.board.choices();
    this.setData({ choices, words: choiceWords(choices) });
  },

  onUnitTap() {
    this.setData({ sheet: '' });
    openForUnit(this.data.orderId);
  },

  onShift({ detail }: ShiftEvent) {
    void this.openShift(detail.shift);
  },

  onShiftRetry() {
    void this.openShift(this.data.shift);
  },

  onModeTap() {
    this.setData({ isList: !this.data.isList });
    this.showShift();
  },

  onMoreTap() {
    this.itemsMax += ITEMS;
    this.showShift();
  },

  onPick({ detail }: PickEvent) {
    this.pick(detail);
  },

  onItemTap({ currentTarget }: ItemEvent) {
    const { elder, shift } = this.data;
    const { site, post } = currentTarget.dataset;
    const isPicked = this.board.viewOf(shift, site, post).kind === 'picked';
    if (!elder || !isPicked) this.pick({ site, post });
    // One choice, one step: in 长辈版 there is no second button to find.
    if (elder && this.board.choiceIn(shift)) this.onActTap();
  },

  pick({ site, post }: Place): void {
    const { shift, view } = this.data;
    const cell = this.board.cellOf(shift, site, post);
    const { kind } = this.board.viewOf(shift, site, post);
    if (!cell || !view || kind === 'none') return;
    if (kind === 'mine' || kind === 'waiting') return openDuty(cell.cellId);
    if (kind === 'clash') return say('和您别的事撞时间，只能去一个');
    if (view.blocked) return say(view.blocked);
    if (!this.board.toggle(shift, cell)) return say(`一次最多选 ${LIMITS.picksMax} 班`);
    this.showChoices();
    this.showShift();
  },

  onActTap() {
    this.setData({ sheet: this.data.view?.isVolunteer === true ? 'answer' : 'register' });
  },

  onRegisterTap() {
    this.setData({ sheet: '' });
    openVolunteer();
  },

  onFactsTap() {
    this.setData({ sheet: 'facts' });
  },

  /** Signed beside the facts, by who joins at the place. */
  onSigned() {
    void this.refresh();
  },

  onSheetClose() {
    const { elder, sheet } = this.data;
    this.setData({ sheet: '' });
    if (!elder || sheet === 'facts') return;
    // Nothing there would show what is still chosen.
    this.board.drop(this.board.choices().map(({ cellId }) => cellId));
    this.showChoices();
    this.showShift();
  },

  /** Whatever came of it is no choice any more; the numbers under the sheet have just proved stale. */
  onAnswered({ detail }: ResultsEvent) {
    this.board.drop(detail.results.map(({ choice }) => choice.cellId));
    void this.refresh();
  },

  onDone({ detail: { results } }: ResultsEvent) {
    const [first] = results;
    this.setData({ sheet: '' });
    if (results.length === 1 && first) replaceByDuty(first.choice.cellId);
    else replaceByMyShifts();
  },

  onCallTap() {
    if (this.data.view) dial(this.data.view.contactPhone);
  },

  onFailedAct() {
    if (this.data.isElsewhere) openTab('recruitment');
    else void this.refresh();
  },

  onListTap: () => openTab('recruitment'),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { view, orderId, order } = this.data;
    const path = `/packages/recruitment/pages/detail/detail?id=${orderId}${this.linkId && `&link=${this.linkId}`}`;
    if (!view || !order) return { title: '站里正在招募志愿者', path };
    return { title: shareTitle(view, order), path, imageUrl: orderPicture(order) ?? PLAIN_PICTURE };
  },
});
