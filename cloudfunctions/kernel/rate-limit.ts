import * as z from 'zod';
import { HOUR_MS } from '../../miniprogram/shared/time';
import { collection, is, to } from './database';
import { AppError } from './errors';
import { idOf } from './ids';

/** What a person may still ask of one action within the hour. */
const limitRow = z.object({
  /** from the person, the action and the hour */
  _id: z.string(),
  v: z.literal(1),
  left: z.int(),
  /** no use after this instant, epoch ms */
  until: z.number(),
});
const limits = collection('limits', limitRow);

/**
 * Takes one of `perHour` calls. Stored as what is left, changed by one conditional update, so that a
 * crowd of guesses sent at once is no way around it.
 *
 * @throws TOO_MANY when none is left in this hour
 */
export async function takeTurn(userId: string, action: string, perHour: number, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR_MS);
  const _id = idOf('limit', userId, action, String(hour));
  if (await limits.insert({ _id, v: 1, left: perHour - 1, until: (hour + 1) * HOUR_MS })) return;
  if (!(await limits.change({ _id, left: is.gte(1) }, { left: to.inc(-1) }))) throw new AppError('TOO_MANY');
}

/** Drops what has run out. @returns how many */
export const clearLimits = (now: number): Promise<number> => limits.remove({ until: is.lte(now) });
