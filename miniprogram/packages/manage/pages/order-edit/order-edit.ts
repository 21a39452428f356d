import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { goBack, replaceByOrderBoard } from '../../../../services/navigation';
import { confirms, say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { dayOf, DAY_MS } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import { toPostForm } from '../../components/wm-order-posts/posts';
import { readWords, type Read } from '../../components/wm-sheet-import/importing';
import * as forms from './form';
import { factsOf } from './preview';
import { publish, store } from './saving';
import { DAY_PARTS, makeShifts, shiftLabels, withShifts } from './shifts';
import { imported } from './shown';
import { TEMPLATES } from './templates';

interface FieldEvent {
  detail: { name: string; value: string };
}
interface ManyEvent {
  detail: { value: string[] };
}
interface PlaceTap {
  currentTarget: { dataset: { at: number } };
}

/** An order is written screen by screen, or read out of a spreadsheet; it is looked over and then goes out. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    orderId: '',
    version: 0,
    /** it is out: what people answered to stays as they read it */
    isOut: false,
    step: 0,
    steps: forms.STEPS.length,
    stepTitle: '',
    form: forms.EMPTY_FORM,
    shifts: shiftLabels([], 0),
    totals: forms.totalsOf(forms.EMPTY_FORM),
    facts: [] as Fact[],
    errors: {} as forms.FieldErrors,
    templates: TEMPLATES.map(({ id, name }) => ({ id, name })),
    template: [] as string[],
    dayParts: DAY_PARTS,
    today: '',
    tomorrow: '',
    lastDay: '',
    limits: {
      title: LIMITS.titleMax,
      text: LIMITS.summaryMax,
      note: LIMITS.noteMax,
    },
    isImporting: false,
    importedLine: '',
    resumed: false,
    refusal: '',
    busy: '' as '' | 'save' | 'publish',
  },

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    const now = Date.now();
    const lastDay = dayOf(now + (LIMITS.aheadDaysMax - 1) * DAY_MS);
    this.setData({ unitId: unit, orderId: id, today: dayOf(now), tomorrow: dayOf(now + DAY_MS), lastDay });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Where what is typed waits on the phone until it is saved; of another version it is not gone on with. */
  draftName(): string {
    const { unitId, orderId, version } = this.data;
    return `order:${unitId}:${orderId}:${version}`;
  },

  refresh() {
    const { unitId, orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [managed] = await Promise.all([
          orderId ? ask('recruitment.showManaged', { orderId }) : null,
          askStanding(unitId),
        ]);
        return managed;
      },
      show: (managed) => this.start(managed),
      intact: '写的还在',
    });
  },

  /** Begins with what was being typed, else with what is saved, else with nothing. */
  start(managed: OutputOf<'recruitment.showManaged'> | null) {
    this.setData({ version: managed?.version ?? 0, isOut: managed !== null && managed.order.state !== 'draft' });
    const typed = draftOf(this.draftName(), forms.EMPTY_FORM);
    this.setData({ resumed: typed !== null });
    this.change(typed ?? (managed ? forms.toForm(managed.draft) : forms.EMPTY_FORM), {});
    this.goTo(0);
  },

  change(form: forms.Form, errors: forms.FieldErrors) {
    const now = Date.now();
    this.setData({
      ...{ form, errors },
      shifts: shiftLabels(form.shifts, now),
      totals: forms.totalsOf(form),
      facts: factsOf(form, now),
    });
  },

  /** What is typed is right until it is looked at again. */
  edit(change: Partial<forms.Form>) {
    const form = { ...this.data.form, ...change };
    const changed = Object.keys(change);
    const errors = Object.entries(this.data.errors).filter(([path]) => !changed.includes(path.split('.')[0] ?? ''));
    this.change(form, Object.fromEntries(errors));
    this.setData({ refusal: '' });
    keepDraft(this.draftName(), form);
  },

  goTo(step: number) {
    const found = forms.STEPS[step];
    if (!found) return;
    this.setData({ step, stepTitle: found.title });
    scrollToTop();
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onNext() {
    const { step, form } = this.data;
    const errors = forms.errorsOn(step, form);
    this.change(form, errors);
    if (Object.keys(errors).length === 0) this.goTo(step + 1);
  },
  onPrevious() {
    this.goTo(this.data.step - 1);
  },

  onRestart() {
    dropDraft(this.draftName());
    this.setData({ load: LOADING, errors: {}, refusal: '', template: [], importedLine: '' });
    void this.refresh();
  },

  /** Over words of one's own it asks first; over those of another template it does not. */
  async onTemplate({ detail }: ManyEvent) {
    const [id = ''] = detail.value;
    const found = TEMPLATES.find((each) => each.id === id);
    const { title } = this.data.form;
    if (!found) return;
    const isOwn = title.trim() !== '' && TEMPLATES.every(({ words }) => words.title !== title);
    if (isOwn && !(await confirms('换成现成的？', '标题、说明和岗位会换成现成的，您写的会没有。', '换'))) return;
    this.setData({ template: [id] });
    this.edit({ ...found.words, posts: found.posts.map(toPostForm) });
  },

  onImportTap() {
    this.setData({ isImporting: true });
  },
  onImportClose() {
    this.setData({ isImporting: false });
  },
  /** Nothing wrong and nothing missing: on to the last look. */
  onImported({ detail }: { detail: Read }) {
    this.edit(imported(detail));
    this.setData({ importedLine: readWords(detail) });
    if (detail.problems.length > 0) return;
    const errors = forms.allErrors(this.data.form);
    const wrong = forms.firstWrongStep(errors);
    this.goTo(wrong >= 0 ? wrong : forms.LAST_STEP);
  },

  onParts({ detail }: ManyEvent) {
    this.edit({ parts: detail.value });
  },
  onMake() {
    const { form } = this.data;
    const made = makeShifts(form, Date.now());
    if ('error' in made) return this.change(form, { [made.field]: made.error });
    this.edit({ shifts: withShifts(form.shifts, made.shifts) });
    this.change(this.data.form, forms.errorsOn(this.data.step, this.data.form));
  },
  onShiftRemove({ currentTarget }: PlaceTap) {
    this.edit({ shifts: this.data.form.shifts.filter((_, i) => i !== currentTarget.dataset.at) });
  },
  onShiftsClear() {
    this.edit({ shifts: [] });
  },

  onLists({ detail }: { detail: Partial<Pick<forms.Form, 'posts' | 'minAge' | 'waves' | 'isAsked' | 'agreement'>> }) {
    this.edit(detail);
  },

  onSave() {
    return this.submit('save');
  },
  onPublish() {
    return this.submit('publish');
  },

  /** Saves, and lets it out when wanted. What was typed stays on the phone until it is saved. */
  async submit(wish: 'save' | 'publish') {
    const { busy, unitId, orderId, version, form } = this.data;
    if (busy || this.isRefused(forms.allErrors(form))) return;
    this.setData({ busy: wish, refusal: '' });
    const typedAs = this.draftName();
    try {
      const stored = await store(unitId, { orderId, version }, forms.toDraft(form));
      dropDraft(typedAs);
      this.setData(stored);
      if (wish === 'publish') await publish(stored);
      say(wish === 'publish' ? '发布了，居民现在能应' : '存好了，只有站里看得到');
      if (wish === 'publish') replaceByOrderBoard(stored.orderId);
      else goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      this.isRefused(forms.fieldErrors(fields));
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : message });
    }
    this.setData({ busy: '' });
  },

  /** Leads to the first screen with something to mend. */
  isRefused(errors: forms.FieldErrors): boolean {
    this.change(this.data.form, errors);
    const wrong = forms.firstWrongStep(errors);
    if (wrong >= 0) this.goTo(wrong);
    return wrong >= 0;
  },
});
