import { forget, keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack, openLessonReview } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { NO_PREVIEW, toPreview } from '../../components/wm-lesson-preview/preview-view';
import {
  fieldErrors,
  firstWrongStep,
  LAST_STEP,
  missingIn,
  missingOn,
  STEPS,
  without,
  type Errors,
} from '../../lesson/checks';
import { articleViews, EMPTY_FORM, toDraft, toForm, type Form, type Managed } from '../../lesson/form';

interface FieldEvent {
  detail: { name: 'title' | 'minutes' | 'source'; value: string };
}
interface ChoiceEvent {
  detail: { value: string[] };
}
interface PiecesEvent {
  detail: Partial<Pick<Form, 'blocks' | 'questions'>> & { path: string };
}
interface IndexEvent {
  currentTarget: { dataset: { index: number } };
}
interface ArticleEvent {
  detail: { article: number; item: number };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    lessonId: '',
    /** 0: never saved */
    version: 0,
    liveVersion: 0,
    returnReason: '',
    step: 0,
    steps: STEPS.length,
    stepTitle: '',
    form: EMPTY_FORM,
    course: [''],
    courses: [] as { id: string; name: string }[],
    articles: [] as { label: string; index: number }[],
    errors: {} as Errors,
    preview: NO_PREVIEW,
    titleMax: LIMITS.titleMax,
    noteMax: LIMITS.noteMax,
    isPicking: false,
    refusal: '',
    busy: '',
    resumed: false,
    /** somebody else saved since this was begun: what is typed here stays, and is saved only when said again */
    isBehind: false,
  },

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    this.setData({ unitId: unit, lessonId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Where what is typed waits on the phone until it is saved. */
  draftName(): string {
    return `lesson-draft:${this.data.unitId}:${this.data.lessonId}`;
  },

  refresh() {
    const { lessonId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([
          ask('classroom.listCourses', {}),
          lessonId ? ask('classroom.showManagedLesson', { lessonId }) : null,
        ]),
      show: ([{ courses }, managed]) => {
        const starters = courses.filter(({ unitName }) => unitName === '');
        const own = { id: '', name: '本单位的课' };
        this.setData({ courses: [own, ...starters.map(({ courseId, title }) => ({ id: courseId, name: title }))] });
        this.start(managed);
      },
    });
  },

  /** Begins with what was being typed, else with what is saved, else with nothing. */
  start(managed: Managed | null) {
    const typed = kept<{ version: number; form: Form }>(this.draftName());
    const version = managed ? managed.version : 0;
    this.setData({
      version,
      liveVersion: managed ? managed.liveVersion : 0,
      returnReason: managed?.state === 'returned' ? managed.returnReason : '',
      resumed: typed !== null,
      isBehind: typed !== null && typed.value.version !== version,
    });
    this.show(typed ? typed.value.form : managed ? toForm(managed.draft, managed.urls) : EMPTY_FORM);
    this.goTo(0);
  },

  show(form: Form) {
    this.setData({ form, course: [form.courseId], articles: articleViews(form.articleRefs) });
  },

  /** @param paths whose errors no longer hold */
  edit(change: Partial<Form>, paths: readonly string[] = Object.keys(change)) {
    this.show({ ...this.data.form, ...change });
    this.setData({ errors: paths.reduce(without, this.data.errors), refusal: '' });
    keep(this.draftName(), { version: this.data.version, form: this.data.form });
  },

  goTo(step: number) {
    const { form, courses } = this.data;
    const urls = Object.fromEntries(form.blocks.map(({ fileId, source }) => [fileId, source]));
    const course = courses.find(({ id }) => id === form.courseId)?.name ?? '';
    this.setData({
      step,
      stepTitle: STEPS[step] ?? '',
      preview: step === LAST_STEP ? toPreview(toDraft(form), urls, course) : NO_PREVIEW,
    });
    scrollToTop();
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onCourse({ detail }: ChoiceEvent) {
    this.edit({ courseId: detail.value[0] ?? '' });
  },

  onNext() {
    const errors = missingOn(this.data.step, this.data.form);
    this.setData({ errors });
    if (Object.keys(errors).length === 0) this.goTo(this.data.step + 1);
  },

  onPrevious() {
    this.goTo(this.data.step - 1);
  },

  onPieces({ detail: { path, ...change } }: PiecesEvent) {
    this.edit(change, [path]);
  },

  onArticleAdd() {
    this.setData({ isPicking: true });
  },

  onArticleChosen({ detail }: ArticleEvent) {
    const { article, item } = detail;
    const ref = item > 0 ? { article, item } : { article };
    const { form } = this.data;
    this.setData({ isPicking: false });
    const isKnown = form.articleRefs.some((each) => each.article === article && (each.item ?? 0) === item);
    if (!isKnown) this.edit({ articleRefs: [...form.articleRefs, ref].slice(-LIMITS.articleRefsMax) });
  },

  onPickerClose() {
    this.setData({ isPicking: false });
  },

  onArticleRemove({ currentTarget }: IndexEvent) {
    this.edit({ articleRefs: this.data.form.articleRefs.filter((_, i) => i !== currentTarget.dataset.index) });
  },

  onSave() {
    return this.store('save');
  },

  onSubmit() {
    return this.store('submit');
  },

  /** Saves, and hands it over when wanted. What was typed stays on the phone until it is saved. */
  async store(wish: 'save' | 'submit') {
    const errors = missingIn(this.data.form);
    if (this.data.busy) return;
    if (Object.keys(errors).length > 0) {
      return this.point(errors, '还有没写完的，写上再存。写了的都在手机里');
    }
    this.setData({ busy: wish, refusal: '' });
    try {
      await this.save();
      const { lessonId, version } = this.data;
      if (wish === 'submit') await send('classroom.submitLesson', { lessonId, version });
      say(wish === 'submit' ? '交上去了，等另一位同事审' : '存好了，只有站里看得到');
      goBack();
    } catch (error) {
      this.refuse(error);
    } finally {
      this.setData({ busy: '' });
    }
  },

  async save() {
    const { unitId, lessonId, version, form } = this.data;
    const name = this.draftName();
    const draft = toDraft(form);
    if (lessonId) {
      const updated = await send('classroom.updateLesson', { lessonId, version, draft });
      this.setData({ version: updated.version });
    } else {
      const created = await send('classroom.createLesson', { unitId, draft });
      this.setData({ lessonId: created.lessonId, version: created.version });
    }
    forget(name);
    this.setData({ resumed: false, isBehind: false });
  },

  refuse(error: unknown) {
    const { message, fields, code } = asCallError(error);
    if (code === 'VERSION_CONFLICT') {
      this.setData({ isBehind: true });
      return scrollToTop();
    }
    this.point(fieldErrors(fields), code === 'NO_ANSWER' ? '还不知道存上没有，写的都还在，请再交一次' : message);
  },

  /** Leads to the first screen with something to mend. */
  point(errors: Errors, refusal: string) {
    const step = firstWrongStep(errors);
    if (step >= 0) this.goTo(step);
    this.setData({ errors, refusal });
  },

  onTheirsTap() {
    openLessonReview(this.data.unitId, this.data.lessonId);
  },

  /** The newer version is known now: what is typed here goes on top of it. */
  async onMineTap() {
    const { lessonId } = this.data;
    try {
      const { version } = await ask('classroom.showManagedLesson', { lessonId });
      this.setData({ version, isBehind: false, refusal: '' });
      keep(this.draftName(), { version, form: this.data.form });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
  },

  onRestart() {
    forget(this.draftName());
    this.setData({ load: LOADING, errors: {}, refusal: '' });
    void this.refresh();
  },
});
