import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { askToRemind } from '../../../../services/subscribe';
import { confirmFacts, nearestOpen, toResult, type Choice, type Result } from '../../pages/detail/choices';
import type { Agreement } from '../wm-agreement/wm-agreement';
import type { Order } from '../../pages/detail/shift-view';

interface OtherTap {
  currentTarget: { dataset: { result: number; other: number } };
}

/** Nothing is decided before the box is ticked; nobody ticks it for the person. */
const UNTICKED = '请先看过风险，再点上面的方框';

const unsignedOf = ({ agreement }: Order): Agreement | null => (agreement?.signedAt === 0 ? agreement : null);

/**
 * Looks over what was chosen, asks for the one consent, answers, and says of each shift what came of it. A place that
 * was taken meanwhile comes with the two nearest that are free, and with the queue.
 */
export default Component({
  properties: {
    visible: { type: Boolean, value: false },
    order: { type: Object, value: {} as Order },
    choices: { type: Array, value: [] as Choice[] },
    elder: { type: Boolean, value: false },
  },
  data: {
    facts: [] as Fact[],
    act: '',
    isAgreed: false,
    error: '',
    note: '',
    busy: false,
    /** after the answer */
    results: [] as Result[],
    isAnyGood: false,
    /** to be signed before anything is answered; null: none, or signed */
    agreement: null as Agreement | null,
  },
  observers: {
    visible(visible: boolean) {
      if (!visible) return;
      const { order, choices } = this.data;
      const isWait = choices.every(({ isStandby }) => isStandby);
      this.setData({
        facts: confirmFacts(order, choices),
        agreement: unsignedOf(order),
        act: isWait ? '确认，排候补' : choices.length > 1 ? `确认，我来 ${choices.length} 班` : '确认，我来',
        ...{ isAgreed: false, error: '', note: '', results: [], isAnyGood: false },
      });
    },
  },
  methods: {
    onAgreeTap() {
      this.setData({ isAgreed: !this.data.isAgreed, error: '' });
    },

    onClose() {
      if (!this.data.busy) this.triggerEvent('close');
    },

    async onConfirm() {
      const { isAgreed, busy, choices } = this.data;
      if (busy) return;
      if (!isAgreed) return this.setData({ error: UNTICKED });
      // In this same tap or never; nobody waits for the answer. In 长辈版 the receipt asks.
      if (!this.data.elder) void askToRemind('duty');
      const results = await this.attempt(() => this.answerAll(choices));
      if (!results) return;
      if (results.some(({ isUnsigned }) => isUnsigned)) await this.askToSign();
      if (!this.data.agreement) this.finish(results);
    },

    /** The page did not know of the agreement: it is read now. What was granted already is not asked for twice. */
    async askToSign() {
      const { orderId } = this.data.order.order;
      const order = await this.attempt(() => ask('recruitment.show', { orderId }));
      if (order) this.setData({ agreement: unsignedOf(order) });
    },

    /** Signed; on to the last look. */
    onSigned() {
      this.setData({ agreement: null });
    },

    /** Places and the queue are asked for apart: who wants a place is not put into a queue unasked. */
    async answerAll(choices: readonly Choice[]): Promise<Result[]> {
      const wanted = await this.answer(
        choices.filter(({ isStandby }) => !isStandby),
        false,
      );
      const queued = await this.answer(
        choices.filter(({ isStandby }) => isStandby),
        true,
      );
      return [...wanted, ...queued].sort((a, b) => a.choice.startAt - b.choice.startAt);
    },

    async answer(choices: readonly Choice[], standby: boolean): Promise<Result[]> {
      if (choices.length === 0) return [];
      const picks = choices.map(({ cellId, startAt, endAt }) => ({ cellId, startAt, endAt }));
      const { results } = await send(
        'recruitment.answer',
        { picks, standby },
        {
          onUnknown: () => this.setData({ note: '还不知道应上没有，正在核对，请别重复点' }),
          onBusy: () => this.setData({ note: '人多，正在排队' }),
        },
      );
      const outcomeOf = new Map(results.map(({ cellId, outcome }) => [cellId, outcome]));
      return Promise.all(
        choices.map((choice) => this.withOthers(toResult(choice, outcomeOf.get(choice.cellId) ?? 'busy'))),
      );
    },

    /** What is free near a place that was taken. It is an extra: without it the queue is still offered. */
    async withOthers(result: Result): Promise<Result> {
      if (!result.canWait) return result;
      const { order } = this.data;
      const { shift } = result.choice;
      try {
        const { cells } = await ask('recruitment.showShift', { orderId: order.order.orderId, shift });
        return { ...result, others: nearestOpen(order, cells, result.choice) };
      } catch {
        return result;
      }
    },

    finish(results: Result[]) {
      this.triggerEvent('answered', { results });
      if (results.every(({ isGood }) => isGood)) this.triggerEvent('done', { results });
      else this.setData({ results, isAnyGood: results.some(({ isGood }) => isGood) });
    },

    async onOtherTap({ currentTarget }: OtherTap) {
      const { result, other } = currentTarget.dataset;
      const instead = this.data.results[result]?.others[other]?.choice;
      if (instead) await this.again(result, instead, false);
    },

    async onWaitTap({ currentTarget }: OtherTap) {
      const { result } = currentTarget.dataset;
      const same = this.data.results[result]?.choice;
      if (same) await this.again(result, same, true);
    },

    /** In the place of what was not granted: its line then says what came of this. */
    async again(index: number, choice: Choice, standby: boolean) {
      if (this.data.busy) return;
      const answered = await this.attempt(() => this.answer([choice], standby));
      const [fresh] = answered ?? [];
      if (fresh) this.finish(this.data.results.map((result, i) => (i === index ? fresh : result)));
    },

    async attempt<Value>(act: () => Promise<Value>): Promise<Value | null> {
      this.setData({ busy: true, error: '', note: '' });
      try {
        return await act();
      } catch (error) {
        const { code, message } = asCallError(error);
        this.setData({ error: code === 'NO_ANSWER' ? '还没查到应上没有，先别重复应，打给领队核对' : message });
        return null;
      } finally {
        this.setData({ busy: false, note: '' });
      }
    },

    onMineTap() {
      const granted = this.data.results.filter(({ isGood }) => isGood);
      this.triggerEvent('done', { results: granted });
    },
  },
});
