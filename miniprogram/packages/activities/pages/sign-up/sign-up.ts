import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError, type CallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { goBack, openActivity, replaceByReceipt } from '../../../../services/navigation';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, scrollToField, syncRoot } from '../../../../services/screen';
import { askToRemind, loadTemplates } from '../../../../services/subscribe';
import { tidyAnswers, wrongAnswers, type Answer } from '../../../../shared/form-questions';
import { toDetailView, type Activity, type DetailView } from '../detail/detail-view';
import { answerErrors, asksSealed, toAsked, withAnswer, type Asked } from './sign-up-view';

interface Typed {
  people: number;
  answers: Answer[];
}
interface StepEvent {
  detail: { value: number };
}
interface FieldEvent {
  detail: { name: string; value: string };
}
interface OptionsEvent {
  detail: { name: string; value: string[] };
}
/** A refusal, shown where the person is looking, with one thing to do about it. */
interface Refusal {
  text: string;
  act: string;
  /** the activity that it clashes with */
  activityId: string;
}

const EMPTY: Typed = { people: 1, answers: [] };
const NONE: Refusal = { text: '', act: '', activityId: '' };
const WAIT_INSTEAD = '排队等位';
const CALL_STATION = '打给站里';
const UNKNOWN = '还没查到报上没有，先别重复报，打给站里核对';
const UNCHECKED = '内容检查暂时没有答复，填的内容还在，过一会儿再交';

/** A sign-up whose organiser asks something: for oneself, for a ward, or by a unit for its ward. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    /** whom it is for; '': the person */
    wardId: '',
    wardName: '',
    /** the unit that acts for them; '': the person does */
    unitId: '',
    view: null as DetailView | null,
    /** it is done already, so there is nothing to fill in */
    isDone: false,
    isWait: false,
    blocked: '',
    people: 1,
    asked: [] as Asked[],
    hasSealed: false,
    resumed: false,
    busy: false,
    note: '',
    refusal: NONE,
  },

  /** The activity as last answered: the sign-up carries the times and the questions that the person saw. */
  seen: null as Activity | null,
  answers: [] as Answer[],
  errors: {} as Record<string, string>,

  onLoad({ id = '', ward = '', name = '', unit = '' }: { id?: string; ward?: string; name?: string; unit?: string }) {
    this.setData({ activityId: id, wardId: ward, wardName: decodeURIComponent(name), unitId: unit });
    const typed = draftOf(this.draftName(), EMPTY);
    if (typed) {
      this.answers = typed.answers;
      this.setData({ people: typed.people, resumed: true });
    }
    if (ward === '') void loadTemplates();
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  draftName(): string {
    return `sign-up:${this.data.activityId}:${this.data.wardId}`;
  },

  refresh() {
    const { activityId } = this.data;
    return load(this, {
      keepAs: `activity:${activityId}`,
      ask: () => ask('activities.show', { activityId }),
      show: (answer) => this.show(answer),
      intact: '填的内容还在',
    });
  },

  show({ activity, asOf }: OutputOf<'activities.show'>) {
    this.seen = activity;
    const view = toDetailView(activity, asOf);
    const isOwn = this.data.wardId === '';
    const isWait = this.data.isWait || (isOwn && view.act === 'wait');
    const peopleMax = isWait ? activity.peopleMax : view.peopleMax;
    this.setData({
      view: { ...view, peopleMax },
      isWait,
      isDone: isOwn && view.act === 'mine',
      blocked: isOwn ? view.blocked : view.proxyBlocked,
      people: Math.min(this.data.people, peopleMax),
      hasSealed: asksSealed(activity.form),
    });
    this.draw();
  },

  draw() {
    this.setData({ asked: toAsked(this.seen?.form ?? [], this.answers, this.errors) });
  },

  /** What was typed waits on the phone until it is sent. */
  keepTyped() {
    keepDraft(this.draftName(), { people: this.data.people, answers: this.answers } satisfies Typed);
  },

  onPeopleChange({ detail }: StepEvent) {
    this.setData({ people: detail.value, refusal: NONE });
    this.keepTyped();
  },

  onField({ detail }: FieldEvent) {
    this.tell(detail.name, [detail.value]);
  },

  onOptions({ detail }: OptionsEvent) {
    this.tell(detail.name, detail.value);
  },

  tell(id: string, texts: string[]) {
    this.answers = withAnswer(this.answers, id, texts);
    this.errors = { ...this.errors, [id]: '' };
    if (this.data.refusal.text) this.setData({ refusal: NONE });
    this.draw();
    this.keepTyped();
  },

  onRestart() {
    dropDraft(this.draftName());
    this.answers = [];
    this.errors = {};
    this.setData({ people: 1, resumed: false, refusal: NONE });
    this.draw();
  },

  async onConfirm() {
    const { seen } = this;
    if (this.data.busy || !seen) return;
    if (this.complain(wrongAnswers(seen.form, this.answers))) return;
    this.setData({ busy: true, refusal: NONE, note: '' });
    // In this same tap or never; nobody waits for the answer. In 长辈版 the receipt asks.
    if (!this.data.elder && this.data.wardId === '') void askToRemind('sign-up');
    try {
      await this.hand(seen);
      dropDraft(this.draftName());
      this.leave();
    } catch (error) {
      this.refuse(asCallError(error));
    } finally {
      this.setData({ busy: false, note: '' });
    }
  },

  /** Asking twice is asking once, so whoever taps again after a lost answer loses nothing. */
  hand({ activityId, startAt, endAt, form }: Activity): Promise<unknown> {
    const { people, wardId, unitId, isWait } = this.data;
    const input = { activityId, startAt, endAt, people, form, answers: tidyAnswers(form, this.answers) };
    const options = {
      onUnknown: () => this.setData({ note: '还不知道报上没有，正在核对，请别重复点' }),
      onBusy: () => this.setData({ note: '人多，正在排队' }),
    };
    if (unitId !== '') return send('activities.signUpWard', { ...input, unitId, wardId }, options);
    const mine = { ...input, wardId: wardId || null };
    return isWait ? send('activities.wait', mine, options) : send('activities.signUp', mine, options);
  },

  leave() {
    const { activityId, wardId, unitId } = this.data;
    if (wardId === '') return replaceByReceipt(activityId);
    say(unitId === '' ? '报上了' : '报上了，可以打小条');
    goBack();
  },

  /** Says under each question what is wrong. @returns whether anything is */
  complain(errors: Record<string, string>): boolean {
    this.errors = errors;
    this.draw();
    const first = this.seen?.form.find(({ id }) => errors[id]);
    if (first) scrollToField(first.id);
    return first !== undefined;
  },

  refuse({ code, message, details, fields }: CallError) {
    if (this.complain(answerErrors(fields))) return;
    const isUnknown = code === 'NO_ANSWER';
    const isFull = this.data.wardId === '' && (code === 'ACTIVITY_FULL' || code === 'PLACES_SHORT');
    this.setData({
      refusal: {
        text: isUnknown ? UNKNOWN : code === 'CONTENT_UNCHECKED' ? UNCHECKED : message,
        act: isFull ? WAIT_INSTEAD : isUnknown ? CALL_STATION : code === 'TIME_CLASH' ? '看那一场' : '',
        activityId: String(details.activityId ?? ''),
      },
    });
    // What the page shows has just proved stale: the numbers and the questions are asked for again.
    void this.refresh();
  },

  onRefusalAct() {
    const { refusal, view } = this.data;
    if (refusal.act === WAIT_INSTEAD) {
      this.setData({ isWait: true, blocked: '', refusal: NONE });
    } else if (refusal.activityId) openActivity(refusal.activityId);
    else if (view) dial(view.contactPhone);
  },

  onReceiptTap() {
    replaceByReceipt(this.data.activityId);
  },
});
