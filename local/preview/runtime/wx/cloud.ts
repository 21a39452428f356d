import type { PhoneHost } from '../host';
import { tellDesk } from '../phone/desk-link';
import { asyncApi, CallFailure } from './call';
import { cloudFailure } from './cloud-failure';
import { uploadFile } from './cloud-upload';

export interface CallFunctionOptions {
  name: string;
  data?: unknown;
}

export interface CallFunctionResult {
  result: unknown;
  requestID: string;
}

/** wx.cloud against the local cloud, which serves the preview from the same address. */
export function cloudApis(host: PhoneHost) {
  const { person, settings } = host;
  let initialised = false;

  const send = async (name: string, data: unknown): Promise<unknown> => {
    if (!settings.online) throw cloudFailure('request:fail network is down');
    let response: Response;
    try {
      response = await fetch(`/functions/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': person.openid },
        body: JSON.stringify(data ?? {}),
      });
    } catch (error) {
      throw cloudFailure(`request:fail ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      tellDesk('called');
    }
    return readAnswer(response);
  };
  const assertInitialised = (): void => {
    if (!initialised) throw new CallFailure("Error: Cloud API isn't enabled, please call wx.cloud.init first", -1);
  };

  return {
    cloud: {
      DYNAMIC_CURRENT_ENV: Symbol.for('DYNAMIC_CURRENT_ENV'),
      init: (): void => {
        initialised = true;
      },
      callFunction: asyncApi(
        'cloud.callFunction',
        async ({ name, data }: CallFunctionOptions): Promise<CallFunctionResult> => {
          assertInitialised();
          return { result: await send(name, data), requestID: crypto.randomUUID() };
        },
      ),
      uploadFile: uploadFile(host, assertInitialised),
      CloudID,
    },
  };
}

/**
 * Open data that the phone holds by its id alone. At the top level of a function's event the cloud puts the data in
 * its place. WeChat takes it with and without `new`.
 */
function CloudID(cloudID: string): { cloudID: string; toJSON: () => { $cloudID: string } } {
  return { cloudID, toJSON: () => ({ $cloudID: cloudID }) };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  let answer: { result?: unknown; errCode?: number; errMsg?: string };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw cloudFailure(`HTTP ${response.status} without JSON`);
  }
  if (answer.errCode === undefined || answer.errCode === 0) return answer.result;
  throw cloudFailure(answer.errMsg ?? '', answer.errCode);
}
