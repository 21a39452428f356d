import { ask } from '../../../../services/call';
import { kept } from '../../../../services/cache';
import { positionOf, reach, waitingQuestions } from '../../../../services/learning';
import { load, LOADING } from '../../../../services/load';
import { courseLessonPath, openArticle, replaceByCourseLesson } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { navMetrics, rootData, scrollTo, syncRoot } from '../../../../services/screen';
import { nextInCourse, type Courses } from '../courses/courses-view';
import { openAssignment } from '../../assignment';
import { barOf, toLessonView, type BarView, type Lesson, type LessonView } from './lesson-view';

interface ArticleEvent {
  currentTarget: { dataset: { article: number } };
}
interface AnsweredEvent {
  detail: { questionId: string };
}

/** Height of the bar at the bottom, about: what is under it has not been read. */
const BAR_PX = 90;
const NOTHING: BarView = { label: '', blocked: '', act: '' };

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    lessonId: '',
    view: null as LessonView | null,
    bar: NOTHING,
    due: '',
    isDone: false,
    /** where reading stopped the last time; 0: at the beginning */
    resume: 0,
  },

  answered: new Set<string>(),
  nextId: '',
  observer: null as WechatMiniprogram.IntersectionObserver | null,

  onLoad({ id = '', assignment = '', from = '' }: { id?: string; assignment?: string; from?: string }) {
    this.answered = new Set();
    this.setData({ lessonId: id });
    void this.refresh();
    if (assignment) void openAssignment(this, assignment, from);
  },

  onShow() {
    syncRoot(this);
  },

  onUnload() {
    this.observer?.disconnect();
  },

  async refresh() {
    const { lessonId } = this.data;
    await load(this, {
      keepAs: `lesson:${lessonId}`,
      ask: () => ask('classroom.showLesson', { lessonId }),
      show: ({ lesson }) => this.show(lesson),
    });
    // Only now do the parts stand on the screen.
    this.watch();
  },

  show(lesson: Lesson) {
    const end = lesson.blocks.length;
    const position = positionOf(lesson.lessonId, lesson.position);
    const isDone = lesson.isDone || position >= end;
    this.answered = new Set([...this.answered, ...waitingQuestions()]);
    this.setData({
      view: toLessonView(lesson),
      isDone: isDone || this.data.isDone,
      resume: isDone || position >= end - 1 ? 0 : position,
    });
    this.showBar();
  },

  /** A part that came above the bar has been read; the last one only when the reader goes on from it. */
  watch() {
    this.observer?.disconnect();
    const { topPx, heightPx } = navMetrics();
    const observer = this.createIntersectionObserver({ observeAll: true, thresholds: [0, 1] });
    this.observer = observer;
    observer
      .relativeToViewport({ top: -(topPx + heightPx), bottom: -BAR_PX })
      .observe('.lesson-part', ({ dataset, boundingClientRect, relativeRect }) => {
        const position = Number(dataset.position);
        const end = this.data.view?.blocks.length ?? 0;
        if (position < end && boundingClientRect.bottom <= relativeRect.bottom) reach(this.data.lessonId, position);
      });
  },

  finish() {
    const { view, isDone, lessonId } = this.data;
    if (!view || isDone) return;
    reach(lessonId, view.blocks.length);
    this.setData({ isDone: true });
  },

  showBar() {
    const { view, isDone, lessonId } = this.data;
    const open = view ? view.questions.filter(({ questionId }) => !this.answered.has(questionId)).length : 0;
    const next = nextInCourse(kept<{ courses: Courses }>('courses')?.value.courses ?? [], lessonId);
    this.nextId = next?.lessonId ?? '';
    this.setData({ bar: barOf({ isDone, open, nextTitle: next?.title ?? '' }) });
  },

  onBarTap() {
    const { act } = this.data.bar;
    if (act === 'next') return replaceByCourseLesson(this.nextId);
    this.finish();
    this.showBar();
    if (act === 'finish') return say('学完了');
    const open = this.data.view?.questions.findIndex(({ questionId }) => !this.answered.has(questionId)) ?? 0;
    scrollTo(`#question-${open}`);
  },

  onAnswered({ detail }: AnsweredEvent) {
    this.answered.add(detail.questionId);
    this.finish();
    this.showBar();
  },

  onResume() {
    scrollTo(`#part-${this.data.resume + 1}`);
    this.setData({ resume: 0 });
  },

  onArticleTap: ({ currentTarget }: ArticleEvent) => openArticle(currentTarget.dataset.article),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { view, lessonId } = this.data;
    return { title: view ? view.title : '云课堂', path: courseLessonPath(lessonId) };
  },
});
