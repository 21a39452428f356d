import { saveToAlbum, type Saved } from '../../../../services/album';
import { pictureOfCanvas } from '../../../../services/canvas';
import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openPermissions } from '../../../../services/location';
import { verifyPath } from '../../../../services/navigation';
import { copy, say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { DAY_MS, dayOf } from '../../../../shared/time';
import { drawRecord } from '../../draw-record';
import { toProofView, type ProofView } from '../../proof-view';
import { drawProofCard } from '../../share-card';

interface DayEvent {
  detail: { name: 'fromDay' | 'toDay'; value: string };
}

/** TDesign draws the square on a canvas of its own and keeps it here once it is there. */
interface Square {
  canvasNode?: WechatMiniprogram.Canvas;
}

const UNSAVED: Record<Exclude<Saved, 'saved'>, string> = {
  unagreed: '没有存。不存也行：点“转发”发给要看的人，或者截一张图',
  refused: '没有存上：微信还不能往相册里放图，打开以后再点一次',
  failed: '没有存上，可能手机里放不下了，腾出地方再点一次',
};

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
    /** the album is closed to us, and the person can open it */
    isRefused: false,
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
    if (proof) void this.savePicture(proof);
    else void this.make();
  },

  onCopyTap() {
    if (this.data.proof) copy(this.data.proof.code);
  },

  onPermissionsTap: () => openPermissions(),

  async savePicture(proof: ProofView) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', isRefused: false });
    const picture = await this.drawnRecord(proof);
    const saved = picture === '' ? null : await saveToAlbum(picture);
    this.setData({ busy: false });
    if (saved === 'saved') say('存到相册了');
    else if (saved) this.setData({ refusal: UNSAVED[saved], isRefused: saved === 'refused' });
    else this.setData({ refusal: '这部手机的微信画不了图，请截一张图，或者转发' });
  },

  /** '': it could not be drawn */
  async drawnRecord(proof: ProofView): Promise<string> {
    try {
      const { canvasNode } = this.selectComponent('#square').data as Square;
      return canvasNode ? await drawRecord(proof, await pictureOfCanvas(canvasNode)) : '';
    } catch {
      return '';
    }
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
