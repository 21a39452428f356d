import { HOUR_MS, momentLabel } from '../../../miniprogram/shared/time';
import { userOf } from '../identity';
import { tell, type Told } from '../notices';
import { rolesHeldAt } from '../roles';
import type { ActivityRow } from './activities.repository';
import type { RegistrationRow } from './registrations.repository';

/** Closer to the start than this, news cannot wait for the morning. */
const URGENT_MS = 12 * HOUR_MS;

export type News = 'cancelled';
type Words = Pick<Told, 'title' | 'text'> & { round: string };

/** Tells whoever signed a party up what became of the activity. Told twice is told once. */
export async function tellParty(activity: ActivityRow, party: RegistrationRow, news: News, now: number): Promise<void> {
  if (activity.endAt <= now) return;
  const { round, ...words } = wordsOf(activity, party, news, now);
  for (const userId of await recipientsOf(party, now)) {
    await tell({
      ...words,
      fact: [`activity-${news}`, party._id, round, userId],
      userId,
      kind: `activity-${news}`,
      page: pageOf(party),
      template: 'change',
      at: now,
      until: activity.endAt,
      isUrgent: activity.startAt - now < URGENT_MS,
    });
  }
}

/** The person themselves, whoever acts for them, or the staff of the unit that does. */
async function recipientsOf({ userId, proxy, proxyUnitId }: RegistrationRow, now: number): Promise<string[]> {
  if (proxy === '') return [userId];
  if (proxy === 'unit')
    return [...new Set((await rolesHeldAt(proxyUnitId, ['staff'], now)).map((held) => held.userId))];
  const actorId = (await userOf(userId))?.actorId;
  return actorId ? [actorId] : [];
}

/** The receipt is of one's own sign-ups. */
const pageOf = ({ activityId, proxy }: RegistrationRow): string =>
  proxy === ''
    ? `/packages/activities/pages/receipt/receipt?id=${activityId}`
    : `/packages/activities/pages/detail/detail?id=${activityId}`;

/** Names are in no message. */
const FOR_WHOM = { '': '', person: '您替家人报的。', unit: '站里替老人报的。' } as const;

function wordsOf(activity: ActivityRow, party: RegistrationRow, _news: News, now: number): Words {
  const { title, startAt, cancelReason } = activity;
  return {
    title: `取消了：${title}`,
    text: `${FOR_WHOM[party.proxy]}原定 ${momentLabel(startAt, now)}。${cancelReason}`,
    round: String(party.round),
  };
}
