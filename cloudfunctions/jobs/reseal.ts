import { writingKeyName } from '../kernel/secrets';
import { sealedAnswers } from '../modules/activities';
import { sealedPeople } from '../modules/identity';
import { sealedInvitations, sealedRoles } from '../modules/roles';

const STORES = [sealedPeople, sealedRoles, sealedInvitations, sealedAnswers];
const BATCH_MAX = 200;

/**
 * After a change of keys, walks once through everything sealed and seals it under the new one, so that the old key can
 * be taken away some day. The cursor is `<key>/<store>/<last id>`; `<key>/done` until there is another key.
 */
export async function reseal(_now: number, cursor: string): Promise<{ done: number; cursor: string }> {
  const key = writingKeyName();
  const [of = '', at = '', afterId = ''] = cursor.split('/');
  if (key === null || (of === key && at === 'done')) return { done: 0, cursor };
  const index = of === key ? Number(at) : 0;
  const store = STORES[index];
  if (!store) return { done: 0, cursor: `${key}/done` };
  const last = await store.reseal(key, of === key ? afterId : '', BATCH_MAX);
  return { done: 1, cursor: last === null ? `${key}/${String(index + 1)}/` : `${key}/${String(index)}/${last}` };
}
