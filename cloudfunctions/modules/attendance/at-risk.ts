import { maskName } from '../../../miniprogram/shared/masks';
import { dutyId } from '../../../miniprogram/shared/recruitment';
import { dayOf } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { requireKeys } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { isMinorAt, peopleOf } from '../identity';
import { expectedSoon } from '../recruitment';
import { attendances, type AttendanceRow } from './attendance.repository';
import { decide } from './decide';
import { attendanceId } from './row';

/** Nobody calls more people in two hours. */
const LISTED_MAX = 100;
/** A page of the cloud's database. */
const PAGE_MAX = 1000;

/** Who has a place in a shift that runs or begins soon and has not signed in, those of running ones first. */
export const listAtRisk: UseCase<'recruitment.listAtRisk'> = async (context, { orderId }) => {
  requireKeys();
  const { now } = context;
  const { order, shifts, rows } = await expectedSoon(orderId, now);
  // Asked again and again on the day: that somebody looked is written down once a day.
  await recordLook({ ...context, requestId: `${context.action}:${dayOf(now)}` }, '', orderId);
  const duties = shifts.flatMap((shift) => order.sites.map((_, site) => dutyId(orderId, site, shift)));
  const here = new Set((await signedIn(duties)).map(({ _id }) => _id));
  const missing = rows.filter((row) => !here.has(attendanceId(row))).sort((a, b) => a.startAt - b.startAt);
  const listed = missing.slice(0, LISTED_MAX);
  const facts = await peopleOf(listed.map(({ userId }) => userId));
  return {
    rows: listed.map(({ cellId, userId, startAt, endAt }) => {
      const [, site = 0, post = 0] = cellId.split('_').map(Number);
      const { name = '', phone = '', birthDate = '' } = facts.get(userId) ?? {};
      return {
        ...{ cellId, userId, startAt, endAt },
        siteName: order.sites[site]?.name ?? '',
        postName: order.posts[post]?.name ?? '',
        name: maskName(name),
        phoneTail: phone.slice(-4),
        isMinor: isMinorAt(birthDate, now),
      };
    }),
    missing: missing.length,
    here: rows.length - missing.length,
    asOf: now,
  };
};

async function signedIn(ids: readonly string[]): Promise<AttendanceRow[]> {
  if (ids.length === 0) return [];
  const rows = await attendances.find({ occasionId: is.in([...ids]) }, { limit: PAGE_MAX });
  if (rows.length < PAGE_MAX || ids.length === 1) return rows.filter((row) => decide(row).in !== null);
  const half = Math.ceil(ids.length / 2);
  return (await Promise.all([signedIn(ids.slice(0, half)), signedIn(ids.slice(half))])).flat();
}
