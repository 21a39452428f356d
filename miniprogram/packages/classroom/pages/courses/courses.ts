import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openCourseLesson } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { nextOf, toCourseViews, type Courses, type CourseView, type NextLesson } from './courses-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** Kept for the end of a lesson too: it leads on to the next one. */
export const COURSES_KEPT = 'courses';

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    courses: [] as CourseView[],
    next: null as NextLesson | null,
    done: 0,
    count: 0,
  },

  answered: [] as Courses,
  /** courses whose lessons are shown; null: nobody has opened or closed one yet */
  open: null as ReadonlySet<string> | null,

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: COURSES_KEPT,
      ask: () => ask('classroom.listCourses', {}),
      show: ({ courses }) => {
        this.answered = courses;
        this.show();
      },
    });
  },

  /** At first the course that one is in the middle of stands open; after that, what the reader opened. */
  show() {
    const next = nextOf(this.answered);
    const first = this.answered.find(({ title }) => title === next?.courseTitle);
    const open = this.open ?? new Set(first ? [first.courseId] : []);
    const courses = toCourseViews(this.answered, open);
    const sum = (number: (course: CourseView) => number): number =>
      courses.reduce((total, each) => total + number(each), 0);
    this.setData({ courses, next, done: sum(({ done }) => done), count: sum(({ count }) => count) });
  },

  onCourseTap({ currentTarget }: IdEvent) {
    const { id } = currentTarget.dataset;
    const open = new Set(this.data.courses.filter(({ isOpen }) => isOpen).map(({ courseId }) => courseId));
    if (!open.delete(id)) open.add(id);
    this.open = open;
    this.show();
  },

  onLessonTap: ({ currentTarget }: IdEvent) => openCourseLesson(currentTarget.dataset.id),

  onShareAppMessage: (): WechatMiniprogram.Page.ICustomShareContent => ({
    title: '云课堂：几分钟一课',
    path: '/packages/classroom/pages/courses/courses',
  }),
});
