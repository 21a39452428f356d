import { buildDemo, type DemoDocuments } from '../cloudfunctions/database/demo/build-demo';
import { withoutAnswers } from '../cloudfunctions/database/demo/build-recruitment';
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
  const documents: Record<string, readonly { _id: string }[]> = { users, ...(isKnown ? again(rest) : rest) };
  for (const [collection, rows] of Object.entries(documents)) {
    const fresh = rows.filter(({ _id }) => !store.collection(collection).has(_id));
    await store.insert(collection, fresh);
    added += fresh.length;
  }
  return added;
}

/** What is added to a demo that was left lying: only what people can take part in. */
const again = ({ activities, sessions, ...documents }: Omit<DemoDocuments, 'users'>) => ({
  ...withoutAnswers(documents),
  // With nobody on it: whoever said yes did so for the first.
  rotas: documents.rotas,
  activities: activities.map(withNobody),
  sessions: sessions
    .map((session) => ({ ...session, taken: 0, lacking: session.takersMin, applied: [], scheduledAt: 0 }))
    .map((session) => ({ ...session, todo: 'decide', todoAt: session.orderUntil })),
});

/** Later rounds start with all places free: the crowd's time was given away in the first. */
const withNobody = <Row extends { cap: number; left: number; applied: string[] }>(row: Row): Row => ({
  ...row,
  left: row.cap,
  applied: [],
});
