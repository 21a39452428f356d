import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { verifyPath } from '../../../../services/navigation';
import { copy } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { DAY_MS, dayOf } from '../../../../shared/time';
import { toProofView, type ProofView } from '../../proof-view';
import { drawProofCard } from '../../share-card';

interface DayEvent {
  detail: { name: 'fromDay' | 'toDay'; value: string };
}

const YEAR_MS = 365 * DAY_MS;
/** Read from a hand's distance, on paper too; it leaves room for the code beside it on the narrowest phone. */
const SQUARE_PX = 112;

/** A page of one's hours that anybody can check by its code. It is a record, not an official certificate. */
export default Page({
  data: {
    ...rootData(),
    fromDay: '',
    toDay: '',
    today: '',
    errors: { fromDay: '', toDay: '' },
    refusal: '',
    busy: false,
    proof: null as ProofView | null,
    squarePx: SQUARE_PX,
  },

  /** path of the drawn card; '': not drawn */
  card: '',

  onLoad() {
    const today = dayOf(Date.now());
    this.setData({ fromDay: dayOf(Date.now() - YEAR_MS), toDay: today, today });
  },

  onShow() {
    syncRoot(this);
  },

  onDay({ detail }: DayEvent) {
    this.setData({ [detail.name]: detail.value, errors: { fromDay: '', toDay: '' }, refusal: '' });
  },

  onAct() {
    const { proof } = this.data;
    if (proof) copy(proof.code);
    else void this.make();
  },

  async make() {
    const { fromDay, toDay, busy } = this.data;
    if (busy) return;
    if (fromDay > toDay) return this.setData({ errors: { fromDay: '', toDay: '最后一天要在第一天之后' } });
    this.setData({ busy: true, refusal: '' });
    try {
      const { proof } = await send('records.makeProof', { fromDay, toDay });
      this.setData({ proof: toProofView(proof) });
    } catch (error) {
      const { message, fields } = asCallError(error);
      const errors = { fromDay: fields.fromDay ?? '', toDay: fields.toDay ?? '' };
      this.setData({ errors, refusal: message });
    }
    this.setData({ busy: false });
    await this.prepareCard();
  },

  /** A failure only means that the card has no picture of its own. */
  async prepareCard() {
    const { proof } = this.data;
    if (!proof) return;
    try {
      this.card = await drawProofCard(proof.spaced);
    } catch {
      this.card = '';
    }
  },

  onAgain() {
    this.setData({ proof: null, refusal: '' });
    this.card = '';
  },

  /** The title tells nothing of the person: the card may be seen by a whole group. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { proof } = this.data;
    const path = verifyPath(proof ? proof.code : '');
    return { title: '一张服务记录，点开核对', path, ...(this.card && { imageUrl: this.card }) };
  },
});
