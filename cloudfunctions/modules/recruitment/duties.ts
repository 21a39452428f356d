import { dutyId } from '../../../miniprogram/shared/recruitment';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { unitOf } from '../units';
import { answerId, answers, type AnswerRow } from './answers.repository';
import { cellId } from './cells.repository';
import { finishLeave } from './leave';
import { recruitmentOrders, type RecruitmentOrderRow } from './orders.repository';

/** A site of an order holds no more people in one shift: a page of the cloud's database. */
const PARTIES_MAX = 1000;

interface Found {
  order: RecruitmentOrderRow;
  site: number;
  shift: number;
}

async function find(id: string): Promise<Found | null> {
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
  const found = await find(id);
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
    left: 0,
    isCancelled: order.state === 'cancelled',
    takesWalkIns: false,
    /** of a part `<cell>_<user>_<round>` the post */
    contentOf: (partId: string): string => order.posts[Number(partId.split('_')[2])]?.name ?? '',
  };
}

const titleOf = ({ order, site }: Found): string => `${order.title} · ${order.sites[site]?.name ?? ''}`;

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

const toParty = ({ _id, userId, round, state }: AnswerRow) => ({
  _id,
  userId,
  round,
  people: 1,
  proxy: '' as const,
  state: STATES[state],
});

/** The one post that a person has in a shift, or the last that they asked for. */
async function answerIn(id: string, userId: string): Promise<AnswerRow | null> {
  const found = await find(id);
  if (!found) return null;
  const ids = cellsOf(found).map((cell) => answerId(cell, userId));
  const rows = await answers.find({ _id: is.in(ids) }, { limit: ids.length });
  // A person's time is held once, so that of the posts of one shift at most one is theirs.
  return rows.find(({ state }) => state === 'accepted' || state === 'noshow') ?? rows[0] ?? null;
}

export async function dutyPartOf(id: string, userId: string) {
  const row = await answerIn(id, userId);
  return row && toParty(row);
}

/** Everybody who has a place, or had one and did not come, in the order of answering. */
export async function dutyPartiesOf(id: string) {
  const found = await find(id);
  if (!found) return [];
  const rows = await Promise.all(
    (['accepted', 'noshow'] as const).map((state) =>
      answers.find({ cellId: is.in(cellsOf(found)), state }, { limit: PARTIES_MAX }),
    ),
  );
  return rows
    .flat()
    .sort((a, b) => a.claimedAt - b.claimedAt || (a._id < b._id ? -1 : 1))
    .map(toParty);
}

/** They did not come: their time is free; the shift runs, so that the place is nobody else's. */
export async function releaseDuty(id: string, userId: string, now: number): Promise<void> {
  const there = await answerIn(id, userId);
  if (!there) return;
  const { _id, round } = there;
  const change = { state: 'noshow', todo: 'free', todoAt: now } as const;
  await answers.change({ _id, state: 'accepted', round }, change);
  const after = await answers.get(_id);
  if (after?.state === 'noshow' && after.round === round && after.todo !== '') await finishLeave(after, now);
}

/** Titles by id, for lists. */
export async function dutiesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(wanted.map(async (id) => [id, await find(id)] as const));
  return new Map(found.flatMap(([id, duty]) => (duty ? [[id, titleOf(duty)] as const] : [])));
}

export async function unitOfDuty(id: string): Promise<string | null> {
  return (await find(id))?.order.unitId ?? null;
}
