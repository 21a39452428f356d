import { HOUR_MS, momentLabel, rangeLabel } from '../../../miniprogram/shared/time';
import { userOf } from '../identity';
import { tell, type Told } from '../notices';
import { rolesHeldAt } from '../roles';
import type { ActivityRow } from './activities.repository';
import type { RegistrationRow } from './registrations.repository';

/** Closer to the start than this, news cannot wait for the morning. */
const URGENT_MS = 12 * HOUR_MS;

/** moved: to another time; place: only that */
export type News = 'cancelled' | 'moved' | 'place';
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
export async function recipientsOf({ userId, proxy, proxyUnitId }: RegistrationRow, now: number): Promise<string[]> {
  if (proxy === '') return [userId];
  if (proxy === 'unit')
    return [...new Set((await rolesHeldAt(proxyUnitId, ['staff'], now)).map((held) => held.userId))];
  const actorId = (await userOf(userId))?.actorId;
  return actorId ? [actorId] : [];
}

/** Where whoever signed them up answers for them; the receipt is of one's own sign-ups. */
function pageOf({ activityId, userId, proxy, proxyUnitId }: RegistrationRow): string {
  if (proxy === 'person') return `/packages/identity/pages/ward/ward?id=${userId}`;
  if (proxy === '') return `/packages/activities/pages/receipt/receipt?id=${activityId}`;
  return `/packages/manage/pages/ward-sign-up/ward-sign-up?unit=${proxyUnitId}&activity=${activityId}`;
}

/** Names are in no message. */
export const FOR_WHOM = { '': '', person: '您替家人报的。', unit: '站里替老人报的。' } as const;

function wordsOf(activity: ActivityRow, party: RegistrationRow, news: News, now: number): Words {
  const { title, startAt, endAt, placeName, cancelReason, changes } = activity;
  const whom = FOR_WHOM[party.proxy];
  if (news === 'cancelled') {
    const text = `${whom}原定 ${momentLabel(startAt, now)}。${cancelReason}`;
    return { title: `取消了：${title}`, text, round: String(party.round) };
  }
  const round = `${String(party.round)}:${String(changes)}`;
  if (news === 'place') {
    return {
      title: `地点改了：${title}`,
      text: `${whom}改到${placeName}，${momentLabel(startAt, now)} 开始，时间不变`,
      round,
    };
  }
  const answer = party.state === 'joined' ? '还来吗？点开回一声' : '您还在排队，轮到再告诉您';
  const text = `${whom}改到 ${rangeLabel(startAt, endAt, now)}，在${placeName}。${answer}`;
  return { title: `时间改了：${title}`, text, round };
}
