import { dropTime, holdTime, releaseTime } from '../identity';
import { timeOperation, turns, type TurnRow } from './turns.repository';

/** Those who act on one turn at once settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/** Says yes for its person: the time is held first, and then the turn counts. @returns it as it is afterwards */
export async function agree({ _id, round }: TurnRow, now: number): Promise<TurnRow | null> {
  const claim = { state: 'claiming', todo: 'hold', todoAt: now } as const;
  await turns.change({ _id, round, state: 'asked' }, claim);
  const there = await turns.get(_id);
  return there?.state === 'claiming' ? carryOn(there, now) : there;
}

/** Carries a yes to its end; a second request, and `jobs` after a crash, just run it. */
export async function carryOn(turn: TurnRow, now: number): Promise<TurnRow | null> {
  const { _id, round, userId } = turn;
  const held = await holdTime(userId, timeOperation(turn), turn);
  const change =
    held === 'clash'
      ? ({ state: 'declined', reason: 'clash', todo: 'free', todoAt: now } as const)
      : ({ state: 'agreed', reason: '', agreedAt: now, todo: '' } as const);
  await turns.change({ _id, round, state: 'claiming' }, change);
  const there = await turns.get(_id);
  if (there) await finish(there);
  return there;
}

/** Pays what an ended turn owes: its person's time. Once, however often it is run. */
export async function finish(turn: TurnRow): Promise<void> {
  const { _id, round, userId, todo } = turn;
  if (todo !== 'free' && todo !== 'drop') return;
  if (todo === 'drop') await dropTime(userId, timeOperation(turn), turn);
  // Of a clash nothing is held, but another run of the same yes may still be on its way.
  else await releaseTime(userId, timeOperation(turn), turn);
  await turns.change({ _id, round, todo }, { todo: '' });
}

/**
 * Ends a turn that has not begun, and frees its person's time. Of those who do it at once one does it.
 *
 * @param reason self: by its person. The others: by the unit
 * @returns it as it is afterwards; null: there is none
 */
export async function end(id: string, reason: 'self' | 'staff' | 'dayoff' | 'rota', now: number) {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const found = await turns.get(id);
    const there = found?.state === 'claiming' ? await carryOn(found, now) : found;
    if (!there || there.state === 'declined' || there.state === 'noshow') {
      if (there) await finish(there);
      return there;
    }
    if (there.startAt <= now) return there;
    const { _id, round, state } = there;
    const isHeld = state === 'agreed';
    const change = {
      state: 'declined',
      reason: reason === 'self' && isHeld ? 'away' : reason,
      todo: isHeld ? 'drop' : '',
      todoAt: now,
    } as const;
    if (await turns.change({ _id, round, state }, change)) {
      const ended: TurnRow = { ...there, ...change };
      await finish(ended);
      return ended;
    }
  }
  throw new Error('a turn that could not be settled');
}
