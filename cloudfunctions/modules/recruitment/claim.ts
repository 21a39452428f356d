import { AppError } from '../../kernel/errors';
import { holdTime } from '../identity';
import { answers, heldOf, timeOperation, wasRelieved, type AnswerRow } from './answers.repository';
import { ask, type Outcome } from './ask';
import { finishLeave } from './leave';
import { takeNamed, undoNamed } from './named';
import { enterStandby, exitStandby, takeLate, takePlace, undoTake } from './queue';
import { lookForPlace, refill } from './refill';
import { turnRound } from './turn-round';

/** Claims that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** The answer as it is now, and why it was not granted; '' when it was. */
export interface Carried {
  row: AnswerRow;
  why: '' | Outcome;
}

export async function settle(wish: AnswerRow, now: number): Promise<Carried> {
  const claim = await claimFor(wish, now);
  return claim.state === 'claiming' ? carryOn(claim, now) : { row: claim, why: '' };
}

/** Puts the wish on record, or finds the one that is there already. */
async function claimFor(wish: AnswerRow, now: number): Promise<AnswerRow> {
  if (await answers.insert(wish)) return wish;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await answers.get(wish._id);
    if (!there) throw new Error('an answer that could not be inserted is not there either');
    // What was served of a shift stays on record: nobody answers over it.
    if (there.state !== 'declined' || wasRelieved(there)) return there;
    // Answering again after a decline: what the decline still owes is paid first, under its own round.
    if (there.todo !== '') await finishLeave(there, now);
    const again = { ...wish, round: there.round + 1 };
    const { _id, ...change } = again;
    if (await answers.change({ _id, state: 'declined', round: there.round }, change)) return again;
  }
  throw new AppError('BUSY');
}

/** Carries a claim to its end. Every step is done once, so a second request, and `jobs` after a crash, just run it. */
export async function carryOn(claim: AnswerRow, now: number): Promise<Carried> {
  if (claim.todo === 'swap') return carrySwap(claim, now);
  if (claim.todo === 'unit') return carryNamed(claim, now);
  // By when it was asked, so that every run of it comes to the same.
  if (claim.todo !== 'late' && claim.startAt <= claim.claimedAt) return refuse(claim, 'over', now);
  return claim.todo === 'queue' ? carryToStandby(claim, now) : carryToPlace(claim, now);
}

async function carryToPlace(claim: AnswerRow, now: number): Promise<Carried> {
  const held = await holdTime(claim.userId, timeOperation(claim), heldOf(claim));
  if (held === 'clash') return refuse(claim, 'clash', now);
  const { why } = await ask(claim, claim.todo === 'late' ? takeLate : takePlace);
  if (why !== '') return refuse(claim, why, now);
  return accept(claim, () => undoTake(claim));
}

/** Takes one of the places that a unit holds; the person's time comes first there too. */
async function carryNamed(claim: AnswerRow, now: number): Promise<Carried> {
  const why = await takeNamed(claim, now);
  return why === ''
    ? accept(claim, async () => {
        await undoNamed(claim);
        await refill(claim.cellId, now);
      })
    : refuse(claim, why, now);
}

async function accept(claim: AnswerRow, undo: () => Promise<unknown>): Promise<Carried> {
  const { _id, round } = claim;
  const accepted = { state: 'accepted', todo: '' } as const;
  if (await answers.change({ _id, state: 'claiming', round }, accepted)) {
    return { row: { ...claim, ...accepted }, why: '' };
  }
  return afterLosing(claim, undo);
}

/** Takes over what another hands on: the person's time, then the one update that turns both answers round. */
async function carrySwap(claim: AnswerRow, now: number): Promise<Carried> {
  const { from, why } = await turnRound(claim, now);
  if (from) {
    await finishLeave(from, now);
    return { row: (await answers.get(claim._id)) ?? claim, why: '' };
  }
  return refuse(claim, why, now);
}

async function carryToStandby(claim: AnswerRow, now: number): Promise<Carried> {
  const { why } = await ask(claim, enterStandby);
  if (why !== '') return refuse(claim, why, now);
  const { _id, round } = claim;
  const waits = { state: 'standby', queuedAt: claim.claimedAt, todo: 'look' } as const;
  if (!(await answers.change({ _id, state: 'claiming', round }, waits))) {
    return afterLosing(claim, () => exitStandby(claim));
  }
  await lookForPlace({ ...claim, ...waits }, now);
  return { row: (await answers.get(_id)) ?? claim, why: '' };
}

/** Somebody else settled this claim first. If they refused it, what was taken here goes back. */
async function afterLosing(claim: AnswerRow, undo: () => Promise<unknown>): Promise<Carried> {
  const there = await answers.get(claim._id);
  if (!there) throw new Error('a claimed answer is gone');
  if (there.round !== claim.round || there.reason !== 'refused') return { row: there, why: '' };
  await undo();
  return { row: there, why: 'busy' };
}

/** Settles a claim as not granted and frees the time it held; unless another run was granted it. */
async function refuse(claim: AnswerRow, why: Outcome, now: number): Promise<Carried> {
  const { _id, round } = claim;
  const change = { state: 'declined', reason: 'refused', todo: 'free', todoAt: now } as const;
  if (await answers.change({ _id, state: 'claiming', round }, change)) await finishLeave({ ...claim, ...change }, now);
  else {
    const there = await answers.get(_id);
    if (there && there.state !== 'declined' && there.state !== 'claiming') return { row: there, why: '' };
  }
  return { row: { ...claim, ...change }, why };
}
