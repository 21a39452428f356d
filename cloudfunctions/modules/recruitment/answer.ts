import type { OutputOf, ParsedInputOf } from '../../contract';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { volunteerOf } from '../identity';
import { answerId, NO_SWAP, wasRelieved, type AnswerRow } from './answers.repository';
import type { Outcome } from './ask';
import { settle } from './claim';

type Pick = ParsedInputOf<'recruitment.answer'>['picks'][number];
interface Person {
  userId: string;
  stationId: string;
}

/**
 * First come, first accepted. A cell costs the claim, the person's time, the place (the only document that others
 * share) and the settling; the order is never written.
 */
export const answer: UseCase<'recruitment.answer'> = async ({ caller, now }, { picks, standby }) => {
  const volunteer = await volunteerOf(caller.userId);
  if (!volunteer) throw new AppError('NOT_A_VOLUNTEER');
  const person = { userId: caller.userId, stationId: volunteer.unitId };
  const results: OutputOf<'recruitment.answer'>['results'] = [];
  // One after the other: of two that clash the first that was picked is the one that counts.
  for (const pick of picks) {
    results.push({ cellId: pick.cellId, outcome: await answerOne(wishOf(person, pick, now), standby, now) });
  }
  return { results };
};

async function answerOne(wish: AnswerRow, standby: boolean, now: number): Promise<Outcome> {
  const taken = await settle(wish, now);
  const { row, why } = taken.why === 'full' && standby ? await settle({ ...wish, todo: 'queue' }, now) : taken;
  if (why !== '') return why;
  // The shift ran without them.
  if (row.state === 'noshow' || wasRelieved(row)) return 'over';
  // Whoever meets a decline that came in between is told to look again.
  return row.state === 'claiming' || row.state === 'declined' ? 'busy' : row.state;
}

export const wishOf = ({ userId, stationId }: Person, { cellId, startAt, endAt }: Pick, now: number): AnswerRow => ({
  _id: answerId(cellId, userId),
  v: 1,
  orderId: cellId.split('_')[0] ?? '',
  cellId,
  userId,
  stationId,
  state: 'claiming',
  reason: '',
  round: 1,
  startAt,
  endAt,
  claimedAt: now,
  queuedAt: 0,
  offerUntil: 0,
  todo: 'join',
  todoAt: now,
  ...NO_SWAP,
});
