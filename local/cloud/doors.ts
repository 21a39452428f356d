import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CloudClock } from './clock';
import { resolveCloudIds } from './cloud-id';
import { CloudError } from './engine/cloud-error';
import type { Faults } from './faults';
import type { FunctionHost } from './host/function-host';
import { readBody, sendJson, TooLarge } from './http';
import { callLine, type Print } from './log';

/** errCode of `wx.cloud.callFunction` for what can go wrong between the phone and the function. */
const CALL_ERRORS: Record<string, number> = {
  FUNCTIONS_REQUEST_FAIL: -501000,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  PERMISSION_DENIED: -501019,
  EXCEED_REQUEST_LIMIT: -501003,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  BODY_TOO_LARGE: -501006,
};

export interface Parts {
  host: FunctionHost;
  clock: CloudClock;
  faults: Faults;
  print: Print;
}

/** `POST /functions/:name`: what `wx.cloud.callFunction` does, function rules included. */
export async function callFunction(
  { host, clock, faults, print }: Parts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const header = request.headers['x-wx-openid'];
  const openid = typeof header === 'string' && header !== '' ? header : null;
  const startedAt = clock.now();
  const line = { at: startedAt, functionName: name, who: openid ?? '-', action: '-', operations: 0 };
  try {
    const event = resolveCloudIds(JSON.parse((await readBody(request)).toString() || '{}'));
    line.action = actionOf(event);
    assertMayInvoke(host, name, openid);
    const { result, operations } = await host.invoke(name, event, { openid });
    if (faults.losesAnswer()) response.destroy();
    else sendJson(response, { result }, 200, { 'x-local-operations': operations.join(' ') });
    print(
      callLine({ ...line, ms: clock.now() - startedAt, operations: operations.length, outcome: outcomeOf(result) }),
    );
  } catch (error) {
    const { code, message } = known(error);
    sendJson(response, {
      errCode: CALL_ERRORS[code] ?? -1,
      errMsg: `cloud.callFunction:fail ${message.split('\n')[0] ?? ''}`,
    });
    print(`${callLine({ ...line, ms: clock.now() - startedAt, outcome: code })}\n${message}`);
  }
}

/** The rules of `database/functions.ts`, as the platform would enforce them. */
function assertMayInvoke(host: FunctionHost, name: string, openid: string | null): void {
  const found = host.deployed().find((deployed) => deployed.name === name);
  if (!found) throw new CloudError('FUNCTIONS_REQUEST_FAIL', `FunctionName parameter could not be found: ${name}`);
  if (found.invokeRule === 'auth != null' && openid !== null) return;
  throw new CloudError('PERMISSION_DENIED', `the rule of function ${name} refuses this caller`);
}

function known(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return error;
  if (error instanceof TooLarge) return { code: 'BODY_TOO_LARGE', message: error.message };
  if (error instanceof SyntaxError) return { code: 'FUNCTIONS_REQUEST_FAIL', message: 'the event is not JSON' };
  throw error;
}

function actionOf(event: unknown): string {
  if (typeof event !== 'object' || event === null || !('action' in event)) return '-';
  return typeof event.action === 'string' ? event.action.slice(0, 60) : '-';
}

/** 'ok', or the error code that our own envelope carries. */
function outcomeOf(result: unknown): string {
  const envelope = result as { ok?: unknown; error?: { code?: unknown } } | null;
  return envelope?.ok === false && typeof envelope.error?.code === 'string' ? envelope.error.code : 'ok';
}
