import { DAY_MS } from '../../../miniprogram/shared/time';
import type { LinkPage } from '../../../miniprogram/shared/link-pages';
import { AppError } from '../../kernel/errors';
import { shortIdOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { publishedActivity } from '../activities';
import { publishedOrder } from '../recruitment';
import { links } from './links.repository';

/** Who opens a card later than this after the end is led there and not counted. */
const COUNTED_AFTER_MS = 7 * DAY_MS;
/** Ids of eight characters meet once in millions. */
const MEETINGS_MAX = 5;

export const makeLink: UseCase<'links.make'> = (_context, { page, objectId }) => make({ page, objectId, unitId: '' });
export const makeUnitLink: UseCase<'links.makeForUnit'> = (_context, { page, objectId, unitId }) =>
  make({ page, objectId, unitId });

/** What may be sent on, and when it is over; null for what nobody may see yet. */
const SHOWN: Record<LinkPage, (objectId: string) => Promise<{ endAt: number } | null>> = {
  activity: publishedActivity,
  recruitment: publishedOrder,
};

interface Fact {
  page: LinkPage;
  objectId: string;
  unitId: string;
}

/** The id comes from the fact: made twice, it is one. */
async function make(fact: Fact): Promise<{ linkId: string }> {
  const countUntil = await countedUntil(fact);
  for (let meeting = 0; meeting < MEETINGS_MAX; meeting += 1) {
    const _id = shortIdOf('link', fact.page, fact.objectId, fact.unitId, String(meeting));
    if (await links.insert({ ...fact, _id, v: 1, countUntil, opened: 0, applied: [] })) return { linkId: _id };
    if (nameOf(await links.get(_id)) === nameOf(fact)) return { linkId: _id };
  }
  throw new Error(`no free id for a link to ${fact.page} ${fact.objectId}`);
}

const nameOf = (fact: Fact | null): string => (fact ? `${fact.page} ${fact.objectId} ${fact.unitId}` : '');

/** @throws NOT_FOUND for what nobody may see yet */
async function countedUntil({ page, objectId }: Fact): Promise<number> {
  const shown = await SHOWN[page](objectId);
  if (!shown) throw new AppError('NOT_FOUND');
  return shown.endAt + COUNTED_AFTER_MS;
}
