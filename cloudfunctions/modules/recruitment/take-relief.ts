import { dutyBoardPath } from '../../../miniprogram/shared/on-duty';
import { dutyOfCell, dutyPath } from '../../../miniprogram/shared/recruitment';
import { clockOf } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { holdTime, releaseTime } from '../identity';
import { tell } from '../notices';
import { rolesHeldAt } from '../roles';
import { answerId, answers, heldOf, roundOf, timeOperation, wasRelieved, type AnswerRow } from './answers.repository';
import { finishLeave } from './leave';
import { dutyAt, mustBeHeld, type DutyAt } from './on-duty';
import { reliefs, type ReliefRow } from './on-duty.repository';
import { exitStandby } from './queue';
import { toAnswer } from './views';

/** Of many who tap at once each tries as many places as there may be; more means that they are gone. */
const TRIES_MAX = 5;

/**
 * From standby into the place of who has to leave. The one conditional update on the relief decides whose it is; the
 * cell's places stay as they are, since a place changes hands and none comes free.
 */
export const takeRelief: UseCase<'recruitment.takeRelief'> = async ({ caller, now }, { cellId }) => {
  const duty = await dutyAt(dutyOfCell(cellId));
  mustBeHeld(duty);
  const mine = await answers.get(answerId(cellId, caller.userId));
  if (mine?.state === 'accepted') return { answer: toAnswer(mine) };
  if (mine?.state !== 'standby') throw new AppError('NOT_ON_STANDBY');
  if (now >= duty.endAt) throw new AppError('RELIEF_GONE');
  if ((await holdTime(mine.userId, timeOperation(mine), heldOf(mine))) === 'clash') throw new AppError('TIME_CLASH');
  for (let attempt = 0; attempt < TRIES_MAX; attempt += 1) {
    const wanted = await intended(mine);
    if (!wanted) break;
    const taken = await takeIt(wanted, mine, now);
    if (taken) {
      await handOver(taken, now);
      return { answer: toAnswer((await answers.get(mine._id)) ?? mine) };
    }
  }
  return giveUp(mine);
};

/** Which relief this round of the answer goes for: on record before it is tried, so that two taps try the same. */
async function intended({ _id, round, cellId }: AnswerRow): Promise<string | null> {
  const [next] = await reliefs.find({ cellId, state: 'open' }, { order: [['at', 'asc']], limit: 1 });
  if (next) await answers.change({ _id, round, state: 'standby', via: '' }, { via: next._id });
  const via = (await answers.get(_id))?.via ?? '';
  return via === '' ? null : via;
}

async function takeIt(_id: string, mine: AnswerRow, now: number): Promise<ReliefRow | null> {
  const takenBy = roundOf(mine);
  const taken = { state: 'taken', takenBy, takenAt: now, todo: 'hand', todoAt: now } as const;
  await reliefs.change({ _id, state: 'open' }, taken);
  const there = await reliefs.get(_id);
  if (there?.takenBy === takenBy) return there;
  // Somebody else's, or not wanted any more: another one is tried.
  await answers.change({ _id: mine._id, round: mine.round, state: 'standby', via: _id }, { via: '' });
  return null;
}

/** Nothing was there to take: the person's time is their own again, unless another tap of theirs got it. */
async function giveUp(mine: AnswerRow) {
  const there = await answers.get(mine._id);
  if (there?.state === 'accepted') return { answer: toAnswer(there) };
  await releaseTime(mine.userId, timeOperation(mine), heldOf(mine));
  throw new AppError('RELIEF_GONE');
}

/** Turns both answers round and tells of it. Every step is done once; `jobs` runs it again after a crash. */
export async function handOver(relief: ReliefRow, now: number): Promise<void> {
  const { _id, cellId, userId, round, takenBy } = relief;
  const from = { _id: answerId(cellId, userId), round };
  // Whoever was written down as not there stays so: their place is taken over all the same.
  const left = { state: 'declined', reason: 'relief', todo: 'free', todoAt: now, swapCode: '' } as const;
  await answers.change({ ...from, state: 'accepted' }, left);
  const leaver = await answers.get(from._id);
  if (leaver && wasRelieved(leaver) && leaver.todo !== '') await finishLeave(leaver, now);
  const [takerId = '', takerRound] = takenBy.split(':');
  const taker = { _id: takerId, round: Number(takerRound) };
  await answers.change({ ...taker, state: 'standby' }, { state: 'accepted', todo: '' });
  const came = await answers.get(takerId);
  if (came?.round === taker.round) await exitStandby(came);
  await tellTaken(relief, await dutyAt(relief.dutyId), now);
  // From now on it names nobody but who asked.
  await reliefs.change({ _id, todo: 'hand' }, { todo: '', takenBy: '' });
}

async function tellTaken({ _id, cellId, dutyId, userId, takenAt }: ReliefRow, duty: DutyAt, now: number) {
  const { order, siteName, endAt } = duty;
  const message = { kind: 'recruitment-relief', at: now, until: endAt, isUrgent: true } as const;
  await tell({
    ...message,
    fact: ['recruitment-relieved', _id],
    userId,
    title: `有人来顶了：${order.title}`,
    text: `${clockOf(takenAt)} 有一位邻居接下了。走以前请签退，您的时长记到签退为止`,
    page: dutyPath(cellId),
    template: 'change',
  });
  for (const { userId: leaderId } of await rolesHeldAt(order.unitId, ['leader', 'staff'], now)) {
    await tell({
      ...message,
      fact: ['recruitment-relieved', _id, leaderId],
      userId: leaderId,
      title: `有人顶岗了：${siteName}`,
      text: `${clockOf(takenAt)} 候补的一位接下了要提前走的那一位，人数没变`,
      page: dutyBoardPath(dutyId),
      template: '',
    });
  }
}
