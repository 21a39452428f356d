import * as z from 'zod';
import type { FunctionHost } from '../host/function-host';
import type { AdminHandlers } from './admin-request';
import { bytesOf } from './multipart';
import { decodeOpenApi, encodeOpenApi } from './openapi-messages';

/** The SDK's error codes: no such API, and an API that config.json does not permit. */
const NO_API = -604100;
const NOT_PERMITTED = -604101;

type OpenApi = (parameters: Record<string, unknown>) => Record<string, unknown>;

/**
 * What the local content check minds: a list of its own, so that refusals can be tried out. The real
 * check knows more.
 */
const RISKY = /违规|赌博|色情|刷单返利/;

const APIS: Record<string, OpenApi> = {
  'security.msgSecCheck': ({ content }) => ({
    result: RISKY.test(String(content)) ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 },
    detail: [],
    trace_id: 'local',
  }),
};

const openApiRequest = z.looseObject({ apiName: z.string(), requestData: z.string().default('') });

export function openApiHandlers(host: FunctionHost): AdminHandlers {
  return {
    'wx.openApi': (raw) => {
      const { apiName, requestData } = openApiRequest.parse(raw);
      const refuse = (errorCode: number) => Promise.resolve(encodeOpenApi({ body: Buffer.alloc(0), errorCode }));
      if (!host.permits(raw.wxCloudApiToken, apiName)) return refuse(NOT_PERMITTED);
      const api = APIS[apiName];
      if (!api) return refuse(NO_API);
      const answer = { errcode: 0, errmsg: 'ok', ...api(decodeOpenApi(bytesOf(requestData))) };
      return Promise.resolve(encodeOpenApi({ body: Buffer.from(JSON.stringify(answer)) }));
    },
  };
}
