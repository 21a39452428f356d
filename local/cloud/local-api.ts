import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { CloudClock } from './clock';
import { readBody, sendJson } from './http';
import type { OperationLog } from './operations';
import type { Timers } from './timers';

interface Parts {
  clock: CloudClock;
  operations: OperationLog;
  timers: Timers;
}

const clockBody = z.object({ now: z.iso.datetime({ offset: true }).optional() });

/** `/_local/*`: what tests and people at the machine use; nothing of the product knows of it. */
export async function answerLocal(
  { clock, operations, timers }: Parts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPost = request.method === 'POST';
  if (path === 'health') return sendJson(response, { ok: true });
  if (path === 'ops' && !isPost) return sendJson(response, operations.read());
  if (path === 'ops/reset' && isPost) {
    operations.reset();
    return sendJson(response, { ok: true });
  }
  if (path === 'clock') {
    if (isPost) {
      const { now } = clockBody.parse(JSON.parse((await readBody(request)).toString() || '{}'));
      clock.move(now === undefined ? null : Date.parse(now));
    }
    return sendJson(response, { now: new Date(clock.now()).toISOString() });
  }
  const [, functionName, triggerName] = /^timers\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (isPost && functionName && triggerName) {
    const fired = await timers.fire(functionName, triggerName);
    return sendJson(response, fired ?? { error: 'no such timer' }, fired ? 200 : 404);
  }
  sendJson(response, { error: 'no such door' }, 404);
}
