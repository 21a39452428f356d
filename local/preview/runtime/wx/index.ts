import type { PhoneHost } from '../host';
import { accountApis, logApis } from './account';
import { animationApis } from './animation';
import { canvasApis } from './canvas';
import { channelsApis } from './channels';
import { cloudApis } from './cloud';
import { deviceApis } from './device';
import { downloadApis } from './download';
import { fileSystemApis } from './file-system';
import { groupApis } from './group';
import { interactionApis } from './interaction';
import { lifeApis, type AppLife } from './life';
import { locationApis } from './location';
import { mediaApis } from './media';
import { navigationApis } from './navigation';
import { networkApis } from './network';
import { privacyApis } from './privacy';
import { scanApis } from './scan';
import { selectorApis } from './selectors';
import { shareApis } from './share';
import { storageApis } from './storage';
import { subscribeApis } from './subscribe';
import { systemApis } from './system';

function implemented(host: PhoneHost, life: AppLife) {
  return {
    ...accountApis(host),
    ...animationApis(),
    ...canvasApis(host),
    ...channelsApis(host),
    ...cloudApis(host),
    ...deviceApis(host),
    ...downloadApis(host),
    ...fileSystemApis(),
    ...groupApis(life),
    ...interactionApis(host),
    ...lifeApis(host, life),
    ...locationApis(host),
    ...logApis(),
    ...mediaApis(host),
    ...navigationApis(host),
    ...networkApis(host),
    ...privacyApis(host),
    ...scanApis(host),
    ...selectorApis(host),
    ...shareApis(host),
    ...storageApis(host),
    ...subscribeApis(host),
    ...systemApis(host),
  };
}

export type Wx = ReturnType<typeof implemented> & { canIUse: (schema: string) => boolean };

const IS_MISSING = 'is not supported by the local preview (add it in local/preview/runtime/wx/…)';
const IS_CLOSED = 'is closed to phones: database and storage are reached through a function';
const CLOSED = new Set(['database', 'deleteFile', 'downloadFile', 'getTempFileURL']);

/** The global `wx`: what is not implemented fails with its name instead of being silently undefined. */
export function createWx(host: PhoneHost, life: AppLife): Wx {
  const apis = implemented(host, life);
  const canIUse = (schema: string): boolean => knows({ ...apis, canIUse }, schema);
  const cloud = refuseUnknown(apis.cloud, (name) => `wx.cloud.${name} ${CLOSED.has(name) ? IS_CLOSED : IS_MISSING}`);
  return refuseUnknown({ ...apis, canIUse, cloud }, (name) => `wx.${name} ${IS_MISSING}`);
}

/** `wx.canIUse('cloud.callFunction')`; for options and results of an interface ('showModal.object.content') as well. */
function knows(apis: object, schema: string): boolean {
  const [name = '', member = ''] = schema.split('.');
  const found = (apis as Record<string, unknown>)[name];
  if (found === undefined) return false;
  return typeof found === 'function' || member === '' || member in (found as object);
}

function refuseUnknown<T extends object>(apis: T, sentence: (name: string) => string): T {
  return new Proxy(apis, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(sentence(key));
    },
  });
}
