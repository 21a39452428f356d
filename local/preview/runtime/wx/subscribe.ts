import { askSubscription, type SubscriptionAnswer } from '../dialogs/subscription';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

const TEMPLATE_COUNT_MAX = 3;
/** WeChat's own codes for these failures. */
const TOO_MANY_TEMPLATES = 20001;
const NOT_IN_A_TAP = 20013;

/** One consent is one message; 总是 answers from then on without asking. */
export function subscribeApis(host: PhoneHost) {
  const memory = `preview:${host.person.openid}:/subscriptions`;
  const always = (): Record<string, SubscriptionAnswer> =>
    JSON.parse(localStorage.getItem(memory) ?? '{}') as Record<string, SubscriptionAnswer>;

  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
      if (!host.touch.insideTap) {
        throw new CallFailure('can only be invoked by user TAP gesture.', NOT_IN_A_TAP);
      }
      if (tmplIds.length === 0 || tmplIds.length > TEMPLATE_COUNT_MAX) {
        throw new CallFailure('Templates count out of max bounds', TOO_MANY_TEMPLATES);
      }
      const known = always();
      const open = tmplIds.filter((id) => known[id] === undefined);
      const asked = open.length > 0 ? await askSubscription(host, open) : { answers: {}, remember: false };
      if (asked.remember) localStorage.setItem(memory, JSON.stringify({ ...known, ...asked.answers }));
      const answers: Record<string, SubscriptionAnswer> = { ...known, ...asked.answers };
      return Object.fromEntries(tmplIds.map((id) => [id, answers[id] ?? 'reject']));
    }),
  };
}
