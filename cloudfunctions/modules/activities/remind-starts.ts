import { clockOf, HOUR_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { userOf } from '../identity';
import { tell } from '../notices';
import { activities } from './activities.repository';
import { registrations, type RegistrationRow } from './registrations.repository';

/** So long before the start (ux.md 9: 开始前 2 小时提醒我 1 次). */
const AHEAD_MS = 2 * HOUR_MS;
const BATCH_MAX = 100;

/** How far it got: the registration last told, by start and id. */
interface Reached {
  startAt: number;
  id: string;
}

/** Tells those whose activity begins within two hours. Told twice is told once, so a lost cursor does no harm. */
export async function remindStarts(now: number, cursor: string): Promise<{ done: number; cursor: string }> {
  const from = parse(cursor, now);
  const due = [...(await tied(from)), ...(await later(from, now))].slice(0, BATCH_MAX);
  for (const registration of due) await remind(registration, now);
  const last = due.at(-1);
  return { done: due.length, cursor: last ? `${last.startAt}_${last._id}` : cursor };
}

/** Those of the same start as the last one told: a full hall starts at one instant. */
const tied = ({ startAt, id }: Reached): Promise<RegistrationRow[]> =>
  registrations.find({ state: 'joined', startAt, _id: is.gt(id) }, { order: [['_id', 'asc']], limit: BATCH_MAX });

const later = ({ startAt }: Reached, now: number): Promise<RegistrationRow[]> =>
  registrations.find(
    { state: 'joined', startAt: is.range(startAt + 1, now + AHEAD_MS + 1) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: BATCH_MAX,
    },
  );

/** What has begun is not announced any more. */
function parse(cursor: string, now: number): Reached {
  const found = /^(\d+)_(.+)$/.exec(cursor);
  const startAt = Number(found?.[1] ?? 0);
  return startAt < now ? { startAt: now, id: '' } : { startAt, id: found?.[2] ?? '' };
}

async function remind({ _id, activityId, userId, proxy, proxyUnitId, round, startAt }: RegistrationRow, now: number) {
  // An elder without a phone is reminded by who signed them up; a station has its own list.
  const recipient = proxy === 'person' ? (await userOf(userId))?.actorId : userId;
  const activity = await activities.get(activityId);
  if (activity?.state !== 'published' || !recipient || proxyUnitId !== '') return;
  await tell({
    fact: ['activity-start', _id, String(round), String(startAt)],
    userId: recipient,
    kind: 'activity-start',
    title: `${clockOf(startAt)} 开始：${activity.title}`,
    // Names are in no message: who it is stands on the slip.
    text: `${proxy === 'person' ? '您替家人报的，' : ''}在${activity.placeName}${activity.bring === '' ? '' : `，带上${activity.bring}`}`,
    // Whoever acts for somebody needs the slip; the receipt is of one's own sign-ups.
    page:
      proxy === 'person'
        ? `/packages/activities/pages/slip/slip?id=${activityId}&ward=${userId}`
        : `/packages/activities/pages/receipt/receipt?id=${activityId}`,
    template: 'start',
    at: now,
    until: startAt,
    isUrgent: true,
  });
}
