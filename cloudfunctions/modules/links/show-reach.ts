import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { countsOf, groupsOf, linkOf, linksTo, type LinkRow } from './links.repository';

export const showCard: UseCase<'links.showCard'> = async (_context, { unitId, page, objectId }) => {
  const link = await linkOf(page, objectId, unitId);
  return link ? reachOf(link) : { groups: 0, opened: 0 };
};

export const showReach: UseCase<'links.showReach'> = async (_context, { activityId }) => {
  const found = (await linksTo('activity', activityId)).filter(({ opened }) => opened > 0);
  const cards = await Promise.all(
    found.map(async (link) => ({ unitId: link.unitId, name: await nameOf(link.unitId), ...(await reachOf(link)) })),
  );
  cards.sort((a, b) => b.opened - a.opened);
  const counts = found.length > 0 ? await countsOf(found.map(({ _id }) => _id)) : [];
  const byStation = sum(counts, ({ stationId }) => stationId);
  const byDay = sum(counts, ({ day }) => day);
  const stations = await Promise.all(
    [...byStation].map(async ([unitId, opened]) => ({ unitId, name: await nameOf(unitId), opened })),
  );
  return {
    groups: total(cards.map(({ groups }) => groups)),
    opened: total(cards.map(({ opened }) => opened)),
    cards,
    stations: stations.sort((a, b) => b.opened - a.opened),
    days: [...byDay].map(([day, opened]) => ({ day, opened })),
  };
};

const reachOf = async ({ _id, opened }: LinkRow) => ({ groups: await groupsOf(_id), opened });

const nameOf = async (unitId: string): Promise<string> =>
  unitId === '' ? '' : ((await unitOf(unitId))?.shortName ?? '');

const total = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function sum<Row extends { opened: number }>(rows: readonly Row[], key: (row: Row) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.opened);
  return sums;
}
