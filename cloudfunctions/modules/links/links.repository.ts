import * as z from 'zod';
import { LINK_PAGES, type LinkPage } from '../../../miniprogram/shared/link-pages';
import { collection, is } from '../../kernel/database';

/** What a card or code leads to, and whose card it is. */
export const linkRow = z.object({
  /** 8 characters from the page, the object and the unit */
  _id: z.string(),
  v: z.literal(1),
  page: z.enum(LINK_PAGES.map(({ id }) => id)),
  objectId: z.string(),
  /** whose card; '' for what residents send on */
  unitId: z.string(),
  /** openings are counted until then, epoch ms: counters do not grow for good */
  countUntil: z.number(),
  opened: z.int(),
  applied: z.array(z.string()),
});
export type LinkRow = z.infer<typeof linkRow>;
export const links = collection('links', linkRow);

/** That somebody opened a card: once a person and card, under a hash that leads back to nobody. */
export const linkOpening = z.object({
  _id: z.string(),
  v: z.literal(1),
  linkId: z.string(),
  /** '' of no station */
  stationId: z.string(),
  /** 'YYYY-MM-DD', Asia/Shanghai */
  day: z.string(),
  /** linkGroups; '' not in a group */
  groupId: z.string(),
  /** all numbers have it; until then the next opening carries on */
  isCounted: z.boolean(),
});
export type LinkOpening = z.infer<typeof linkOpening>;
export const linkOpenings = collection('linkOpenings', linkOpening);

/** Openings of a card by people of one station on one day. */
export const linkCount = z.object({
  /** linkId_stationId_day */
  _id: z.string(),
  v: z.literal(1),
  linkId: z.string(),
  stationId: z.string(),
  day: z.string(),
  opened: z.int(),
  applied: z.array(z.string()),
});
export const linkCounts = collection('linkCounts', linkCount);

/** A group that a card was opened in. */
export const linkGroup = z.object({
  /** hash of the card and the group: the same group is another one for another card */
  _id: z.string(),
  v: z.literal(1),
  linkId: z.string(),
  opened: z.int(),
  applied: z.array(z.string()),
});
export const linkGroups = collection('linkGroups', linkGroup);

/** Cards of one thing: one of the residents, and one a unit. */
const CARDS_MAX = 500;
/** Stations × days that one page adds up. */
const COUNTS_MAX = 1000;

export const linksTo = (page: LinkPage, objectId: string): Promise<LinkRow[]> =>
  links.find({ objectId, page }, { limit: CARDS_MAX });

export async function linkOf(page: LinkPage, objectId: string, unitId: string): Promise<LinkRow | null> {
  const [link = null] = await links.find({ objectId, unitId, page }, { limit: 1 });
  return link;
}

export function countsOf(linkIds: readonly string[]) {
  return linkCounts.find({ linkId: is.in(linkIds) }, { order: [['day', 'asc']], limit: COUNTS_MAX });
}

export const groupsOf = (linkId: string): Promise<number> => linkGroups.count({ linkId });
