import { maskName } from '../../../miniprogram/shared/masks';
import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import type { Context, UseCase } from '../../kernel/router';
import { arrivalCode } from '../activities';
import { occasionOf, partiesOf, partOf, titlesOf, type Party } from '../occasions';
import { isMinorAt, peopleOf, personOf } from '../identity';
import { countCorrections } from '../service-records';
import { attendances, MEMBER, witnessOf, type AttendanceRow } from './attendance.repository';
import { activityCode, memberCode, phraseNow, slotEnd } from './codes';
import { decide } from './decide';
import { attendanceId, rowsOf } from './row';
import { NOBODY_YET, toView } from './views';
import { requireHeld } from './windows';

const LATEST = 2;
const AWAITED_MAX = 200;
/** What nobody confirmed for a year is not expected any more. */
const OWN_LOOK_BACK_MS = 365 * DAY_MS;
const OFF_LIST = '这位现在不在名单上，请刷新名单';

/** The screen asks again every half minute: that somebody looked is written down once a day, not each time. */
const lookOnce = (context: Context, objectId: string): Promise<void> =>
  recordLook({ ...context, requestId: `${context.action}:${dayOf(context.now)}` }, '', objectId);

interface Seen {
  parties: Party[];
  rows: Map<string, AttendanceRow>;
}

async function seen(activityId: string): Promise<Seen> {
  const [parties, rows] = await Promise.all([partiesOf(activityId), rowsOf(activityId)]);
  return { parties, rows };
}

const rowAt = ({ rows }: Seen, part: Party): AttendanceRow | undefined => rows.get(attendanceId(part));

function countOf(all: Seen): { here: number; people: number } {
  let here = 0;
  let people = 0;
  for (const part of all.parties) {
    if (part.state !== 'joined') continue;
    const row = rowAt(all, part);
    people += part.people;
    if (row && decide(row).in) here += part.people;
  }
  return { here, people };
}

export const showCode: UseCase<'attendance.showCode'> = async (context, { activityId }) => {
  const { now } = context;
  const activity = await occasionOf(activityId);
  requireHeld(activity);
  await lookOnce(context, activityId);
  const all = await seen(activityId);
  const { title, startAt, endAt } = activity;
  return {
    ...countOf(all),
    title,
    startAt,
    endAt,
    payload: activityCode(activityId, now),
    phrase: phraseNow(activityId, now),
    slotEndsAt: slotEnd(now),
    latest: await latestOf(all),
    asOf: now,
  };
};

async function latestOf({ rows }: Seen) {
  const marks = [...rows.values()].flatMap((row) =>
    row.marks
      .filter(({ way }) => way !== 'undo' && way !== 'agree')
      .map(({ at, side }) => ({ userId: row.userId, at, side })),
  );
  const last = marks.sort((a, b) => b.at - a.at).slice(0, LATEST);
  const facts = await peopleOf(last.map(({ userId }) => userId));
  return last.map(({ userId, at, side }) => ({ name: maskName(facts.get(userId)?.name ?? ''), at, side }));
}

export const showRoster: UseCase<'attendance.showRoster'> = async (context, { activityId }) => {
  const { now } = context;
  requireKeys();
  const activity = await occasionOf(activityId);
  await lookOnce(context, activityId);
  const all = await seen(activityId);
  const facts = await peopleOf(all.parties.map(({ userId }) => userId));
  const { title, startAt, endAt, countsHours, left } = activity;
  const rows = all.parties.map((part) => {
    const { userId, people, proxy } = part;
    const row = rowAt(all, part);
    const { name = '', phone = '', birthDate = '' } = facts.get(userId) ?? {};
    return {
      userId,
      name: maskName(name),
      phoneTail: phone.slice(-4),
      code: arrivalCode(part),
      people,
      isMinor: isMinorAt(birthDate, now),
      isProxy: proxy !== '',
      state: part.state === 'noshow' ? ('noshow' as const) : ('joined' as const),
      attendance: row ? toView(row) : NOBODY_YET,
    };
  });
  return { ...countOf(all), title, startAt, endAt, countsHours, left, rows, asOf: now };
};

export const showMine: UseCase<'attendance.showMine'> = async ({ caller, now }, { activityId }) => {
  const { title, startAt, endAt, countsHours, left } = await occasionOf(activityId);
  const occasion = { title, startAt, endAt, countsHours, left, asOf: now };
  const part = await partOf(activityId, caller.userId);
  if (part?.state !== 'joined') return { ...occasion, attendance: null };
  const row = await attendances.get(attendanceId(part));
  return { ...occasion, attendance: row ? toView(row) : NOBODY_YET };
};

export const listMyAwaited: UseCase<'attendance.listMyAwaited'> = async ({ caller, now }) => {
  const found = await attendances.find(
    { userId: caller.userId, startAt: is.gt(now - OWN_LOOK_BACK_MS) },
    { order: [['startAt', 'desc']], limit: AWAITED_MAX },
  );
  const open = found.filter(({ awaited, isReleased, endAt }) => awaited !== '' && !isReleased && endAt <= now);
  const titles = await titlesOf(open.map(({ occasionId }) => occasionId));
  const rows = open.map(({ occasionId, startAt, endAt, awaited }) => ({
    activityId: occasionId,
    title: titles.get(occasionId) ?? '',
    startAt,
    endAt,
    awaited,
  }));
  return { rows, asOf: now };
};

/** Of whoever has a place here, and of nobody else. */
export const showContact: UseCase<'attendance.showContact'> = async (context, { activityId, userId }) => {
  requireKeys();
  const part = await partOf(activityId, userId);
  if (part?.state !== 'joined' && part?.state !== 'noshow') throw new AppError('NOT_ON_LIST', { message: OFF_LIST });
  await recordLook(context, userId, activityId);
  const { name, phone, guardianName, guardianPhone } = await personOf(userId);
  return { name, phone, guardian: guardianName, guardianPhone };
};

export const showMyCode: UseCase<'attendance.showMyCode'> = async ({ caller, now }, { activityId }) => {
  await occasionOf(activityId);
  const part = await partOf(activityId, caller.userId);
  if (part?.state !== 'joined') throw new AppError('NOT_ON_LIST');
  return { payload: memberCode(activityId, caller.userId, now), slotEndsAt: slotEnd(now), asOf: now };
};

/** What the list below finds. */
const awaitedAt = (unitId: string, now: number) => ({
  unitId,
  awaited: is.in(['presence', 'out', 'second', 'volunteer'] as const),
  endAt: is.lte(now),
});

export const countAwaited: UseCase<'attendance.countAwaited'> = async ({ now }, { unitId }) => {
  const [hours, corrections] = await Promise.all([attendances.count(awaitedAt(unitId, now)), countCorrections(unitId)]);
  return { hours, corrections };
};

export const listAwaited: UseCase<'attendance.listAwaited'> = async (context, { unitId }) => {
  const { now, caller } = context;
  requireKeys();
  await lookOnce(context, unitId);
  const found = await attendances.find(awaitedAt(unitId, now), { order: [['endAt', 'asc']], limit: AWAITED_MAX });
  const [facts, titles] = await Promise.all([
    peopleOf(found.map(({ userId }) => userId)),
    titlesOf(found.map(({ occasionId }) => occasionId)),
  ]);
  const rows = found.map((row) => ({
    activityId: row.occasionId,
    title: titles.get(row.occasionId) ?? '',
    userId: row.userId,
    name: maskName(facts.get(row.userId)?.name ?? ''),
    startAt: row.startAt,
    endAt: row.endAt,
    ...toView(row),
    isMine: isSpent(row, caller.userId),
  }));
  return { rows, asOf: now };
};

/** Whether this person has said all that they can say about it. */
function isSpent({ userId, marks, awaited }: AttendanceRow, callerId: string): boolean {
  const self = callerId === userId ? MEMBER : witnessOf(callerId);
  const side = awaited === 'presence' ? 'in' : 'out';
  return marks.some((mark) => mark.side === side && mark.way !== 'undo' && mark.by.includes(self));
}
