import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { forget, keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { isOut, type ActivityState } from '../../../../shared/activity-states';
import { LIMITS } from '../../../../shared/limits';
import type { PlatformId } from '../../../../shared/platforms';
import type { ArticleRef } from '../../../../shared/regulation';
import { DAY_MS, instantOf } from '../../../../shared/time';
import { missingIn, type FormErrors, type Question } from '../../components/wm-form-editor/question-form';
import { askStanding } from '../../ask-standing';
import { platformChoices, suggestion, toPickerValue, type Choice } from './choices';
import {
  EMPTY_FORM,
  fieldErrors,
  firstWrongStep,
  missingOn,
  questionErrors,
  shownOf,
  STEPS,
  toDraft,
  toForm,
  type FieldErrors,
  type Form,
} from './form';
import { factsOf } from './preview';

type TimeField = 'startAt' | 'endAt' | 'openAt' | 'stopAt';

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface ValueEvent {
  detail: { value: string };
}
interface ChoiceTap {
  currentTarget: { dataset: { value: PlatformId } };
}
interface QuestionsEvent {
  detail: { questions: Question[] };
}
interface RefsEvent {
  detail: { refs: ArticleRef[] };
}

const TIME_TITLES: Record<TimeField, string> = {
  startAt: '几点开始',
  endAt: '几点结束',
  openAt: '什么时候开始报名',
  stopAt: '什么时候截止报名',
};

type Wish = 'save' | 'publish' | 'hand-in';
const SAID: Record<Wish, string> = {
  save: '存好了，只有站里看得到',
  publish: '发布了，居民现在能看到',
  'hand-in': '交上去了，等工作人员发布',
};

/** Who has answered was asked these questions and no others. */
function whyFixed({ state, draft, left, waiting, asOf }: OutputOf<'activities.showManaged'>): string {
  if (!isOut(state)) return '';
  if (left < draft.cap || waiting > 0) return '已经有人报了名，要问的不能再改。要改，得等报了的人都取消。';
  return draft.startAt <= asOf ? '已经开始，要问的不能再改。' : '';
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    activityId: '',
    /** 0: never saved */
    version: 0,
    isStaff: false,
    state: 'draft' as ActivityState,
    isPublished: false,
    /** out and begun: its times and its place stay */
    isBegun: false,
    /** why it came back; '' when it did not */
    returnReason: '',
    taken: 0,
    step: 0,
    steps: STEPS.length,
    stepTitle: '',
    form: EMPTY_FORM,
    shown: shownOf(EMPTY_FORM, 0),
    facts: [] as Fact[],
    errors: {} as FieldErrors,
    questionErrors: {} as FormErrors,
    /** why the questions may not change; '' when they may */
    formFixed: '',
    refusal: '',
    busy: '',
    resumed: false,
    isChoosing: false,
    choices: [] as Choice[],
    pickerOpen: false,
    pickerField: 'startAt' as TimeField,
    pickerTitle: '',
    pickerValue: '',
    pickerStart: '',
    pickerEnd: '',
  },

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    this.setData({ unitId: unit, activityId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Where what is typed waits on the phone until it is saved. */
  draftName(): string {
    return `activity-draft:${this.data.unitId}:${this.data.activityId}`;
  },

  refresh() {
    const { unitId, activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [standing, managed] = await Promise.all([
          askStanding(unitId),
          activityId ? ask('activities.showManaged', { activityId }) : null,
        ]);
        return { standing, managed };
      },
      show: ({ standing, managed }) => {
        this.setData({ isStaff: standing.isStaff });
        this.start(managed);
      },
    });
  },

  /** Begins with what was being typed, else with what is saved, else with nothing. */
  start(managed: OutputOf<'activities.showManaged'> | null) {
    const typed = kept<{ version: number; form: Form }>(this.draftName());
    const version = managed ? managed.version : 0;
    const resumed = typed !== null && typed.value.version === version;
    this.setData({
      version,
      state: managed ? managed.state : 'draft',
      isPublished: managed !== null && isOut(managed.state),
      isBegun: managed !== null && isOut(managed.state) && managed.draft.startAt <= managed.asOf,
      returnReason: managed?.state === 'returned' ? managed.returnReason : '',
      taken: managed ? managed.draft.cap - managed.left : 0,
      formFixed: managed ? whyFixed(managed) : '',
      resumed,
    });
    // What was typed in an older version lacks the fields that came since.
    this.change(resumed ? { ...EMPTY_FORM, ...typed.value.form } : managed ? toForm(managed.draft) : EMPTY_FORM);
    this.goTo(0);
  },

  change(form: Form) {
    const now = Date.now();
    this.setData({ form, shown: shownOf(form, now), facts: factsOf(form, now) });
  },

  edit(change: Partial<Form>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.change(form);
    this.setData({ errors, refusal: '' });
    keep(this.draftName(), { version: this.data.version, form });
  },

  goTo(step: number) {
    const found = STEPS[step];
    if (!found) return;
    this.setData({ step, stepTitle: found.title });
    scrollToTop();
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onHoursTap() {
    this.edit({ countsHours: !this.data.form.countsHours });
  },

  onNext() {
    const { step, form } = this.data;
    const found = STEPS[step];
    const errors = found ? missingOn(found, form) : {};
    const asked = found?.fields.includes('questions') ? missingIn(form.questions) : {};
    this.setData({ errors, questionErrors: asked });
    if (Object.keys({ ...errors, ...asked }).length === 0) this.goTo(step + 1);
  },

  onPrevious() {
    this.goTo(this.data.step - 1);
  },

  onRestart() {
    forget(this.draftName());
    this.setData({ load: LOADING, errors: {}, refusal: '' });
    void this.refresh();
  },

  onPick({ detail }: FieldEvent) {
    const { form } = this.data;
    const { name } = detail;
    if (name === 'platform') {
      this.setData({ isChoosing: true, choices: platformChoices(form.platform) });
    } else {
      const field = name as TimeField;
      const now = Date.now();
      const at = form[field] || suggestion(field, form, now);
      this.setData({
        pickerOpen: true,
        pickerField: field,
        pickerTitle: TIME_TITLES[field],
        pickerValue: toPickerValue(at),
        pickerStart: toPickerValue(now),
        pickerEnd: toPickerValue(now + LIMITS.aheadDaysMax * DAY_MS),
      });
    }
  },

  onTimePicked({ detail }: ValueEvent) {
    const [day = '', clock = ''] = detail.value.split(' ');
    const { pickerField, form } = this.data;
    const at = instantOf(day, clock);
    // Moving the start takes the end along, so that the length stays.
    const lasts = form.endAt > form.startAt ? form.endAt - form.startAt : 0;
    const endAt = pickerField === 'startAt' && lasts > 0 ? at + lasts : form.endAt;
    this.setData({ pickerOpen: false });
    this.edit({ endAt, [pickerField]: at });
  },

  onPickerClose() {
    this.setData({ pickerOpen: false });
  },

  onSheetClose() {
    this.setData({ isChoosing: false });
  },

  onChoice({ currentTarget }: ChoiceTap) {
    this.setData({ isChoosing: false });
    this.edit({ platform: currentTarget.dataset.value });
  },

  onArticles({ detail }: RefsEvent) {
    this.edit({ articleRefs: detail.refs });
  },

  onQuestions({ detail }: QuestionsEvent) {
    this.edit({ questions: detail.questions });
    this.setData({ questionErrors: {} });
  },

  onSave() {
    return this.submit('save');
  },

  /** Staff show it to residents; a leader hands it to them. */
  onFinish() {
    return this.submit(this.data.isStaff ? 'publish' : 'hand-in');
  },

  /** Saves, and lets it out or hands it in when wanted. What was typed stays on the phone until it is saved. */
  async submit(wish: Wish) {
    if (this.data.busy) return;
    this.setData({ busy: wish, refusal: '', errors: {}, questionErrors: {} });
    try {
      await this.store();
      const { activityId, version } = this.data;
      if (wish === 'publish') await send('activities.publish', { activityId, version });
      if (wish === 'hand-in') await send('activities.submit', { activityId, version });
      say(this.data.isPublished ? '改好了' : SAID[wish]);
      goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const errors = fieldErrors(fields);
      const refusal = code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : message;
      this.setData({ errors, refusal, questionErrors: questionErrors(fields) });
      const wrong = firstWrongStep(errors);
      if (wrong >= 0) this.goTo(wrong);
    } finally {
      this.setData({ busy: '' });
    }
  },

  async store() {
    const { unitId, activityId, version, form } = this.data;
    const draft = toDraft(form, Date.now());
    const name = this.draftName();
    if (!activityId) {
      const created = await send('activities.create', { unitId, draft });
      this.setData({ activityId: created.activityId, version: created.version });
    } else {
      const updated = await send('activities.update', { activityId, version, draft });
      this.setData({ version: updated.version });
    }
    forget(name);
  },
});
