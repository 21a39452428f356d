import { hoursLabel } from '../../../miniprogram/shared/levels';
import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { DAY_MS, MINUTE_MS, rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { tell } from '../notices';
import { recruitmentOrders } from './orders.repository';
import { thanks, type ThanksRow } from './thanks.repository';

/** Of an order, which attendances were thanked for: a page of the cloud's database holds as many. */
const PAGE_MAX = 1000;
/** A message of last month's shift is still a thank-you, one of last year's is not. */
const USEFUL_MS = 30 * DAY_MS;
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;

type Said = Omit<ThanksRow, 'v' | 'todo' | 'todoAt'>;

/** Once for a shift: the words that were first stand, however often it is sent. @returns false: said before */
export async function sayThanks(said: Said): Promise<boolean> {
  const fresh = { ...said, v: 1, todo: 'tell', todoAt: said.at } as const;
  const isFirst = await thanks.insert(fresh);
  if (isFirst) await carryOn(fresh);
  return isFirst;
}

async function carryOn({ _id, orderId, cellId, userId, startAt, endAt, minutes, words, at }: ThanksRow): Promise<void> {
  const order = await recruitmentOrders.get(orderId);
  const said = words === '' ? '' : `站里说：${words}`;
  await tell({
    fact: ['recruitment-thanks', _id],
    userId,
    kind: 'recruitment-thanks',
    title: `谢谢您：${order?.title ?? '这次招募'}`,
    text: `${rangeLabel(startAt, endAt, at)}这一班，记下 ${hoursLabel(minutes)}。${said}`,
    page: dutyPath(cellId),
    template: 'result',
    at,
    until: at + USEFUL_MS,
  });
  await thanks.change({ _id }, { todo: '' });
}

/** What was said and not told yet when a process died. @returns how many */
export async function carryOnThanks(now: number): Promise<number> {
  const due = await thanks.find({ todo: 'tell', todoAt: is.lte(now - LEFT_ALONE_MS) }, { limit: BATCH_MAX });
  for (const row of due) await carryOn(row);
  return due.length;
}

/** Ids of the attendances that were thanked for. */
export async function thankedIn(orderId: string): Promise<Set<string>> {
  const all = new Set<string>();
  for (let after = ''; ;) {
    const page = await thanks.find({ orderId, _id: is.gt(after) }, { order: [['_id', 'asc']], limit: PAGE_MAX });
    for (const { _id } of page) all.add(_id);
    after = page.at(-1)?._id ?? '';
    if (page.length < PAGE_MAX) return all;
  }
}
