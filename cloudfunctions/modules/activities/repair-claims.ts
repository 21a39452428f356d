import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { expireOffer } from './accept-offer';
import { finishLeave } from './leave';
import { repairOffer } from './promote';
import { registrations, type RegistrationRow } from './registrations.repository';
import { carryOn } from './sign-up';

/** A sign-up or a cancel that stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;

/** Carries on what crashes left half-way. @returns how many were found */
export async function repairClaims(now: number): Promise<number> {
  const found = await registrations.find(
    {
      todo: is.in(['join', 'walk', 'leave', 'free', 'queue', 'look', 'exit', 'offer', 'tell']),
      todoAt: is.lte(now - LEFT_ALONE_MS),
    },
    { limit: BATCH_MAX },
  );
  for (const row of found) await repair(row, now);
  const over = await registrations.find({ todo: 'expire', todoAt: is.lte(now) }, { limit: BATCH_MAX });
  for (const row of over) await expireOffer(row, now);
  return found.length + over.length;
}

async function repair(row: RegistrationRow, now: number): Promise<void> {
  if (row.state === 'waiting' || row.state === 'offered') return repairOffer(row, now);
  if (row.state !== 'claiming') return finishLeave(row, now);
  try {
    await carryOn(row, now);
  } catch (error) {
    // Refused in the end: the claim is settled as such, nobody waits for the answer.
    if (!(error instanceof AppError)) throw error;
  }
}
