import { dutyId } from '../../../miniprogram/shared/recruitment';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { unitOf } from '../units';
import { answerId, answers, isOnDuty, wasRelieved, type AnswerRow } from './answers.repository';
import { cellId, cells } from './cells.repository';
import { joinLate } from './late';
import { finishLeave } from './leave';
import { sayNoShow } from './say-no-show';
import { recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';

/** A site of an order holds no more people in one shift: a page of the cloud's database. */
const PARTIES_MAX = 1000;

export interface Found {
  order: RecruitmentOrderRow;
  site: number;
  shift: number;
}

/** null: there is no such shift, or nobody was told of it. */
export async function findDuty(id: string): Promise<Found | null> {
  const [orderId = '', siteText, shiftText] = id.split('_');
  const [site, shift] = [Number(siteText), Number(shiftText)];
  const order = await recruitmentOrders.get(orderId);
  // A draft is nobody's but its writers'.
  if (!order || order.state === 'draft' || !order.sites[site] || !order.shifts[shift]) return null;
  return { order, site, shift };
}

/**
 * The shift as attendance sees it.
 *
 * @throws NOT_FOUND
 */
export async function dutyOf(id: string) {
  const found = await findDuty(id);
  const times = found?.order.shifts[found.shift];
  if (!found || !times) throw new AppError('NOT_FOUND');
  const { order } = found;
  const unit = await unitOf(order.unitId);
  const placeName = order.sites[found.site]?.name ?? '';
  return {
    _id: id,
    unitId: order.unitId,
    unitName: unit?.name ?? '',
    title: titleOf(found),
    placeName,
    contactName: unit?.contactName ?? '',
    startAt: times.startAt,
    endAt: times.endAt,
    countsHours: true,
    countsCalls: false,
    left: await leftIn(found),
    isCancelled: order.state === 'cancelled',
    walkInFrom: times.startAt,
    /** of a part `<cell>_<user>_<round>` the post */
    contentOf: (partId: string): string => order.posts[Number(partId.split('_')[2])]?.name ?? '',
  };
}

export const titleOf = ({ order, site }: Found): string => `${order.title} · ${order.sites[site]?.name ?? ''}`;

/** Free places of all its posts. */
async function leftIn(found: Found): Promise<number> {
  const ids = cellsOf(found);
  const rows = await cells.find({ _id: is.in(ids) }, { limit: ids.length });
  return rows.reduce((sum, { left }) => sum + Math.max(0, left), 0);
}

/** Every shift at every site of an order. */
export const dutyIdsOf = ({ _id, sites, shifts }: RecruitmentOrderRow): string[] =>
  shifts.flatMap((_shift, shift) => sites.map((_site, site) => dutyId(_id, site, shift)));

const cellsOf = ({ order, site, shift }: Found): string[] =>
  order.posts.map((_post, post) => cellId(order._id, { site, post, shift }));

const STATES = {
  claiming: 'claiming',
  accepted: 'joined',
  standby: 'waiting',
  offered: 'offered',
  declined: 'cancelled',
  noshow: 'noshow',
} as const satisfies Record<AnswerRow['state'], string>;

const toParty = (row: AnswerRow) => ({
  _id: row._id,
  userId: row.userId,
  round: row.round,
  people: 1,
  proxy: '' as const,
  state: wasRelieved(row) ? 'joined' : STATES[row.state],
});

/** The one post that a person has in a shift, or the last that they asked for. */
async function answerIn(id: string, userId: string): Promise<AnswerRow | null> {
  const found = await findDuty(id);
  if (!found) return null;
  const ids = cellsOf(found).map((cell) => answerId(cell, userId));
  const rows = await answers.find({ _id: is.in(ids) }, { limit: ids.length });
  // A person's time is held once, so that of the posts of one shift at most one is theirs.
  return rows.find((row) => isOnDuty(row) || row.state === 'noshow') ?? rows[0] ?? null;
}

export async function dutyPartOf(id: string, userId: string) {
  const row = await answerIn(id, userId);
  return row && toParty(row);
}

/** Everybody who has a place, left it to a relief, or had one and did not come, in the order of answering. */
export async function dutyPartiesOf(id: string) {
  const found = await findDuty(id);
  if (!found) return [];
  const cellId = is.in(cellsOf(found));
  const wanted = [{ state: 'accepted' }, { state: 'noshow' }, { state: 'declined', reason: 'relief' }] as const;
  const rows = await Promise.all(wanted.map((where) => answers.find({ cellId, ...where }, { limit: PARTIES_MAX })));
  return rows
    .flat()
    .sort((a, b) => a.claimedAt - b.claimedAt || (a._id < b._id ? -1 : 1))
    .map(toParty);
}

/** Who stands there takes a free place in it. */
export async function joinDuty(id: string, userId: string, now: number) {
  const found = await findDuty(id);
  if (!found) throw new AppError('NOT_FOUND');
  return toParty(await joinLate(cellsOf(found), userId, now));
}

/** They did not come: their time is free; the shift runs, so that the place is nobody else's. */
export async function releaseDuty(id: string, userId: string, { by, now }: { by: string; now: number }): Promise<void> {
  const there = await answerIn(id, userId);
  if (!there) return;
  const { _id, round } = there;
  const change = { state: 'noshow', todo: 'free', todoAt: now } as const;
  await answers.change({ _id, state: 'accepted', round }, change);
  const after = await answers.get(_id);
  if (after?.state !== 'noshow' || after.round !== round) return;
  if (after.todo !== '') await finishLeave(after, now);
  await sayNoShow(id, after, { by, now });
}

/** Titles by id, for lists. */
export async function dutiesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(wanted.map(async (id) => [id, await findDuty(id)] as const));
  return new Map(found.flatMap(([id, duty]) => (duty ? [[id, titleOf(duty)] as const] : [])));
}

export async function unitOfDuty(id: string): Promise<string | null> {
  return (await findDuty(id))?.order.unitId ?? null;
}
