import { DAY_MS } from '../../../miniprogram/shared/time';
import { REPLAY_MS } from '../../../miniprogram/shared/attendance';
import type { ParsedInputOf } from '../../contract';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { giveOneBack, takeOne } from '../../kernel/quota';
import type { Caller, Context, UseCase } from '../../kernel/router';
import { occasionOf, partOf, walkIn, type Occasion, type Party } from '../occasions';
import { reaches, rolesOf } from '../roles';
import { unitOf } from '../units';
import { MEMBER, TEAM, type AttendanceRow, type MarkRow } from './attendance.repository';
import { isPhrase, readActivityCode } from './codes';
import { decide } from './decide';
import { addMark, rowOf } from './row';
import { settle } from './settle';
import { toView } from './views';
import { requireHeld, requireWindow } from './windows';

type Input = ParsedInputOf<'attendance.checkIn'>;
type Proof = Pick<MarkRow, 'way' | 'by' | 'at'>;

/** A wrong 口令 costs one of these; a person and activity has no more. */
const PHRASE_TRIES = 5;

/** The member reads what the leader's phone shows. */
export const checkIn: UseCase<'attendance.checkIn'> = async (context, input) => {
  const { caller, now } = context;
  const activity = await occasionOf(input.activityId);
  requireHeld(activity);
  const proof = await proofOf(context, activity, input);
  requireWindow(input.side, activity, proof.at);
  const part = await partFor(caller, activity, input, now);
  const row = await rowOf(part, activity);
  requireArrival(row, input.side);
  const mark: MarkRow = { ...proof, side: input.side, receivedAt: now, why: '' };
  const operationId = idOf('check-in', caller.userId, context.requestId);
  const calls = input.side === 'out' && activity.countsCalls ? input.calls : null;
  return { attendance: toView(await settle(await addMark(row, operationId, mark, calls), now)) };
};

export function requireArrival(row: AttendanceRow, side: MarkRow['side']): void {
  if (side === 'out' && decide(row).in === null) throw new AppError('NOT_CHECKED_IN');
}

/** What the reading proves. Two sides only in time: who gets a picture of the code has it too late. */
async function proofOf(context: Context, activity: Occasion, input: Input): Promise<Proof> {
  const { now, caller } = context;
  const way = input.phrase === '' ? 'code' : 'phrase';
  const claim: Omit<Proof, 'at'> = { way: 'claim', by: [MEMBER] };
  if (way === 'phrase') await requirePhrase(context, input);
  else {
    const { isLive, shownAt } = readActivityCode(input.code, activity._id, now);
    if (!isLive) {
      if (input.scannedAt === null || now > activity.endAt + REPLAY_MS) throw new AppError('CODE_EXPIRED');
      // Not before the code was there, whatever the phone's clock says.
      return { ...claim, at: Math.max(shownAt, Math.min(input.scannedAt, now)) };
    }
  }
  // Who can have the code shown to themselves is one person, not two.
  if (await mayShow(caller, activity, now)) return { ...claim, at: now };
  return { way, by: [MEMBER, TEAM], at: now };
}

async function mayShow({ userId }: Caller, { _id, unitId }: Occasion, now: number): Promise<boolean> {
  const held = await rolesOf(userId, now);
  if (held.length === 0) return false;
  return reaches(held, ['staff', 'leader'], (await unitOf(unitId))?.path ?? [], _id);
}

/** A try is taken before the 口令 is looked at, so that a crowd of guesses is no way around; a right one is given back. */
async function requirePhrase({ caller, requestId, now }: Context, { activityId, phrase }: Input): Promise<void> {
  const tries = idOf('phrase', caller.userId, activityId);
  const operationId = idOf('try', requestId, phrase);
  const isLeft = await takeOne(tries, PHRASE_TRIES, operationId, now + 7 * DAY_MS);
  if (!isLeft) throw new AppError('PHRASE_LOCKED');
  if (!isPhrase(activityId, phrase, now)) throw new AppError('PHRASE_WRONG');
  await giveOneBack(tries, `${operationId}:right`);
}

/** The caller's part; who has none may ask for a free place on the spot. */
async function partFor(caller: Caller, activity: Occasion, input: Input, now: number): Promise<Party> {
  const part = await partOf(activity._id, caller.userId);
  if (part?.state === 'joined') return part;
  if (part?.state === 'offered') {
    throw new AppError('NOT_ON_LIST', { message: '位置给您留着，先在“我的报名”里点确认，再来签到' });
  }
  if (now < activity.walkInFrom)
    throw new AppError('NOT_ON_LIST', {
      message: '这一班的名单上没有您，开始以前请先应招；开始以后有空位可以现场加入',
    });
  if (!input.walkIn || input.side === 'out') {
    const left = activity.left;
    const message = left > 0 ? `您没报这场。现场还有 ${left} 位，可以现场加入` : '您没报这场，现场也没有空位了';
    throw new AppError('NOT_ON_LIST', { message, details: { left } });
  }
  if (activity.left < 1) throw new AppError('NO_PLACE_LEFT');
  const joined = await walkIn(caller.userId, activity, now);
  if (joined.state !== 'joined') throw new AppError('BUSY');
  return joined;
}
