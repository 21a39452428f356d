import { releaseTime } from '../identity';
import { answers, heldOf, timeOperation, type AnswerRow } from './answers.repository';
import { tellSwap } from './tell-swap';
import { isNamed, undoNamed } from './named';
import { exitStandby, giveBack } from './queue';
import { refill } from './refill';

/**
 * Pays what a declined answer owes: its place (`leave`; to the taker: `hand`) or its part in the queue (`exit`), and the person's time; what
 * came free goes to who is on standby. Once, however often it is run; `jobs` runs it again after a crash.
 */
export async function finishLeave(row: AnswerRow, now: number): Promise<void> {
  const { _id, round, todo, cellId, userId } = row;
  if (todo === 'hand') await handOn(row, now);
  if (todo === 'leave') await (isNamed(row) ? undoNamed(row) : giveBack(row));
  if (todo === 'exit') await exitStandby(row);
  await releaseTime(userId, timeOperation(row), heldOf(row));
  if (todo === 'leave' || todo === 'exit') await refill(cellId, now);
  await answers.change({ _id, round, todo }, { todo: '', takenBy: '' });
}

/** The place is the taker's already, and so is their time; their answer says so from now on. */
async function handOn(row: AnswerRow, now: number): Promise<void> {
  const [_id, round] = row.takenBy.split(':');
  await answers.change({ _id, round: Number(round), state: 'claiming' }, { state: 'accepted', todo: '' });
  await tellSwap(row, now);
}
