import type { OutputOf } from '../../contract';
import { dutyBoardPath } from '../../../miniprogram/shared/on-duty';
import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { MINUTE_MS, rangeLabel } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { tell } from '../notices';
import { rolesHeldAt } from '../roles';
import { answerId, answers, longestOnStandby } from './answers.repository';
import { dutyAt, mustBeHeld, ownDuty, type DutyAt } from './on-duty';
import { reliefId, reliefs, type ReliefRow } from './on-duty.repository';
import { checkAgain, checkedWords } from './words';

type View = OutputOf<'recruitment.askRelief'>['relief'];

/** Of those on standby so many are told, who waits longest first: the first of them that says yes comes. */
const TOLD_MAX = 10;

/** Between the beginning and the end, and while the place is the person's own. */
export const askRelief: UseCase<'recruitment.askRelief'> = async ({ caller, now }, { cellId, reason }) => {
  const { duty, row } = await ownDuty(cellId, caller.userId);
  mustBeHeld(duty);
  const _id = reliefId(row._id, row.round);
  const there = await reliefs.get(_id);
  if (there && there.state !== 'withdrawn') return { relief: toRelief(await carried(there, now)) };
  if (row.state !== 'accepted') throw new AppError('NOT_ON_DUTY');
  if (now < duty.startAt) throw new AppError('DUTY_EARLY');
  if (now >= duty.endAt) throw new AppError('DUTY_OVER');
  const words = await checkedWords(caller.openid, reason);
  const asked = { reason, words, state: 'open', at: now, todo: 'tell', todoAt: now } as const;
  const { dutyId } = duty;
  const own = { _id, v: 1, dutyId, cellId, userId: caller.userId, round: row.round } as const;
  const fresh: ReliefRow = { ...own, ...asked, takenBy: '', takenAt: 0 };
  if (!(await reliefs.insert(fresh))) await reliefs.change({ _id, state: 'withdrawn' }, asked);
  return { relief: toRelief(await carried((await reliefs.get(_id)) ?? fresh, now)) };
};

export const withdrawRelief: UseCase<'recruitment.withdrawRelief'> = async ({ caller }, { cellId }) => {
  const row = await answers.get(answerId(cellId, caller.userId));
  const there = row && (await reliefs.get(reliefId(row._id, row.round)));
  if (!there) throw new AppError('NOT_ON_DUTY');
  await reliefs.change({ _id: there._id, state: 'open' }, { state: 'withdrawn', todo: '' });
  const after = await reliefs.get(there._id);
  if (after?.state !== 'withdrawn') throw new AppError('RELIEF_GONE');
  return { relief: toRelief(after) };
};

async function carried(row: ReliefRow, now: number): Promise<ReliefRow> {
  if (row.todo === 'tell') await carryTelling(row, now);
  return row;
}

/** What asking owes: whoever leads and who may come are told, then the words are checked. Safe to repeat. */
export async function carryTelling(row: ReliefRow, now: number): Promise<void> {
  const { _id, todo, at } = row;
  if (todo === 'tell') {
    const duty = await dutyAt(row.dutyId);
    await tellTeam(row, duty, now);
    await tellStandby(row, duty, now);
    const next = row.words === 'waiting' ? ({ todo: 'check', todoAt: now + MINUTE_MS } as const) : { todo: '' };
    await reliefs.change({ _id, todo, at }, next);
  }
  if (todo === 'check') {
    const words = await checkAgain(row.userId, row.reason);
    await reliefs.change({ _id, todo, at }, words === 'waiting' ? { todoAt: now + MINUTE_MS } : { words, todo: '' });
  }
}

async function tellTeam({ _id, dutyId, at }: ReliefRow, { order, siteName, ...times }: DutyAt, now: number) {
  for (const { userId } of await rolesHeldAt(order.unitId, ['leader', 'staff'], now)) {
    await tell({
      fact: ['recruitment-relief', _id, String(at), userId],
      userId,
      kind: 'recruitment-relief',
      title: `要换人顶岗：${siteName}`,
      text: `${rangeLabel(times.startAt, times.endAt, now)}这一班有一位志愿者要提前走，在等人顶`,
      page: dutyBoardPath(dutyId),
      template: 'change',
      at: now,
      until: times.endAt,
      isUrgent: true,
    });
  }
}

async function tellStandby({ _id, cellId, at }: ReliefRow, { order, siteName, ...times }: DutyAt, now: number) {
  for (const { userId } of await longestOnStandby(cellId, TOLD_MAX)) {
    await tell({
      fact: ['recruitment-relief', _id, String(at), userId],
      userId,
      kind: 'recruitment-relief',
      title: `能来顶一会儿吗：${order.title}`,
      text: `${siteName}有一位要提前走，${rangeLabel(times.startAt, times.endAt, now)}这一班。能来就点开接下，先到先得`,
      page: dutyPath(cellId),
      template: 'turn',
      at: now,
      until: times.endAt,
      isUrgent: true,
    });
  }
}

export const toRelief = ({ state, at }: Pick<ReliefRow, 'state' | 'at'>): View => ({ state, at });
