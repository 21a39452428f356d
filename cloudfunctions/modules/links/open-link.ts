import { dayOf } from '../../../miniprogram/shared/time';
import { applyOnce } from '../../kernel/apply-once';
import { to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { groupOf } from '../../kernel/open-data';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { linkCounts, linkGroups, linkOpenings, links, type LinkOpening } from './links.repository';

/** Counts the opening, once a person and card: what a crash left half-way is carried on by the next opening. */
export const openLink: UseCase<'links.open'> = async ({ caller, now }, { linkId, groupCloudId }) => {
  const link = await links.get(linkId);
  if (!link) throw new AppError('NOT_FOUND');
  const { page, objectId } = link;
  if (now > link.countUntil) return { page, objectId };
  const _id = idOf('opening', linkId, caller.userId);
  const before = await linkOpenings.get(_id);
  if (before?.isCounted !== true) await count(before ?? (await note()));
  return { page, objectId };

  async function note(): Promise<LinkOpening> {
    const [{ station }, group] = await Promise.all([
      profileOf(caller),
      groupCloudId === null ? null : groupOf(groupCloudId),
    ]);
    const opening: LinkOpening = {
      ...{ _id, v: 1, linkId, stationId: station?._id ?? '', day: dayOf(now), isCounted: false },
      groupId: group === null ? '' : idOf('group', linkId, group),
    };
    if (await linkOpenings.insert(opening)) return opening;
    // The same person on two phones: whoever came first says where it is counted.
    return (await linkOpenings.get(_id)) ?? opening;
  }
};

async function count({ _id, linkId, stationId, day, groupId }: LinkOpening): Promise<void> {
  const step = { where: {}, change: { opened: to.inc(1) } };
  if (groupId !== '') {
    await linkGroups.insert({ _id: groupId, v: 1, linkId, opened: 0, applied: [] });
    await applyOnce(linkGroups, { _id: groupId }, _id, step);
  }
  const countId = `${linkId}_${stationId}_${day}`;
  await linkCounts.insert({ _id: countId, v: 1, linkId, stationId, day, opened: 0, applied: [] });
  await applyOnce(linkCounts, { _id: countId }, _id, step);
  await applyOnce(links, { _id: linkId }, _id, step);
  await linkOpenings.change({ _id }, { isCounted: true });
}
