import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { openActivity, openRecruitmentOrder } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { isDutyId, orderOfDuty } from '../../../../shared/recruitment';
import { toEvaluateView, type Evaluation, type EvaluateView } from './evaluate-view';

interface StarsEvent {
  detail: { value: number };
}
interface FieldEvent {
  detail: { value: string };
}

const EMPTY = { stars: 0, words: '' };

/** What one thought of an activity, or of a shift: stars and some words, from its end on for a month. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as EvaluateView | null,
    ...EMPTY,
    wordsMax: LIMITS.evaluationMax,
    starsError: '',
    wordsError: '',
    refusal: '',
    busy: false,
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('activities.showEvaluation', { activityId }),
      show: (answer) => this.show(answer),
      intact: '写的话还在',
    });
  },

  show(answer: Evaluation) {
    const typed = draftOf(this.draftName(), EMPTY);
    const { stars, words } = typed ?? answer.mine ?? EMPTY;
    this.setData({ view: toEvaluateView(answer, isDutyId(this.data.activityId)), stars, words });
  },

  draftName(): string {
    return `evaluation:${this.data.activityId}`;
  },

  onStars({ detail }: StarsEvent) {
    this.setData({ stars: detail.value, starsError: '', refusal: '' });
    this.keep();
  },

  onWords({ detail }: FieldEvent) {
    this.setData({ words: detail.value, wordsError: '', refusal: '' });
    this.keep();
  },

  keep() {
    const { stars, words } = this.data;
    keepDraft(this.draftName(), { stars, words });
  },

  async onSubmit() {
    const { activityId, stars, words, busy } = this.data;
    if (busy) return;
    if (stars === 0) return this.setData({ starsError: '先点一颗星' });
    this.setData({ busy: true, refusal: '', starsError: '', wordsError: '' });
    try {
      await send('activities.evaluate', { activityId, stars, words });
      dropDraft(this.draftName());
      say('记下了，谢谢您');
      await this.refresh();
    } catch (error) {
      const { code, message, fields } = asCallError(error);
      this.setData({
        wordsError: fields.words ?? (code === 'CONTENT_REFUSED' ? message : ''),
        refusal: code === 'NO_ANSWER' ? '还不知道交上没有，写的还在，请再交一次' : message,
      });
    } finally {
      this.setData({ busy: false });
    }
  },

  onActivityTap() {
    const { activityId } = this.data;
    if (isDutyId(activityId)) openRecruitmentOrder(orderOfDuty(activityId));
    else openActivity(activityId);
  },
});
