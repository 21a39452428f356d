import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { holdTime, releaseTime } from '../identity';
import { answerId, answers, heldOf, timeOperation, type AnswerRow } from './answers.repository';
import { finishLeave } from './leave';
import { toAnswer } from './views';

/** Takes the place that was kept. The person's time is looked at only now: who waits is bound to nothing. */
export const acceptOffer: UseCase<'recruitment.acceptOffer'> = async ({ caller, now }, { cellId }) => {
  const _id = answerId(cellId, caller.userId);
  const there = await answers.get(_id);
  if (there?.state === 'accepted') return { answer: toAnswer(there) };
  if (there?.reason === 'expired') throw new AppError('OFFER_OVER');
  if (there?.reason === 'order') throw new AppError('RECRUITMENT_CANCELLED');
  if (there?.state !== 'offered') throw new AppError('NOT_OFFERED');
  if (there.offerUntil <= now) throw new AppError('OFFER_OVER');
  const { userId, round } = there;
  if ((await holdTime(userId, timeOperation(there), heldOf(there))) === 'clash') throw new AppError('TIME_CLASH');
  const accepted = { state: 'accepted', todo: '' } as const;
  if (await answers.change({ _id, state: 'offered', round, offerUntil: is.gt(now) }, accepted)) {
    return { answer: toAnswer({ ...there, ...accepted }) };
  }
  const after = await answers.get(_id);
  if (after?.state === 'accepted') return { answer: toAnswer(after) };
  await releaseTime(userId, timeOperation(there), heldOf(there));
  throw new AppError('OFFER_OVER');
};

/** Not taken up in time: the place goes to the next. */
export async function expireOffer(row: AnswerRow, now: number): Promise<void> {
  const { _id, round } = row;
  const change = { state: 'declined', reason: 'expired', todo: 'leave', todoAt: now } as const;
  if (await answers.change({ _id, state: 'offered', round }, change)) await finishLeave({ ...row, ...change }, now);
}
