import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

export interface CallFunctionOptions {
  name: string;
  data?: unknown;
}

export interface CallFunctionResult {
  result: unknown;
  requestID: string;
}

/** The code of WeChat's client for everything that goes wrong before the cloud answers. */
const CLIENT_FAILURE = -1;

/** wx.cloud against the local cloud, which serves the preview from the same address. */
export function cloudApis({ person, settings }: PhoneHost) {
  let initialised = false;

  const send = async (name: string, data: unknown): Promise<unknown> => {
    if (!settings.online)
      throw new CallFailure('Error: errCode: -1 | errMsg: request:fail network is down', CLIENT_FAILURE);
    let response: Response;
    try {
      response = await fetch(`/functions/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': person.openid },
        body: JSON.stringify(data ?? {}),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CallFailure(`Error: errCode: -1 | errMsg: request:fail ${reason}`, CLIENT_FAILURE);
    }
    return readAnswer(response);
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
          if (!initialised)
            throw new CallFailure("Error: Cloud API isn't enabled, please call wx.cloud.init first", CLIENT_FAILURE);
          return { result: await send(name, data), requestID: crypto.randomUUID() };
        },
      ),
    },
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  let answer: { result?: unknown; errCode?: number; errMsg?: string };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw new CallFailure(`Error: errCode: -1 | errMsg: HTTP ${response.status} without JSON`, CLIENT_FAILURE);
  }
  if (answer.errCode === undefined || answer.errCode === 0) return answer.result;
  throw new CallFailure(`Error: errCode: ${answer.errCode} | errMsg: ${answer.errMsg ?? ''}`, answer.errCode);
}
