import { AppError } from '../../kernel/errors';
import type { OutputOf, ParsedInputOf } from '../../contract';
import type { UseCase } from '../../kernel/router';
import { holdTime, isVolunteer } from '../identity';
import { answerId, answers, heldOf, timeOperation, type AnswerRow } from './answers.repository';
import type { CellRow } from './cells.repository';
import { finishLeave } from './leave';
import { enterStandby, exitStandby, takePlace, undoTake } from './queue';
import { lookForPlace } from './refill';

/** Claims that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

type Pick = ParsedInputOf<'recruitment.answer'>['picks'][number];
type Outcome = OutputOf<'recruitment.answer'>['results'][number]['outcome'];
/** The answer as it is now, and why it was not granted; '' when it was. */
interface Carried {
  row: AnswerRow;
  why: '' | Outcome;
}

/**
 * First come, first accepted. A cell costs the claim, the person's time, the place (the only document that others
 * share) and the settling; the order is never written.
 */
export const answer: UseCase<'recruitment.answer'> = async ({ caller, now }, { picks, standby }) => {
  if (!(await isVolunteer(caller.userId))) throw new AppError('NOT_A_VOLUNTEER');
  const results: OutputOf<'recruitment.answer'>['results'] = [];
  // One after the other: of two that clash the first that was picked is the one that counts.
  for (const pick of picks) {
    results.push({ cellId: pick.cellId, outcome: await answerOne(wishOf(caller.userId, pick, now), standby, now) });
  }
  return { results };
};

async function answerOne(wish: AnswerRow, standby: boolean, now: number): Promise<Outcome> {
  const taken = await settle(wish, now);
  const { row, why } = taken.why === 'full' && standby ? await settle({ ...wish, todo: 'queue' }, now) : taken;
  if (why !== '') return why;
  // Whoever meets a decline that came in between is told to look again.
  return row.state === 'claiming' || row.state === 'declined' ? 'busy' : row.state;
}

const wishOf = (userId: string, { cellId, startAt, endAt }: Pick, now: number): AnswerRow => ({
  _id: answerId(cellId, userId),
  v: 1,
  orderId: cellId.split('_')[0] ?? '',
  cellId,
  userId,
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
});

async function settle(wish: AnswerRow, now: number): Promise<Carried> {
  const claim = await claimFor(wish, now);
  return claim.state === 'claiming' ? carryOn(claim, now) : { row: claim, why: '' };
}

/** Puts the wish on record, or finds the one that is there already. */
async function claimFor(wish: AnswerRow, now: number): Promise<AnswerRow> {
  if (await answers.insert(wish)) return wish;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await answers.get(wish._id);
    if (!there) throw new Error('an answer that could not be inserted is not there either');
    if (there.state !== 'declined') return there;
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
  if (claim.startAt <= now) return refuse(claim, 'over', now);
  return claim.todo === 'queue' ? carryToStandby(claim, now) : carryToPlace(claim, now);
}

async function carryToPlace(claim: AnswerRow, now: number): Promise<Carried> {
  const held = await holdTime(claim.userId, timeOperation(claim), heldOf(claim));
  if (held === 'clash') return refuse(claim, 'clash', now);
  const place = await takePlace(claim);
  if (place.outcome === 'refused') return refuse(claim, whyNot(place.row, claim), now);
  const { _id, round } = claim;
  const accepted = { state: 'accepted', todo: '' } as const;
  if (await answers.change({ _id, state: 'claiming', round }, accepted)) {
    return { row: { ...claim, ...accepted }, why: '' };
  }
  return afterLosing(claim, () => undoTake(claim));
}

async function carryToStandby(claim: AnswerRow, now: number): Promise<Carried> {
  const queued = await enterStandby(claim);
  if (queued.outcome === 'refused') return refuse(claim, whyNot(queued.row, claim), now);
  const { _id, round } = claim;
  const waits = { state: 'standby', queuedAt: claim.claimedAt, todo: 'look' } as const;
  if (!(await answers.change({ _id, state: 'claiming', round }, waits))) {
    return afterLosing(claim, () => exitStandby(claim));
  }
  await lookForPlace({ ...claim, ...waits }, now);
  return { row: (await answers.get(_id)) ?? claim, why: '' };
}

/** Why the conditional update did not take, from the cell as it was right after. */
function whyNot(cell: CellRow | null, claim: AnswerRow): Outcome {
  if (!cell) return 'gone';
  if (cell.state === 'cancelled') return 'cancelled';
  if (cell.startAt !== claim.startAt || cell.endAt !== claim.endAt) return 'changed';
  return cell.left <= 0 || cell.waiting > 0 ? 'full' : 'busy';
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
