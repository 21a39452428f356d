import { requirePrivacy } from '../dialogs/privacy';
import type { PhoneHost } from '../host';
import { asyncApi, type AsyncApi } from './call';

/** An interface that reads something of the person: it waits for consent to the privacy guide. */
export function privateApi<Options extends object, Result>(
  host: PhoneHost,
  name: string,
  run: (options: Options) => Result | Promise<Result>,
): AsyncApi<Options, Result> {
  return asyncApi<Options, Result>(name, async (options) => {
    await requirePrivacy(host, name);
    return run(options);
  });
}
