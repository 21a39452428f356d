import type { OutputOf } from '../../../../../cloudfunctions/contract';

export type Courses = OutputOf<'classroom.listCourses'>['courses'];
type Course = Courses[number];
type Brief = Course['lessons'][number];

export interface LessonView extends Brief {
  /** for readers: 自称公检法的电话，约 3 分钟，学完了 */
  label: string;
}

export interface CourseView {
  courseId: string;
  title: string;
  summary: string;
  unitName: string;
  lessons: LessonView[];
  done: number;
  count: number;
  isOpen: boolean;
}

export interface NextLesson extends Brief {
  courseTitle: string;
}

const doneIn = ({ lessons }: Course): number => lessons.filter(({ isDone }) => isDone).length;
const isBegun = (course: Course): boolean => doneIn(course) > 0 && doneIn(course) < course.lessons.length;

/** The first lesson not done of a course that was begun, else of any; null: all done. */
export function nextOf(courses: Courses): NextLesson | null {
  for (const course of [...courses.filter(isBegun), ...courses]) {
    const lesson = course.lessons.find(({ isDone }) => !isDone);
    if (lesson) return { ...lesson, courseTitle: course.title };
  }
  return null;
}

/** The lesson after this one in its course that is not done yet; null: none. */
export function nextInCourse(courses: Courses, lessonId: string): Brief | null {
  const lessons = courses.find((course) => course.lessons.some((each) => each.lessonId === lessonId))?.lessons ?? [];
  const at = lessons.findIndex((each) => each.lessonId === lessonId);
  return lessons.slice(at + 1).find(({ isDone }) => !isDone) ?? null;
}

/** @param open ids of the courses whose lessons are shown; a course without lessons is not there yet */
export function toCourseViews(courses: Courses, open: ReadonlySet<string>): CourseView[] {
  return courses
    .filter(({ lessons }) => lessons.length > 0)
    .map((course) => ({
      ...course,
      lessons: course.lessons.map((lesson) => ({
        ...lesson,
        label: `${lesson.title}，约 ${lesson.minutes} 分钟${lesson.isDone ? '，学完了' : ''}`,
      })),
      done: doneIn(course),
      count: course.lessons.length,
      isOpen: open.has(course.courseId),
    }));
}
