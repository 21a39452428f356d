import type { Published } from './builders';
import type { Person } from './local-cloud';

const TRIES_MAX = 60;
type Part = 'signUp' | 'wait' | 'cancelSignUp' | 'acceptOffer';

/**
 * As services/call under faults: the same request until there is an answer that is one.
 *
 * @returns ok, or the code of the refusal
 */
export async function insist(
  person: Person,
  action: Part,
  activity: Published,
  requestId: string,
  people = 1,
): Promise<string> {
  const input = { ...activity, people };
  for (let attempt = 0; attempt < TRIES_MAX; attempt += 1) {
    const asked = await person.ask(`activities.${action}`, input as never, requestId).catch(() => null);
    if (!asked) continue;
    if (asked.answer.ok) return 'ok';
    const { code } = asked.answer.error;
    if (code !== 'INTERNAL' && code !== 'BUSY') return code;
  }
  return 'never answered';
}
