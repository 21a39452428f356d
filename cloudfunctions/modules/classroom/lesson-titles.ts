import { cardById, classroomContent, lessonById } from '../../database/content/classroom';
import { findLive, lessonRows } from './lessons.repository';

interface TitledLesson {
  lessonId: string;
  title: string;
}

/** Of a starter lesson, or of one that a unit has on show; null: there is no such lesson. */
export async function lessonTitle(lessonId: string): Promise<string | null> {
  const starter = lessonById(lessonId);
  if (starter) return starter.title;
  const row = await lessonRows.get(lessonId);
  return row?.isLive ? (row.live?.title ?? null) : null;
}

/** Of anything that can be asked to be learned: a card of the regulation, or a lesson. */
export const learnableTitle = async (ownerId: string): Promise<string | null> =>
  cardById(ownerId)?.title ?? (await lessonTitle(ownerId));

/** What everybody at a unit can open, latest of the units' own first, then the courses in their order. */
export async function lessonTitles(path: readonly string[]): Promise<TitledLesson[]> {
  const own = await findLive(path);
  return [
    ...own.flatMap(({ _id, live }) => (live ? [{ lessonId: _id, title: live.title }] : [])),
    ...classroomContent.lessons.map(({ lessonId, title }) => ({ lessonId, title })),
  ];
}
