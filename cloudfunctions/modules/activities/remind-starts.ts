import { clockOf, DAY_MS, HOUR_MS, momentLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { userOf } from '../identity';
import { tell } from '../notices';
import { activities } from './activities.repository';
import { registrations, type RegistrationRow } from './registrations.repository';

/**
 * When somebody is reminded. What is asked for is one message (ux.md 9: 开始前 2 小时提醒我 1 次), so the day before is
 * only on the list in the app: a message then would leave none for the day itself.
 */
interface Reminder {
  aheadMs: number;
  kind: string;
  template: 'start' | '';
  titleOf(startAt: number, now: number): string;
}
const DAY_BEFORE: Reminder = {
  aheadMs: DAY_MS,
  kind: 'activity-tomorrow',
  template: '',
  // Told late, it is the same day already.
  titleOf: momentLabel,
};
const TWO_HOURS: Reminder = {
  aheadMs: 2 * HOUR_MS,
  kind: 'activity-start',
  template: 'start',
  titleOf: (startAt) => `${clockOf(startAt)} 开始`,
};
const BATCH_MAX = 100;

/** How far it got: the registration last told, by start and id. */
interface Reached {
  startAt: number;
  id: string;
}

type Run = (now: number, cursor: string) => Promise<{ done: number; cursor: string }>;

/** Those whose activity begins within two hours. */
export const remindStarts: Run = (now, cursor) => remindAll(TWO_HOURS, now, cursor);
/** Those whose activity begins within a day, unless they signed up later than that. */
export const remindDayBefore: Run = (now, cursor) => remindAll(DAY_BEFORE, now, cursor);

/** Told twice is told once, so a lost cursor does no harm. */
async function remindAll(reminder: Reminder, now: number, cursor: string): ReturnType<Run> {
  const from = parse(cursor, now);
  const due = [...(await tied(from)), ...(await later(from, now + reminder.aheadMs))].slice(0, BATCH_MAX);
  for (const registration of due) await remind(reminder, registration, now);
  const last = due.at(-1);
  return { done: due.length, cursor: last ? `${last.startAt}_${last._id}` : cursor };
}

/** Those of the same start as the last one told: a full hall starts at one instant. */
const tied = ({ startAt, id }: Reached): Promise<RegistrationRow[]> =>
  registrations.find({ state: 'joined', startAt, _id: is.gt(id) }, { order: [['_id', 'asc']], limit: BATCH_MAX });

const later = ({ startAt }: Reached, until: number): Promise<RegistrationRow[]> =>
  registrations.find(
    { state: 'joined', startAt: is.range(startAt + 1, until + 1) },
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

async function remind(reminder: Reminder, registration: RegistrationRow, now: number): Promise<void> {
  const { _id, activityId, userId, proxy, proxyUnitId, round, startAt, claimedAt } = registration;
  // Who has just signed up, or is about to be told of the start, knows it; so after a rest of the timers, too.
  if (reminder === DAY_BEFORE && (claimedAt > startAt - DAY_MS || now > startAt - DAY_MS / 2)) return;
  // An elder without a phone is reminded by who signed them up; a station has its own list.
  const recipient = proxy === 'person' ? (await userOf(userId))?.actorId : userId;
  const activity = await activities.get(activityId);
  if (activity?.state !== 'published' || !recipient || proxyUnitId !== '') return;
  await tell({
    fact: [reminder.kind, _id, String(round), String(startAt)],
    userId: recipient,
    kind: reminder.kind,
    title: `${reminder.titleOf(startAt, now)}：${activity.title}`,
    // Names are in no message: who it is stands on the slip.
    text: `${proxy === 'person' ? '您替家人报的，' : ''}在${activity.placeName}${activity.bring === '' ? '' : `，带上${activity.bring}`}`,
    // Whoever acts for somebody needs the slip; the receipt is of one's own sign-ups.
    page:
      proxy === 'person'
        ? `/packages/activities/pages/slip/slip?id=${activityId}&ward=${userId}`
        : `/packages/activities/pages/receipt/receipt?id=${activityId}`,
    template: reminder.template,
    at: now,
    until: startAt,
    isUrgent: true,
  });
}
