import type { ErrorCode } from '../../../miniprogram/shared/error-codes';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { holdTime, volunteerOf } from '../identity';
import { answerId, answers, heldOf, timeOperation, type AnswerRow } from './answers.repository';
import { wishOf } from './answer';
import type { Outcome } from './ask';
import { cells, type CellRow } from './cells.repository';
import { settle } from './claim';
import { finishLeave } from './leave';

const REFUSALS: Partial<Record<Outcome, ErrorCode>> = {
  clash: 'TIME_CLASH',
  young: 'AGE_NOT_MET',
  unsigned: 'AGREEMENT_NEEDED',
  cancelled: 'RECRUITMENT_CANCELLED',
  busy: 'BUSY',
};

/**
 * Who stands beside the leader when a shift has begun takes a place that is free in it: the first post that has one.
 * Whom the order called does not matter any more. Asked twice it is one place.
 *
 * @param ids the cells of the shift at the site
 * @throws NOT_A_VOLUNTEER, NO_PLACE_LEFT, TIME_CLASH, AGE_NOT_MET, AGREEMENT_NEEDED
 */
export async function joinLate(ids: readonly string[], userId: string, now: number): Promise<AnswerRow> {
  const volunteer = await volunteerOf(userId);
  if (!volunteer) throw new AppError('NOT_A_VOLUNTEER');
  const back = await comeBack(ids, userId, now);
  if (back) return back;
  const person = { userId, stationId: volunteer.unitId };
  const found = await cells.find({ _id: is.in([...ids]) }, { limit: ids.length });
  let why: Outcome = 'full';
  for (const cell of found.filter((each) => each.left > 0).sort((a, b) => a.post - b.post)) {
    const taken = await settle({ ...wishOf(person, pickOf(cell), now), todo: 'late' }, now);
    if (taken.why === '' && taken.row.state === 'accepted') return taken.row;
    why = taken.why === '' ? 'busy' : taken.why;
    if (why !== 'full') break;
  }
  throw new AppError(REFUSALS[why] ?? 'NO_PLACE_LEFT');
}

const pickOf = ({ _id, startAt, endAt }: CellRow) => ({ cellId: _id, startAt, endAt });

/** Who waited does so no longer; who was said not to have come and comes has their own place still. */
async function comeBack(ids: readonly string[], userId: string, now: number): Promise<AnswerRow | null> {
  const rows = await answers.find({ _id: is.in(ids.map((id) => answerId(id, userId))) }, { limit: ids.length });
  for (const row of rows) {
    const { _id, round, state } = row;
    if (state === 'accepted') return row;
    if (state === 'standby') await leaveQueue(row, now);
    if (state !== 'noshow') continue;
    const again = { ...row, state: 'accepted', todo: '', round: round + 1 } as const;
    if ((await holdTime(userId, timeOperation(again), heldOf(again))) === 'clash') throw new AppError('TIME_CLASH');
    await answers.change({ _id, state: 'noshow', round, todo: '' }, { state: 'accepted', round: round + 1 });
    const after = await answers.get(_id);
    if (after?.state === 'accepted') return after;
    throw new AppError('BUSY');
  }
  return null;
}

async function leaveQueue(row: AnswerRow, now: number): Promise<void> {
  const { _id, round } = row;
  const change = { state: 'declined', reason: 'self', todo: 'exit', todoAt: now } as const;
  if (await answers.change({ _id, state: 'standby', round }, change)) await finishLeave({ ...row, ...change }, now);
}
