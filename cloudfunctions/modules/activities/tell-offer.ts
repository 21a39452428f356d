import { momentLabel } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import type { ActivityRow } from './activities.repository';
import type { RegistrationRow } from './registrations.repository';
import { FOR_WHOM, recipientsOf } from './tell-party';

/** Where whoever signed the party up answers for it. */
function pageOf({ activityId, proxy, proxyUnitId }: RegistrationRow): string {
  if (proxy === '') return `/packages/activities/pages/receipt/receipt?id=${activityId}`;
  if (proxy === 'person') return `/packages/activities/pages/detail/detail?id=${activityId}&proxy=1`;
  return `/packages/manage/pages/ward-sign-up/ward-sign-up?unit=${proxyUnitId}&activity=${activityId}`;
}

/** Places are kept for a party: whoever put it into the queue has until then to say that it comes. */
export async function tellOffer(activity: ActivityRow, party: RegistrationRow, now: number): Promise<void> {
  const { _id, proxy, round, people, offerUntil } = party;
  const until = momentLabel(offerUntil, now);
  for (const userId of await recipientsOf(party, now)) {
    await tell({
      fact: ['activity-offer', _id, String(round), ...(proxy === 'unit' ? [userId] : [])],
      userId,
      kind: 'activity-offer',
      title: `有位置了：${activity.title}`,
      text: `${FOR_WHOM[proxy]}${proxy === '' ? '给您' : ''}留了 ${people} 位，${until} 前点确认，过时给下一位`,
      page: pageOf(party),
      template: 'turn',
      at: now,
      until: offerUntil,
    });
  }
}

export async function tellOfferOver(activity: ActivityRow, party: RegistrationRow, now: number): Promise<void> {
  const { _id, activityId, proxy, round } = party;
  for (const userId of await recipientsOf(party, now)) {
    await tell({
      fact: ['activity-offer-over', _id, String(round), ...(proxy === 'unit' ? [userId] : [])],
      userId,
      kind: 'activity-offer-over',
      title: `没来得及确认：${activity.title}`,
      text: `${FOR_WHOM[proxy]}留${proxy === '' ? '给您' : ''}的位置给了下一位，还想来可以再排`,
      page: proxy === '' ? `/packages/activities/pages/detail/detail?id=${activityId}` : pageOf(party),
      template: '',
      at: now,
      until: party.startAt,
    });
  }
}
