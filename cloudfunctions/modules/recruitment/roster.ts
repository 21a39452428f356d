import { maskName } from '../../../miniprogram/shared/masks';
import { routeWords } from '../../../miniprogram/shared/recruitment';
import { clockOf, dayOf } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { Context, UseCase } from '../../kernel/router';
import { isMinorAt, peopleOf, personOf, type PersonFacts } from '../identity';
import { agreements } from './agreements.repository';
import { answerId, answers, answersOfOrder, type AnswerRow } from './answers.repository';
import { cellId } from './cells.repository';
import { unitsIn } from './for-units';
import { mustGet, type RecruitmentOrderRow } from './orders.repository';

/** Eight posts of fifty people, and as many again who wait. */
const LISTED_MAX = 800;
const QUERY_MAX = 1000;
const ON_LIST = ['accepted', 'offered', 'standby'] as const;
type OnList = (typeof ON_LIST)[number];
const isOnList = (state: AnswerRow['state']): state is OnList => (ON_LIST as readonly string[]).includes(state);
const OFF_LIST = '这位现在不在名单上，请刷新名单';
const STATES: Record<OnList, string> = { accepted: '已应招', offered: '留了位，等答复', standby: '候补' };

/** Cell after cell is tapped: that somebody looked at the order is written down once a day, not each time. */
export const lookOnce = (context: Context, orderId: string): Promise<void> =>
  recordLook({ ...context, requestId: `${context.action}:${dayOf(context.now)}` }, '', orderId);

export const listAnswers: UseCase<'recruitment.listAnswers'> = async (context, { orderId, site, shift }) => {
  requireKeys();
  const { now } = context;
  const { posts } = await mustGet(orderId);
  await lookOnce(context, orderId);
  const ids = posts.map((_, post) => cellId(orderId, { site, post, shift }));
  const found = await answers.find({ cellId: is.in(ids), state: is.in(ON_LIST) }, { limit: LISTED_MAX });
  const [facts, held] = await Promise.all([peopleOf(found.map(({ userId }) => userId)), unitsIn(ids)]);
  const rows = found.sort(inOrder).flatMap(({ cellId: id, userId, state, offerUntil }) => {
    if (!isOnList(state)) return [];
    const { name = '', phone = '', birthDate = '' } = facts.get(userId) ?? {};
    const who = { name: maskName(name), phoneTail: phone.slice(-4), isMinor: isMinorAt(birthDate, now) };
    return [{ ...who, cellId: id, userId, post: ids.indexOf(id), state, offerUntil }];
  });
  const units = held.map((each) => ({ ...each, post: ids.indexOf(each.cellId) }));
  return { rows, units, asOf: now };
};

/** Post by post; who has a place first, then who waits, in the order in which they are served. */
const inOrder = (a: AnswerRow, b: AnswerRow): number =>
  a.cellId.localeCompare(b.cellId) ||
  (a.state === b.state ? 0 : a.state.localeCompare(b.state)) ||
  a.queuedAt - b.queuedAt ||
  a.claimedAt - b.claimedAt;

export const showContact: UseCase<'recruitment.showContact'> = async (context, { orderId, cellId: id, userId }) => {
  requireKeys();
  const found = await answers.get(answerId(id, userId));
  if (found?.orderId !== orderId || !isOnList(found.state)) throw new AppError('NOT_ON_LIST', { message: OFF_LIST });
  await recordLook(context, userId, orderId);
  const { name, phone, guardianName, guardianPhone } = await personOf(userId);
  return { name, phone, guardian: guardianName, guardianPhone };
};

/** Of numbers the tail alone: who has to call somebody looks on the board, and that is written down. */
export const exportOrder: UseCase<'recruitment.export'> = async (context, { orderId }) => {
  requireKeys();
  const { caller, now } = context;
  const order = await mustGet(orderId);
  const found = (await answersOfOrder(orderId)).filter(({ state }) => isOnList(state));
  if (found.length === 0) throw new AppError('NO_ANSWERS');
  await recordLook(context, '', orderId);
  const facts = new Map<string, PersonFacts>();
  const userIds = [...new Set(found.map(({ userId }) => userId))];
  for (let from = 0; from < userIds.length; from += QUERY_MAX) {
    for (const [id, fact] of await peopleOf(userIds.slice(from, from + QUERY_MAX))) facts.set(id, fact);
  }
  const signed = order.agreement === '' ? new Map<string, number>() : await signedFor(orderId);
  const placed = found
    .map((row) => ({ row, at: placeOf(row) }))
    .sort((a, b) => inPlace(a.at, b.at) || inOrder(a.row, b.row));
  const section = {
    title: '招募令名单',
    columns: [...COLUMNS, ...(order.agreement === '' ? [] : ['协议'])],
    rows: placed.map(({ row, at }) => [
      ...lineOf(order, row, { at, facts: facts.get(row.userId) }),
      ...(order.agreement === '' ? [] : [signedWords(signed.get(row.userId))]),
    ]),
  };
  const asker = { userId: caller.userId, now };
  const file = await offerSpreadsheet(asker, `招募令名单-${dayOf(now)}`, [section]);
  return { ...file, rows: found.length };
};

const COLUMNS = ['日期', '开始', '结束', '点位', '岗位', '巡回路线', '姓名', '手机尾号', '结果'];
const signedWords = (at = 0): string => (at === 0 ? '没有签' : `签于 ${dayOf(at)} ${clockOf(at)}`);

/** When each who signed the order's agreement did. */
async function signedFor(orderId: string): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (let after = ''; ;) {
    const page = await agreements.find({ orderId, _id: is.gt(after) }, { order: [['_id', 'asc']], limit: QUERY_MAX });
    for (const { userId, signedAt } of page) all.set(userId, signedAt);
    after = page.at(-1)?._id ?? '';
    if (page.length < QUERY_MAX) return all;
  }
}

type Place = readonly [shift: number, site: number, post: number];
const placeOf = ({ cellId: id, orderId }: AnswerRow): Place => {
  const [site = 0, post = 0, shift = 0] = id
    .slice(orderId.length + 1)
    .split('_')
    .map(Number);
  return [shift, site, post];
};
const inPlace = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function lineOf(
  { sites, posts }: RecruitmentOrderRow,
  { startAt, endAt, state }: AnswerRow,
  { at: [, site, post], facts }: { at: Place; facts: PersonFacts | undefined },
): string[] {
  const { name = '', phone = '' } = facts ?? {};
  return [
    dayOf(startAt),
    clockOf(startAt),
    clockOf(endAt),
    sites[site]?.name ?? '',
    posts[post]?.name ?? '',
    routeWords(posts[post]?.stops ?? []),
    name === '' ? '未提供' : name,
    phone.slice(-4),
    isOnList(state) ? STATES[state] : '',
  ];
}
