import type { PhoneHost } from '../host';
import { cloudApis } from './cloud';
import { interactionApis } from './interaction';
import { lifeApis, type AppLife } from './life';
import { navigationApis } from './navigation';
import { networkApis } from './network';
import { selectorApis } from './selectors';
import { storageApis } from './storage';
import { systemApis } from './system';

function implemented(host: PhoneHost, life: AppLife) {
  return {
    ...cloudApis(host),
    ...interactionApis(host),
    ...lifeApis(host, life),
    ...navigationApis(host),
    ...networkApis(host),
    ...selectorApis(host),
    ...storageApis(host),
    ...systemApis(host),
  };
}

export type Wx = ReturnType<typeof implemented> & { canIUse: (schema: string) => boolean };

/** The global `wx`: what is not implemented fails with its name instead of being silently undefined. */
export function createWx(host: PhoneHost, life: AppLife): Wx {
  const apis = implemented(host, life);
  const canIUse = (schema: string): boolean => knows({ ...apis, canIUse }, schema);
  return refuseUnknown({ ...apis, canIUse, cloud: refuseUnknown(apis.cloud, 'wx.cloud') }, 'wx');
}

/** `wx.canIUse('cloud.callFunction')`; for options and results of an interface ('showModal.object.content') as well. */
function knows(apis: object, schema: string): boolean {
  const [name = '', member = ''] = schema.split('.');
  const found = (apis as Record<string, unknown>)[name];
  if (found === undefined) return false;
  return typeof found === 'function' || member === '' || member in (found as object);
}

function refuseUnknown<T extends object>(apis: T, name: string): T {
  return new Proxy(apis, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`${name}.${key} is not supported by the local preview (add it in local/preview/runtime/wx/…)`);
    },
  });
}
