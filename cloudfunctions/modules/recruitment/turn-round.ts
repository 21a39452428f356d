import { VOLUNTEER_AGE_MIN } from '../../../miniprogram/shared/ages';
import { is, to } from '../../kernel/database';
import { holdTime } from '../identity';
import { hasSigned } from './agreements.repository';
import { answers, bySwapCode, heldOf, roundOf, timeOperation, type AnswerRow } from './answers.repository';
import { yearsAt, type Outcome } from './ask';
import { cells } from './cells.repository';

/** The answer that was handed on, to be finished; or why not. */
type Turned = { from: AnswerRow; why: '' } | { from: null; why: Outcome };

/**
 * Takes a place over. What decides is one conditional update on the answer that hands it on: from then on it is
 * declined and the place is the taker's, though the taker's own answer says so a moment later (`finishLeave`). The cell
 * is not written: nothing about it changes.
 */
export async function turnRound(claim: AnswerRow, now: number): Promise<Turned> {
  const why = await whyNotYet(claim, now);
  if (why === '') {
    const { via: swapCode, viaTry: swapTry } = claim;
    const handed = { state: 'declined', reason: 'swap', todo: 'hand', todoAt: now, takenBy: roundOf(claim) } as const;
    await answers.change({ swapCode, swapTry, state: 'accepted', startAt: is.gt(now) }, handed);
  }
  return (await takenOver(claim)) ?? giveUp(claim, why === '' ? 'gone' : why);
}

/** Why a place that is not the cell's to give cannot be taken, now or by this person; holds their time when it can. */
export async function whyNotYet(claim: AnswerRow, now: number): Promise<'' | Outcome> {
  if (claim.startAt <= now) return 'over';
  const cell = await cells.get(claim.cellId);
  if (!cell) return 'gone';
  if (cell.state === 'cancelled') return 'cancelled';
  if (cell.minAge > VOLUNTEER_AGE_MIN && (await yearsAt(claim)) < cell.minAge) return 'young';
  if (cell.needsSigned && !(await hasSigned(cell.orderId, claim.userId))) return 'unsigned';
  return (await holdTime(claim.userId, timeOperation(claim), heldOf(claim))) === 'clash' ? 'clash' : '';
}

async function takenOver(claim: AnswerRow): Promise<Turned | null> {
  const from = await bySwapCode(claim.via);
  return from?.takenBy === roundOf(claim) ? { from, why: '' } : null;
}

/**
 * Before a claim is refused: what another run of it may still have on its way comes to nothing, so that nobody hands a
 * place on to somebody who was told that they did not get it. The code stays good for another try.
 */
async function giveUp(claim: AnswerRow, why: Outcome): Promise<Turned> {
  const { via: swapCode, viaTry: swapTry } = claim;
  await answers.change({ swapCode, swapTry }, { swapTry: to.inc(1) });
  return (await takenOver(claim)) ?? { from: null, why };
}
