import * as z from 'zod';
import { lessonDraft } from '../../contract/lessons';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/** A lesson that a unit writes. `draft` is what is worked on, `live` what readers see; they meet when it is published. */
export const lessonRow = z.object({
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  unitName: z.string(),
  /** readers at this unit and below see it */
  audienceUnitId: z.string(),
  /** of the draft */
  state: z.enum(['draft', 'submitted', 'returned', 'published', 'withdrawn']),
  draft: lessonDraft,
  live: lessonDraft.nullable(),
  isLive: z.boolean(),
  /** times published */
  liveVersion: z.int(),
  publishedAt: z.number(),
  returnReason: z.string(),
  /** from the lesson and whoever changed the draft last: known again at publishing, not to be read out of it */
  editor: z.string(),
  version: z.int(),
  lastEdit: z.string(),
  editedAt: z.number(),
});
export type LessonRow = z.infer<typeof lessonRow>;
export type LessonContent = z.infer<typeof lessonDraft>;

export const lessonRows = collection('lessons', lessonRow);

/** What was published, version by version: what a reader saw can be shown later. */
export const lessonVersionRow = z.object({
  /** lessonId_liveVersion */
  _id: z.string(),
  v: z.literal(1),
  lessonId: z.string(),
  content: lessonDraft,
  publishedAt: z.number(),
});
export const lessonVersions = collection('lessonVersions', lessonVersionRow);

export const editorOf = (lessonId: string, userId: string): string => idOf('editor', lessonId, userId);

/** Lessons on one page of readers or staff. */
const LESSONS_MAX = 200;

/** Published for the units of `path`, latest first; for everybody when the path is empty. */
export function findLive(path: readonly string[]): Promise<LessonRow[]> {
  return lessonRows.find(
    { isLive: true, ...(path.length > 0 && { audienceUnitId: is.in(path) }) },
    { order: [['publishedAt', 'desc']], limit: LESSONS_MAX },
  );
}

export function findManaged(unitId: string): Promise<LessonRow[]> {
  return lessonRows.find({ unitId }, { order: [['editedAt', 'desc']], limit: LESSONS_MAX });
}

export async function unitOfLesson(lessonId: string): Promise<string | null> {
  return (await lessonRows.get(lessonId))?.unitId ?? null;
}
