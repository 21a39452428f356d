import * as z from 'zod';
import { collection, is } from '../../kernel/database';

/** How far a person got with a card, a lesson or an article; the position only grows. */
export const progressRow = z.object({
  /** userId_ownerId */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  ownerId: z.string(),
  position: z.int(),
  /** when it was first at its end, epoch ms; 0: not yet */
  doneAt: z.number(),
  updatedAt: z.number(),
});
export type ProgressRow = z.infer<typeof progressRow>;

const progress = collection('progress', progressRow);

/** Cards, lessons and articles together are fewer. */
const PROGRESS_MAX = 1000;

export function progressOf(userId: string): Promise<ProgressRow[]> {
  return progress.find({ userId }, { limit: PROGRESS_MAX });
}

export const progressAt = (userId: string, ownerId: string): Promise<ProgressRow | null> =>
  progress.get(`${userId}_${ownerId}`);

interface Step {
  ownerId: string;
  position: number;
  /** the position at which it is done */
  end: number;
  at: number;
}

/** @returns true when this was what brought it to its end */
export async function advance(userId: string, { ownerId, position, end, at }: Step): Promise<boolean> {
  const _id = `${userId}_${ownerId}`;
  const capped = Math.min(position, end);
  const doneAt = capped >= end ? at : 0;
  if (await progress.insert({ _id, v: 1, userId, ownerId, position: capped, doneAt, updatedAt: at })) return doneAt > 0;
  await progress.change({ _id, position: is.lt(capped) }, { position: capped, updatedAt: at });
  return doneAt > 0 && progress.change({ _id, doneAt: 0 }, { doneAt });
}

export const dropProgress = (userId: string): Promise<number> => progress.remove({ userId });
