import { TEMPLATE_NAMES } from '../miniprogram/shared/notices';
import { ensureKeys } from './keys';

/**
 * What a deployment sets for its functions. The demo seals its people's data with the same keys in this process, so
 * they become variables here too.
 *
 * @param hasKeys false: functions without keys, to see that they then refuse what is personal
 */
export function variablesOf(dataDirectory: string, hasKeys: boolean): Record<string, string> {
  if (!hasKeys) return {};
  const secret = ensureKeys(dataDirectory);
  Object.assign(process.env, secret);
  return { ...secret, NOTICE_TEMPLATES: JSON.stringify(localTemplates()), MINIPROGRAM_STATE: 'developer' };
}

/** Fields are called as in WeChat's library; the ids are nobody's. */
const localTemplates = () =>
  Object.fromEntries(
    TEMPLATE_NAMES.map((name) => [name, { id: `local-${name}`, title: 'thing1', text: 'thing2', time: 'time3' }]),
  );
