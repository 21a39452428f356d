import { buildDemo } from '../cloudfunctions/database/demo/build-demo';
import { DAY_MS } from '../miniprogram/shared/time';
import type { LocalCloud } from './cloud';

/** With less than this ahead the demo looks deserted, so the next three weeks are added. */
const AHEAD_MS = 3 * DAY_MS;

/**
 * Fills an empty database with the demo district; one that was left lying for weeks gets new
 * activities beside its old ones.
 *
 * @returns how many documents were added
 */
export async function seedDemo({ store, clock }: LocalCloud): Promise<number> {
  const now = clock.now();
  const latest = await store.find('activities', {}, { sort: [['startAt', -1]], limit: 1 });
  const [last] = latest.hits;
  if (last && Number(last.document.startAt) > now + AHEAD_MS) return 0;
  let added = 0;
  const { users, ...rest } = buildDemo(now);
  const isKnown = store.collection('users').size > 0;
  const documents = { users, ...(isKnown ? { activities: rest.activities.map(withNobody) } : rest) };
  for (const [collection, rows] of Object.entries(documents)) {
    const fresh = rows.filter(({ _id }) => !store.collection(collection).has(_id));
    await store.insert(collection, fresh);
    added += fresh.length;
  }
  return added;
}

/** Later rounds start with all places free: the crowd's time was given away in the first. */
const withNobody = <Row extends { cap: number; left: number; applied: string[] }>(row: Row): Row => ({
  ...row,
  left: row.cap,
  applied: [],
});
