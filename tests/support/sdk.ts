import path from 'node:path';
import type { CloudProcess } from './local-cloud';

/** Functions that are not the product's: one runs code that a test sends, the others are as Tencent's pages write them. */
export const FOREIGN_FUNCTIONS = path.resolve(__dirname, '../cloud/foreign');

/** The result of `wx.cloud.callFunction`, by a person. @throws with the platform's words when the call fails */
export async function callFunction(
  cloud: CloudProcess,
  name: string,
  event: unknown,
  openid = 'oDeveloper',
): Promise<unknown> {
  const response = await fetch(`${cloud.origin}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(event),
  });
  const body = (await response.json()) as { result?: unknown; errCode?: number; errMsg?: string };
  if (body.errCode !== undefined) throw new Error(`${body.errCode} ${body.errMsg ?? ''}`);
  return body.result;
}

type Ran = { ok: true; value: unknown } | { ok: false; errCode: number; errMsg: string };

/** Runs code inside a cloud function, with `db`, `_`, `$`, `cloud` and `args` in scope. */
export function sdkOn(cloud: () => CloudProcess) {
  const run = async (code: string, args: unknown): Promise<Ran> =>
    (await callFunction(cloud(), 'sdk', { code, args })) as Ran;
  return {
    async value(code: string, args: unknown = null): Promise<unknown> {
      const ran = await run(code, args);
      if (!ran.ok) throw new Error(`${ran.errCode} ${ran.errMsg}`);
      return ran.value;
    },
    async failure(code: string, args: unknown = null): Promise<{ errCode: number; errMsg: string }> {
      const ran = await run(code, args);
      if (ran.ok) throw new Error(`it did not fail: ${JSON.stringify(ran.value)}`);
      return { errCode: ran.errCode, errMsg: ran.errMsg };
    },
  };
}
