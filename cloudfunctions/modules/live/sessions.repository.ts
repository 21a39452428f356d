import * as z from 'zod';
import { PLATFORMS } from '../../../miniprogram/shared/platforms';
import { articleRef } from '../../contract/fields';
import { collection } from '../../kernel/database';

export const sessionDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  /** who offers it */
  unitId: z.string(),
  /** whom it is for: readers at this unit and below find it in their menu */
  audienceUnitId: z.string(),
  state: z.enum(['offered', 'cancelled']),
  /** as staff wrote it, for those who ordered; '' while it is offered */
  cancelReason: z.string(),
  platform: z.enum(PLATFORMS.map(({ id }) => id)),
  title: z.string(),
  summary: z.string(),
  lecturer: z.string(),
  articleRefs: z.array(articleRef),
  /** epoch ms; orders are taken until orderUntil (excluded) */
  startAt: z.number(),
  endAt: z.number(),
  orderUntil: z.number(),
  takersMin: z.int(),
  /** people who ordered */
  taken: z.int(),
  /** takersMin - taken, changed in the same write: "enough" is then a condition without a value that was read before */
  lacking: z.int(),
  /** operations done on `taken` (applyOnce) */
  applied: z.array(z.string()),
  /** when it was settled that it takes place; 0: not yet */
  scheduledAt: z.number(),
  /** 视频号 and broadcast that it is shown in; '' until known */
  channels: z.object({ finderUserName: z.string(), feedId: z.string() }),
  /** lesson in which the replay is watched; '' until there is one */
  replayLessonId: z.string(),
  /** grows by one with every edit of the draft */
  version: z.int(),
  /** the last such edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  /**
   * What `jobs` does at `todoAt`. decide: ordering ends, were there enough. The others tell everyone who ordered:
   * announce that it takes place, remind before it, lapse when too few came, cancel.
   */
  todo: z.enum(['', 'decide', 'announce', 'remind', 'lapse', 'cancel']),
  todoAt: z.number(),
  /** id of the last order that was told; '' at the beginning */
  toldTo: z.string(),
  createdAt: z.number(),
});
export type SessionRow = z.infer<typeof sessionDocument>;

export const sessions = collection('sessions', sessionDocument);

/** Which unit a session belongs to, for permission; null: there is no such session. */
export async function unitOfSession(sessionId: string): Promise<string | null> {
  return (await sessions.get(sessionId))?.unitId ?? null;
}
