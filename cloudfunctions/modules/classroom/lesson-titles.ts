import { classroomContent, lessonById } from '../../database/content/classroom';

/** For a replay that is to be watched as a lesson; null: there is no such lesson. */
export const lessonTitle = (lessonId: string): string | null => lessonById(lessonId)?.title ?? null;

/** Lessons that a replay can be, in the order of the courses. */
export const lessonTitles = (): { lessonId: string; title: string }[] =>
  classroomContent.lessons.map(({ lessonId, title }) => ({ lessonId, title }));
