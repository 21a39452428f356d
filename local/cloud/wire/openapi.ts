import { createHash } from 'node:crypto';
import { toBuffer } from 'qrcode';
import * as z from 'zod';
import type { CloudClock } from '../clock';
import type { FunctionHost } from '../host/function-host';
import type { MessageDesk } from '../messages';
import type { AdminHandlers } from './admin-request';
import { bytesOf } from './multipart';
import { openDataOf } from '../cloud-id';
import {
  decodeOpenApi,
  decodeOpenDataIds,
  encodeOpenApi,
  encodeOpenData,
  type OpenApiAnswer,
} from './openapi-messages';

/** The SDK's error codes: no such API, and an API that config.json does not permit. */
const NO_API = -604100;
const NOT_PERMITTED = -604101;

/** `cloud.getOpenData` goes by the same door; config.json has nothing to say about it. */
const OPEN_DATA = 'ApiGetOpenDataByCloudId';

type Parameters = Record<string, unknown>;
type OpenApi = (parameters: Parameters) => Promise<OpenApiAnswer>;

export interface OpenApiParts {
  host: FunctionHost;
  messages: MessageDesk;
  clock: CloudClock;
}

/**
 * What the local content check minds: a list of its own, so that refusals can be tried out. The real
 * check knows more. Words after "检查没有答复" make it fail, words after "再看一眼" ask for a review.
 */
const RISKY = /违规|赌博|色情|刷单返利/;
const REVIEW = '再看一眼';
const SILENT = '检查没有答复';

const json = (body: object, errcode = 0, errmsg = 'ok'): Promise<OpenApiAnswer> =>
  Promise.resolve({ body: Buffer.from(JSON.stringify({ errcode, errmsg, ...body })) });

const subscribeMessage = z.looseObject({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().default(''),
  data: z.record(z.string(), z.unknown()).default({}),
});
const code = z.looseObject({ scene: z.string().min(1).max(32), page: z.string().default('') });
const phoneCode = z.looseObject({ code: z.string().min(1) });

function apisOf({ messages, clock }: OpenApiParts): Record<string, OpenApi> {
  return {
    'security.msgSecCheck': ({ content }) => {
      const text = String(content);
      if (text.includes(SILENT)) return json({}, -1, 'system error');
      const suggest = RISKY.test(text) ? 'risky' : text.includes(REVIEW) ? 'review' : 'pass';
      return json({ result: { suggest, label: suggest === 'pass' ? 100 : 20001 }, detail: [], trace_id: 'local' });
    },
    // Its result comes minutes later by an event that only a real environment sends.
    'security.mediaCheckAsync': () => json({ trace_id: 'local' }),
    'subscribeMessage.send': (parameters) => {
      const { touser, template_id: templateId, page, data } = subscribeMessage.parse(parameters);
      const isSent = messages.send({ at: clock.now(), openid: touser, templateId, page, data });
      return isSent ? json({}) : json({}, 43101, 'user refuse to accept the msg');
    },
    // WeChat's code is round and only WeChat reads it; this one holds the same words and any camera reads it.
    'wxacode.getUnlimited': async (parameters) => {
      const { scene, page } = code.parse(parameters);
      return {
        body: await toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, { width: 430 }),
        contentType: 'image/png',
      };
    },
    // A number that cannot be real, the same for the same code.
    'phonenumber.getPhoneNumber': (parameters) => {
      const digits = createHash('sha256').update(phoneCode.parse(parameters).code).digest().readUInt32BE() % 1e8;
      const number = `100${String(digits).padStart(8, '0')}`;
      return json({ phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' } });
    },
  };
}

const openApiRequest = z.looseObject({ apiName: z.string(), requestData: z.string().default('') });

export function openApiHandlers(parts: OpenApiParts): AdminHandlers {
  const apis = apisOf(parts);
  return {
    'wx.openApi': async (raw) => {
      const { apiName, requestData } = openApiRequest.parse(raw);
      const refused = (errorCode: number): Buffer => encodeOpenApi({ body: Buffer.alloc(0), errorCode });
      if (apiName === OPEN_DATA) {
        const ids = decodeOpenDataIds(bytesOf(requestData));
        return encodeOpenApi({ body: encodeOpenData(ids.map((id) => ({ id, json: JSON.stringify(openDataOf(id)) }))) });
      }
      if (!parts.host.permits(raw.wxCloudApiToken, apiName)) return refused(NOT_PERMITTED);
      const api = apis[apiName];
      if (!api) return refused(NO_API);
      const parameters = decodeOpenApi(bytesOf(requestData));
      try {
        return encodeOpenApi(await api(parameters));
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        return encodeOpenApi(await json({}, 40097, `invalid args: ${z.prettifyError(error)}`));
      }
    },
  };
}
