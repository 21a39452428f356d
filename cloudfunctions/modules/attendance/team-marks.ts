import { closesAt, opensAt, REPLAY_MS } from '../../../miniprogram/shared/attendance';
import { maskName } from '../../../miniprogram/shared/masks';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import type { ParsedInputOf } from '../../contract';
import { occasionOf, partOf, type Occasion } from '../occasions';
import { personOf } from '../identity';
import { MEMBER, witnessOf, type AttendanceRow, type MarkRow } from './attendance.repository';
import { requireArrival } from './check-in';
import { readMemberCode } from './codes';
import { decide } from './decide';
import { addMark, rowOf } from './row';
import { settle } from './settle';
import { toView, type AttendanceView } from './views';
import { requireHeld, requireWindow } from './windows';

type RollMark = ParsedInputOf<'attendance.callRoll'>['marks'][number];

/** Marks of one call done at a time: the database takes no more connections than this from one instance. */
const AT_ONCE = 10;

/** Whoever marks themselves says nothing that they could not say alone. */
const witnessFor = (callerId: string, memberId: string): string =>
  callerId === memberId ? MEMBER : witnessOf(callerId);

export const callRoll: UseCase<'attendance.callRoll'> = async (context, { activityId, marks }) => {
  const activity = await occasionOf(activityId);
  requireHeld(activity);
  const answers = await inTurns(marksOfEach(marks), async (ofOne) => {
    const done: CalledMark[] = [];
    for (const mark of ofOne) {
      const { code, value } = await answered(() => callOne(context, activity, mark));
      done.push({ markId: mark.markId, code, attendance: value });
    }
    return done;
  });
  return { marks: answers.flat() };
};

interface CalledMark {
  markId: string;
  code: string;
  attendance: AttendanceView | null;
}

/** People side by side, but one person's marks in turn and arrivals first: nobody leaves before they came. */
function marksOfEach(marks: readonly RollMark[]): RollMark[][] {
  const ofEach = new Map<string, RollMark[]>();
  for (const side of ['in', 'out'] as const) {
    for (const mark of marks) {
      if (mark.side === side) ofEach.set(mark.userId, [...(ofEach.get(mark.userId) ?? []), mark]);
    }
  }
  return [...ofEach.values()];
}

async function callOne({ caller, now }: Context, activity: Occasion, mark: RollMark): Promise<AttendanceView> {
  if (now > activity.endAt + REPLAY_MS) throw new AppError('CHECK_IN_OVER');
  const { side, way, userId } = mark;
  // A phone's clock may be some minutes off: what it says is brought into the time in which it can have been.
  const at = Math.min(mark.at, now);
  if (now < opensAt(side, activity)) requireWindow(side, activity, now);
  const within = Math.min(Math.max(at, opensAt(side, activity)), closesAt(side, activity));
  const row = await rowFor(activity, userId);
  requireArrival(row, side);
  const by = [witnessFor(caller.userId, userId)];
  const made: MarkRow = { side, way, by, at: within, receivedAt: now, why: '' };
  return toView(await settle(await addMark(row, idOf('roll', caller.userId, mark.markId), made), now));
}

async function rowFor(activity: Occasion, userId: string): Promise<AttendanceRow> {
  const part = await partOf(activity._id, userId);
  if (part?.state !== 'joined') throw new AppError('NOT_ON_LIST', { message: '这位现在不在名单上，请刷新名单' });
  return rowOf(part, activity);
}

export const scanMember: UseCase<'attendance.scanMember'> = async (context, { activityId, side, code, isLate }) => {
  const { caller, now } = context;
  const activity = await occasionOf(activityId);
  requireHeld(activity);
  const { userId, isLive, shownAt } = readMemberCode(code, activityId, now);
  if (!isLive && (!isLate || now > activity.endAt + REPLAY_MS)) {
    throw new AppError('CODE_EXPIRED', { message: '这个码过了时间，请对方刷新一下再扫' });
  }
  // Later, without a network: then the code itself says when it was shown.
  const at = isLive ? now : shownAt;
  requireWindow(side, activity, at);
  const row = await rowFor(activity, userId);
  requireArrival(row, side);
  const by = [...new Set([MEMBER, witnessFor(caller.userId, userId)])];
  const mark: MarkRow = { side, way: 'member', by, at, receivedAt: now, why: '' };
  const done = await settle(await addMark(row, idOf('scan', caller.userId, code, side), mark), now);
  return { userId, name: maskName((await personOf(userId)).name), attendance: toView(done) };
};

export const undo: UseCase<'attendance.undo'> = async (context, { activityId, userId, side, why }) => {
  const { caller, now } = context;
  const row = await rowFor(await occasionOf(activityId), userId);
  const mark: MarkRow = { side, way: 'undo', by: [witnessOf(caller.userId)], at: now, receivedAt: now, why };
  const after = await addMark(row, idOf('undo', caller.userId, context.requestId), mark);
  if (after.servedTo > 0) throw new AppError('HOURS_RECORDED');
  return { attendance: toView(await settle(after, now)) };
};

/** The member's own word on what the leader marked. */
export const agree: UseCase<'attendance.agree'> = async (context, { activityId }) => {
  const part = await partOf(activityId, context.caller.userId);
  if (part?.state !== 'joined') throw new AppError('NOT_ON_LIST');
  const row = await rowOf(part, await occasionOf(activityId));
  if (decide(row).in === null) throw new AppError('NOT_CHECKED_IN');
  return { attendance: toView(await agreeTo(context, row, { by: MEMBER, outAt: null })) };
};

export const confirm: UseCase<'attendance.confirm'> = async (context, { activityId, items }) => {
  const activity = await occasionOf(activityId);
  requireHeld(activity);
  const answers = await inTurns(items, async ({ userId, outAt }) => {
    const { value } = await answered(async () => {
      const row = await rowFor(activity, userId);
      if (decide(row).in === null) throw new AppError('NOT_CHECKED_IN');
      const by = witnessFor(context.caller.userId, userId);
      const latest = closesAt('out', activity);
      const bounded = outAt === null ? null : Math.min(Math.max(outAt, activity.startAt), latest, context.now);
      return toView(await agreeTo(context, row, { by, outAt: bounded }));
    });
    return { userId, attendance: value };
  });
  return { items: answers };
};

/** Says the same about the arrival as was said, and about the leaving too, or names it. */
async function agreeTo(
  { caller, now }: Context,
  row: AttendanceRow,
  { by, outAt }: { by: string; outAt: number | null },
): Promise<AttendanceRow> {
  const stands = decide(row);
  const said = { in: stands.in?.at ?? null, out: outAt ?? stands.out?.at ?? null };
  let after = row;
  for (const side of ['in', 'out'] as const) {
    const at = said[side];
    if (at === null) continue;
    const mark: MarkRow = { side, way: 'agree', by: [by], at, receivedAt: now, why: '' };
    // The same word on the same thing is said once, however often it is sent.
    after = await addMark(after, idOf('agree', caller.userId, row._id, side, String(at), String(undosOf(row))), mark);
  }
  return settle(after, now);
}

/** What was taken back can be said again. */
const undosOf = ({ marks }: AttendanceRow): number => marks.filter(({ way }) => way === 'undo').length;

/** One refusal is not the others': it is told with its code. */
async function answered<T>(run: () => Promise<T>): Promise<{ code: string; value: T | null }> {
  try {
    return { code: '', value: await run() };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, value: null };
    throw error;
  }
}

async function inTurns<In, Out>(items: readonly In[], run: (item: In) => Promise<Out>): Promise<Out[]> {
  const out: Out[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    out.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(run))));
  }
  return out;
}
