import type { Lesson } from '../content-schema';
import { lessonPictures } from '../lesson-pictures';

type Block = Lesson['blocks'][number];
type LessonDraft = Omit<Lesson, 'lessonId' | 'courseId'>;

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const tip = (words: string): Block => ({ kind: 'tip', text: words });
export const steps = (...each: string[]): Block => ({ kind: 'steps', steps: each });

/** A picture of the courses, with the words that go with it. */
export function picture(name: string): Block {
  const found = lessonPictures.find((each) => each.picture === name);
  if (!found) throw new Error(`no lesson picture ${name}`);
  return { kind: 'picture', picture: found.picture, alt: found.shows };
}

/** Lessons of one course, numbered in the order in which they are read. */
export function lessonsOf(courseId: string, drafts: readonly LessonDraft[]): Lesson[] {
  return drafts.map((draft, index) => ({ ...draft, lessonId: `${courseId}-${index + 1}`, courseId }));
}
