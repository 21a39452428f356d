import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { forget, keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { phaseOf } from '../../../../shared/live-phase';
import type { ArticleRef } from '../../../../shared/regulation';
import { DAY_MS, HOUR_MS, instantOf } from '../../../../shared/time';
import { platformChoices, suggestion, toPickerValue, type Choice } from '../activity-edit/choices';
import {
  EMPTY_FORM,
  factsOf,
  fieldErrors,
  firstWrongStep,
  missingOn,
  shownOf,
  STEPS,
  toDraft,
  toForm,
  type FieldErrors,
  type Form,
} from './form';

type TimeField = 'startAt' | 'endAt' | 'orderUntil';
type Managed = OutputOf<'live.showManaged'>;

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface TimeEvent {
  detail: { name: TimeField };
}
interface ValueEvent {
  detail: { value: string };
  currentTarget: { dataset: { value: string } };
}
interface RefsEvent {
  detail: { refs: ArticleRef[] };
}

const TIME_TITLES: Record<TimeField, string> = {
  startAt: '几点开始',
  endAt: '几点结束',
  orderUntil: '点课到什么时候',
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    sessionId: '',
    /** 0: never saved */
    version: 0,
    taken: 0,
    /** somebody ordered: the lesson's time stays. settled: the number and the last moment to order stay too */
    hasTakers: false,
    isSettled: false,
    step: 0,
    steps: STEPS.length,
    stepTitle: '',
    form: EMPTY_FORM,
    shown: shownOf(EMPTY_FORM, 0),
    facts: [] as Fact[],
    errors: {} as FieldErrors,
    refusal: '',
    busy: false,
    resumed: false,
    platformOpen: false,
    choices: [] as Choice[],
    pickerOpen: false,
    pickerField: 'startAt' as TimeField,
    pickerTitle: '',
    pickerValue: '',
    pickerStart: '',
    pickerEnd: '',
  },

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    this.setData({ unitId: unit, sessionId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Where what is typed waits on the phone until it is saved. */
  draftName(): string {
    return `live-draft:${this.data.unitId}:${this.data.sessionId}`;
  },

  refresh() {
    const { sessionId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => (sessionId ? ask('live.showManaged', { sessionId }) : null),
      show: (managed) => this.start(managed),
    });
  },

  /** Begins with what was being typed, else with what is saved, else with nothing. */
  start(managed: Managed | null) {
    const typed = kept<{ version: number; form: Form }>(this.draftName());
    const version = managed ? managed.version : 0;
    const resumed = typed !== null && typed.value.version === version;
    const isSettled = managed !== null && phaseOf(managed.session, managed.asOf) !== 'collecting';
    const taken = managed ? managed.session.taken : 0;
    this.setData({ version, resumed, isSettled, taken, hasTakers: isSettled || taken > 0 });
    this.change(resumed ? typed.value.form : managed ? toForm(managed.draft) : EMPTY_FORM);
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

  onNext() {
    const { step, form } = this.data;
    const found = STEPS[step];
    const errors = found ? missingOn(found, form) : {};
    this.setData({ errors });
    if (Object.keys(errors).length === 0) this.goTo(step + 1);
  },

  onPrevious() {
    this.goTo(this.data.step - 1);
  },

  onRestart() {
    forget(this.draftName());
    this.setData({ load: LOADING, errors: {}, refusal: '' });
    void this.refresh();
  },

  onPlatformPick() {
    this.setData({ platformOpen: true, choices: platformChoices(this.data.form.platform) });
  },

  onPlatform({ currentTarget }: ValueEvent) {
    this.setData({ platformOpen: false });
    this.edit({ platform: currentTarget.dataset.value as Form['platform'] });
  },

  onPlatformClose() {
    this.setData({ platformOpen: false });
  },

  onRefs({ detail }: RefsEvent) {
    this.edit({ articleRefs: detail.refs });
  },

  onTimePick({ detail }: TimeEvent) {
    this.pickTime(detail.name);
  },

  pickTime(field: TimeField) {
    const { form } = this.data;
    const now = Date.now();
    const unsaid = field === 'orderUntil' ? toDraft(form, now).orderUntil : suggestion(field, form, now);
    this.setData({
      pickerOpen: true,
      pickerField: field,
      pickerTitle: TIME_TITLES[field],
      pickerValue: toPickerValue(form[field] || Math.max(unsaid, now)),
      pickerStart: toPickerValue(now),
      pickerEnd: toPickerValue(now + LIMITS.aheadDaysMax * DAY_MS),
    });
  },

  onTimePicked({ detail }: ValueEvent) {
    const [day = '', clock = ''] = detail.value.split(' ');
    const { pickerField, form } = this.data;
    const at = instantOf(day, clock);
    // Moving the start takes the end along: most lessons last an hour, and a chosen length stays.
    const lasts = form.endAt > form.startAt && form.startAt > 0 ? form.endAt - form.startAt : HOUR_MS;
    const endAt = pickerField === 'startAt' ? at + lasts : form.endAt;
    this.setData({ pickerOpen: false });
    this.edit({ endAt, [pickerField]: at });
  },

  onPickerClose() {
    this.setData({ pickerOpen: false });
  },

  /** What was typed stays on the phone until it is saved. */
  async onSave() {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      await this.store();
      forget(this.draftName());
      say(this.data.sessionId ? '改好了' : '放上菜单了，居民现在能点');
      goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const errors = fieldErrors(fields);
      this.setData({ errors, refusal: code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : message });
      const wrong = firstWrongStep(errors);
      if (wrong >= 0) this.goTo(wrong);
    }
    this.setData({ busy: false });
  },

  async store() {
    const { unitId, sessionId, version, form } = this.data;
    const draft = toDraft(form, Date.now());
    if (sessionId) await send('live.update', { sessionId, version, draft });
    else await send('live.create', { unitId, draft });
  },
});
