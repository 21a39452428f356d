import { ask, send } from '../../../../services/call';
import { queueCheckIn } from '../../../../services/attendance-queue';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { replaceByReceipt } from '../../../../services/navigation';
import { flush } from '../../../../services/outbox';
import { rotate } from '../../../../services/rotating';
import { scanCode } from '../../../../services/scan';
import { rootData, syncRoot } from '../../../../services/screen';
import { brighten, restoreLight } from '../../../../services/screen-light';
import { LIMITS } from '../../../../shared/limits';
import { readCode, type Side } from '../../../../shared/attendance';
import { NO_REFUSAL, readCalls, refusalOf, toCheckInView, verbOf, type CheckInView, type Mine } from './check-in-view';

interface FieldEvent {
  detail: { value: string };
}
/** What the person read: a code, or the leader's words. */
type Reading = { code: string } | { phrase: string };
type Way = 'ways' | 'phrase' | 'mine';

const NO_READING: Reading = { code: '' };
const PHRASE_DIGITS = 6;
const CODE_PX = 240;
const NOT_ANSWERED = ['OFFLINE', 'NO_ANSWER'];

/** Where a scanned code lands, where a 口令 is typed, and where one's own code is held up. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as CheckInView | null,
    way: 'ways' as Way,
    phrase: '',
    phraseError: '',
    /** asked before it is done: leaving, when an arrival may have been meant */
    asking: '' as '' | 'out',
    /** calls answered, as typed */
    calls: '',
    callsError: '',
    busy: false,
    note: '',
    queued: false,
    refusal: NO_REFUSAL,
    payload: '',
    codePx: CODE_PX,
  },

  mine: null as Mine | null,
  reading: NO_READING as Reading,
  stopRotating: null as (() => void) | null,

  onLoad({ id = '', c = '', way = 'ways' }: { id?: string; c?: string; way?: Way }) {
    const text = decodeURIComponent(c);
    const activityId = id || (readCode(text)?.activityId ?? '');
    this.setData({ activityId, way });
    void this.open(text);
  },

  onShow() {
    syncRoot(this);
    if (this.data.way === 'mine') this.showMine();
  },
  onHide() {
    this.hideMine();
  },
  onUnload() {
    this.hideMine();
  },

  /** A code is good for half a minute: it is handed in as soon as it is known for what. */
  async open(code: string) {
    await this.refresh();
    if (code !== '') await this.read({ code });
    else if (this.data.way === 'mine') this.showMine();
  },

  refresh() {
    const { activityId } = this.data;
    return load(this, {
      keepAs: `attendance:${activityId}`,
      ask: () => ask('attendance.showMine', { activityId }),
      show: (mine) => {
        this.mine = mine;
        this.setData({ view: toCheckInView(mine) });
      },
    });
  },

  async onScanTap() {
    const scanned = await scanCode();
    if (scanned.kind === 'cancelled') return;
    if (scanned.kind === 'refused') {
      this.setData({ refusal: { text: '打不开相机。可以输 6 位口令', act: 'phrase', label: '输口令' } });
      return;
    }
    const found = readCode(scanned.text);
    if (found?.kind !== 'activity' || found.activityId !== this.data.activityId) {
      this.setData({ refusal: refusalOf('CODE_WRONG', '这不是这场活动的签到码，请扫负责人手机上的码', 0) });
      return;
    }
    await this.read({ code: scanned.text });
  },

  /** Arriving is done at once; leaving is asked for first. */
  async read(reading: Reading) {
    this.reading = reading;
    const side = this.data.view?.side ?? 'in';
    this.setData({ refusal: NO_REFUSAL, queued: false });
    if (side === 'out') this.setData({ asking: 'out' });
    else if (side === 'in') await this.submit('in', false);
  },

  async submit(side: Side, walkIn: boolean, calls: number | null = null) {
    if (this.data.busy) return;
    const { activityId } = this.data;
    const { reading } = this;
    this.setData({ busy: true, asking: '', note: `正在${verbOf(side)}`, refusal: NO_REFUSAL });
    try {
      await send('attendance.checkIn', { activityId, side, walkIn, calls, ...reading });
      this.setData({ phrase: '', way: 'ways' });
      await this.refresh();
    } catch (error) {
      this.refuse(error, side, calls);
    }
    this.setData({ busy: false, note: '' });
  },

  refuse(error: unknown, side: Side, calls: number | null) {
    const { code, message, details } = asCallError(error);
    if (NOT_ANSWERED.includes(code) && 'code' in this.reading) {
      // Later it is only the person's own word; the leader agrees to it on the roster.
      const { activityId } = this.data;
      queueCheckIn({ activityId, side, calls, code: this.reading.code, scannedAt: Date.now() });
      void flush();
      this.setData({ queued: true });
      return;
    }
    this.setData({ refusal: refusalOf(code, message, Number(details.left ?? 0)) });
  },

  onCalls({ detail }: FieldEvent) {
    this.setData({ calls: detail.value, callsError: '' });
  },

  onLeave() {
    const { view, calls } = this.data;
    const counted = view?.countsCalls === true ? readCalls(calls) : null;
    if (view?.countsCalls && counted === null) {
      this.setData({ callsError: `填一个数，没接到就填 0，最多 ${LIMITS.callsMax}` });
      return;
    }
    void this.submit('out', false, counted);
  },
  onStay() {
    this.setData({ asking: '' });
  },

  onRefusalAct() {
    const { act } = this.data.refusal;
    if (act === 'walk-in') void this.submit('in', true);
    else if (act === 'phrase') this.onPhraseTap();
    else void this.onScanTap();
  },

  onPhraseTap() {
    this.setData({ way: 'phrase', refusal: NO_REFUSAL, phraseError: '', phrase: '' });
  },

  onPhrase({ detail }: FieldEvent) {
    this.setData({ phrase: detail.value.replace(/\D/g, '').slice(0, PHRASE_DIGITS), phraseError: '' });
  },

  onPhraseSubmit() {
    const { phrase } = this.data;
    if (phrase.length < PHRASE_DIGITS) this.setData({ phraseError: '口令是 6 位数字' });
    else void this.read({ phrase });
  },

  onMineTap() {
    this.setData({ way: 'mine', refusal: NO_REFUSAL });
    this.showMine();
  },

  onWaysTap() {
    this.hideMine();
    this.setData({ way: 'ways' });
    void this.refresh();
  },

  /** Renewed every half minute as long as it is on the screen; between two of them the leader may have scanned it. */
  showMine() {
    this.hideMine();
    brighten();
    this.stopRotating = rotate(async () => {
      const { activityId } = this.data;
      try {
        const { payload, slotEndsAt, asOf } = await ask('attendance.showMyCode', { activityId });
        this.setData({ payload, refusal: NO_REFUSAL });
        void this.refresh();
        return slotEndsAt - asOf;
      } catch (error) {
        const { code, message } = asCallError(error);
        const text = code === 'OFFLINE' ? '没有网，换不了新码。把报到号报给负责人就行' : message;
        this.setData({ payload: '', refusal: { text, act: '', label: '' } });
        return null;
      }
    });
  },

  hideMine() {
    if (!this.stopRotating) return;
    this.stopRotating();
    this.stopRotating = null;
    restoreLight();
  },

  onReceiptTap() {
    replaceByReceipt(this.data.activityId);
  },
});
