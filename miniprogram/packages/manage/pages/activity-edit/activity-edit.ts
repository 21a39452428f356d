import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { forget, keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { suitsFact } from '../../../../shared/ages';
import type { Regulation } from '../../../../shared/regulation';
import { LIMITS } from '../../../../shared/limits';
import { DAY_MS, instantOf, rangeLabel } from '../../../../shared/time';
import { articleChoices, itemChoices, platformChoices, suggestion, toPickerValue, type Choice } from './choices';
import {
  EMPTY_FORM,
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

type TimeField = 'startAt' | 'endAt' | 'openAt' | 'stopAt';

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface ValueEvent {
  detail: { value: string };
  currentTarget: { dataset: { value: string; index: number } };
}

const TIME_TITLES: Record<TimeField, string> = {
  startAt: '几点开始',
  endAt: '几点结束',
  openAt: '什么时候开始报名',
  stopAt: '什么时候截止报名',
};
const ARTICLES_MAX = 4;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    activityId: '',
    /** 0: never saved */
    version: 0,
    isPublished: false,
    taken: 0,
    step: 0,
    steps: STEPS.length,
    stepTitle: '',
    form: EMPTY_FORM,
    shown: shownOf(EMPTY_FORM, 0),
    facts: [] as Fact[],
    errors: {} as FieldErrors,
    refusal: '',
    busy: '',
    resumed: false,
    sheet: '',
    sheetTitle: '',
    choices: [] as Choice[],
    pickerOpen: false,
    pickerField: 'startAt' as TimeField,
    pickerTitle: '',
    pickerValue: '',
    pickerStart: '',
    pickerEnd: '',
  },

  regulation: null as Regulation | null,

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
    const { activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [regulation, managed] = await Promise.all([
          ask('classroom.showRegulation', { regulationId: 'beijing-civility' }),
          activityId ? ask('activities.showManaged', { activityId }) : null,
        ]);
        return { regulation, managed };
      },
      show: ({ regulation, managed }) => {
        this.regulation = regulation;
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
      isPublished: managed !== null && managed.state === 'published',
      taken: managed ? managed.draft.cap - managed.left : 0,
      resumed,
    });
    // What was typed in an older version lacks the fields that came since.
    this.change(resumed ? { ...EMPTY_FORM, ...typed.value.form } : managed ? toForm(managed.draft) : EMPTY_FORM);
    this.goTo(0);
  },

  change(form: Form) {
    const suits = suitsFact(form.suits, Number(form.ageMin), Number(form.ageMax));
    const facts: Fact[] = [
      { k: '时间', v: form.startAt && form.endAt ? rangeLabel(form.startAt, form.endAt, Date.now()) : '还没填' },
      { k: '地点', v: form.placeName || '还没填', note: [form.address, form.access].filter(Boolean).join('；') },
      { k: '名额', v: `${form.cap} 位，一次最多报 ${form.peopleMax} 位` },
      { k: '费用', v: form.cost },
      ...(suits ? [suits] : []),
      ...(form.bring ? [{ k: '带上', v: form.bring }] : []),
      ...(form.risk ? [{ k: '注意', v: form.risk }] : []),
      { k: '联系', v: `${form.contactName} ${form.contactPhone}` },
    ];
    this.setData({ form, shown: shownOf(form, Date.now()), facts });
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

  onPick({ detail }: FieldEvent) {
    const { form } = this.data;
    const { name } = detail;
    if (name === 'platform') {
      this.setData({ sheet: 'platform', sheetTitle: '选一个平台', choices: platformChoices(form.platform) });
    } else if (name === 'articleRefs') {
      if (this.regulation)
        this.setData({ sheet: 'article', sheetTitle: '选哪一条', choices: articleChoices(this.regulation) });
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
    this.setData({ sheet: '' });
  },

  onChoice({ currentTarget }: ValueEvent) {
    const { sheet } = this.data;
    const { value } = currentTarget.dataset;
    if (sheet === 'platform') {
      this.setData({ sheet: '' });
      this.edit({ platform: value as Form['platform'] });
      return;
    }
    const [article = 0, item = 0] = value.split(':').map(Number);
    const items = sheet === 'article' && this.regulation ? itemChoices(this.regulation, article) : [];
    if (items.length > 0) this.setData({ sheet: 'item', sheetTitle: '选哪一项', choices: items });
    else this.addArticle(article, item);
  },

  addArticle(article: number, item: number) {
    const { articleRefs } = this.data.form;
    const ref = item > 0 ? { article, item } : { article };
    const isKnown = articleRefs.some((each) => each.article === article && (each.item ?? 0) === item);
    this.setData({ sheet: '' });
    if (!isKnown) this.edit({ articleRefs: [...articleRefs, ref].slice(-ARTICLES_MAX) });
  },

  onArticleRemove({ currentTarget }: ValueEvent) {
    const { index } = currentTarget.dataset;
    this.edit({ articleRefs: this.data.form.articleRefs.filter((_, i) => i !== index) });
  },

  onSave() {
    return this.submit('save');
  },

  onPublish() {
    return this.submit('publish');
  },

  /** Saves, and shows it to residents when wanted. What was typed stays on the phone until it is saved. */
  async submit(wish: 'save' | 'publish') {
    if (this.data.busy) return;
    this.setData({ busy: wish, refusal: '', errors: {} });
    try {
      await this.store();
      const { activityId, version } = this.data;
      if (wish === 'publish') await send('activities.publish', { activityId, version });
      say(wish === 'publish' ? '发布了，居民现在能看到' : this.data.isPublished ? '改好了' : '存好了，只有站里看得到');
      goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const errors = fieldErrors(fields);
      this.setData({ errors, refusal: code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : message });
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
