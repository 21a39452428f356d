import * as z from 'zod';
import type { ErrorCode } from '../../miniprogram/shared/error-codes';

/** What `wx.cloud.callFunction({ name: 'api', data })` carries. Unknown keys (userInfo) are the platform's. */
export const requestSchema = z.object({
  action: z.string().max(60),
  input: z.unknown(),
  /** made by the phone once per intent and repeated unchanged by every retry */
  requestId: z.string().regex(/^[0-9A-Za-z-]{8,40}$/),
});
export type ApiRequest = z.infer<typeof requestSchema>;

export interface ApiError {
  code: ErrorCode;
  /** plain Chinese: what happened, what it means, what to do */
  message: string;
  /** path of the input field -> what is wrong with it */
  fields?: Record<string, string>;
  /** what a page needs to offer the next step, e.g. the id of the clashing activity */
  details?: Record<string, string | number>;
  /** foot of an error page, for the call to the station: last 4 characters are enough */
  requestId?: string;
}

export type ApiAnswer<Data = unknown> = { ok: true; data: Data } | { ok: false; error: ApiError };
