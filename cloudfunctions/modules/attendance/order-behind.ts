import { LIMITS } from '../../../miniprogram/shared/limits';
import { maskName } from '../../../miniprogram/shared/masks';
import type { BehindId } from '../../../miniprogram/shared/order-numbers';
import { dayOf } from '../../../miniprogram/shared/time';
import type { OutputOf } from '../../contract';
import { recordLook } from '../../kernel/audit';
import { requireKeys } from '../../kernel/secrets';
import type { Context, UseCase } from '../../kernel/router';
import { isMinorAt, peopleOf } from '../identity';
import { listCalled } from '../notices';
import { dutyIdsOf, mustGetOrder, namesOf, thankedIn, type RecruitmentOrderRow } from '../recruitment';
import { recordsOfActivities, type RecordRow } from '../service-records';
import { PARTS_BEHIND, partsOf, type OrderPart } from './order-parts';

type Row = OutputOf<'recruitment.listBehind'>['rows'][number];
/** A row, but for who it is. */
type Nameless = Omit<Row, 'name' | 'phoneTail' | 'isMinor'> & { userId: string };

const NOTHING_YET = { siteName: '', postName: '', hasCome: false, minutes: null, isThanked: false, canThank: false };

/** Page after page is turned: that somebody looked at the order is written down once a day for each number. */
const lookOnce = (context: Context, orderId: string, behind: BehindId): Promise<void> =>
  recordLook({ ...context, requestId: `${context.action}:${behind}:${dayOf(context.now)}` }, '', orderId);

export const listOrderBehind: UseCase<'recruitment.listBehind'> = async (context, { orderId, behind, from }) => {
  requireKeys();
  const order = await mustGetOrder(orderId);
  await lookOnce(context, orderId, behind);
  const all = await rowsBehind(order, behind, context);
  const to = from + LIMITS.pageSize;
  const rows = await withNames(all.slice(from, to), context.now);
  return { title: order.title, total: all.length, rows, next: to < all.length ? to : null, asOf: context.now };
};

async function rowsBehind(order: RecruitmentOrderRow, behind: BehindId, context: Context): Promise<Nameless[]> {
  if (behind === 'called') return (await listCalled(order._id)).map(ofCall);
  if (behind === 'recorded') return (await recordsOfActivities(dutyIdsOf(order))).map(ofRecord);
  const [parts, thanked] = await Promise.all([partsOf(order), thankedIn(order._id)]);
  const isBehind = (part: OrderPart): boolean =>
    behind === 'thanked' ? thanked.has(part.id) : PARTS_BEHIND[behind](part, context.now);
  return parts.filter(isBehind).map((part) => {
    const isThanked = thanked.has(part.id);
    const canThank = part.minutes !== null && !isThanked && part.answer.userId !== context.caller.userId;
    return { ...ofPart(order, part), isThanked, canThank };
  });
}

const ofCall = ({ _id, userId, at }: { _id: string; userId: string; at: number }): Nameless => ({
  ...NOTHING_YET,
  rowId: _id,
  userId,
  startAt: at,
  endAt: at,
  state: 'called',
});

const ofRecord = ({ _id, userId, kind, placeName, content, from, to, minutes }: RecordRow): Nameless => ({
  ...NOTHING_YET,
  rowId: _id,
  userId,
  siteName: placeName,
  postName: content,
  startAt: from,
  endAt: to,
  state: kind === 'service' ? 'record' : 'correction',
  hasCome: true,
  minutes,
});

function ofPart(order: RecruitmentOrderRow, { id, answer, hasCome, minutes }: OrderPart): Nameless {
  const { userId, cellId, startAt, endAt, state } = answer;
  if (state === 'claiming') throw new Error('an answer that is not settled is no row');
  return { ...NOTHING_YET, ...namesOf(order, cellId), rowId: id, userId, startAt, endAt, state, hasCome, minutes };
}

async function withNames(rows: readonly Nameless[], now: number): Promise<Row[]> {
  const facts = await peopleOf([...new Set(rows.map(({ userId }) => userId))]);
  return rows.map(({ userId, ...row }) => {
    const { name = '', phone = '', birthDate = '' } = facts.get(userId) ?? {};
    return { ...row, name: maskName(name), phoneTail: phone.slice(-4), isMinor: isMinorAt(birthDate, now) };
  });
}
