import { askSubscription, type SubscriptionAnswer } from '../dialogs/subscription';
import type { PhoneHost } from '../host';
import type { Person } from '../phone/person';
import { asyncApi, CallFailure } from './call';

const TEMPLATE_COUNT_MAX = 3;
/** WeChat's own codes for these failures. */
const NO_TEMPLATES = 10001;
const NOT_ASKED = 10002;
const NOT_SENT = 10003;
const TOO_MANY_TEMPLATES = 20003;

type Answers = Record<string, SubscriptionAnswer>;

/** What the person answered with 总是. */
export const rememberedAnswers = (person: Person): Answers =>
  JSON.parse(localStorage.getItem(person.memoryOf('subscriptions')) ?? '{}') as Answers;

/** One consent is one message, of which the cloud is told; 总是 answers from then on without asking. */
export function subscribeApis(host: PhoneHost) {
  const { person } = host;

  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
      if (!host.touch.insideTap) throw new CallFailure('can only be invoked by user TAP gesture.');
      if (tmplIds.length === 0) throw new CallFailure("TmplIds can't be empty", NO_TEMPLATES);
      if (tmplIds.length > TEMPLATE_COUNT_MAX) {
        throw new CallFailure('Templates count out of max bounds', TOO_MANY_TEMPLATES);
      }
      if (!host.settings.online) throw new CallFailure('Request list fail', NOT_ASKED);
      const known = rememberedAnswers(person);
      const open = tmplIds.filter((id) => known[id] === undefined);
      const asked = open.length > 0 ? await askSubscription(host, open) : { answers: {}, remember: false };
      const given: Answers = { ...known, ...asked.answers };
      if (asked.remember) localStorage.setItem(person.memoryOf('subscriptions'), JSON.stringify(given));
      const answers = Object.fromEntries(tmplIds.map((id) => [id, given[id] ?? 'reject']));
      await tellCloud({ openid: person.openid, templateIds: tmplIds.filter((id) => answers[id] === 'accept') });
      return answers;
    }),
  };
}

/** What WeChat does by itself: from here on the person may be sent one message of each of these templates. */
async function tellCloud(accepted: { openid: string; templateIds: string[] }): Promise<void> {
  if (accepted.templateIds.length === 0) return;
  const body = JSON.stringify(accepted);
  const response = await fetch('/_local/subscriptions', { method: 'POST', body }).catch(() => undefined);
  if (response?.ok !== true) throw new CallFailure('Request subscribe fail', NOT_SENT);
}
