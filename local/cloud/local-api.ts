import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { CloudClock } from './clock';
import { faultPlan, type Faults } from './faults';
import { readBody, sendJson } from './http';
import type { MessageDesk } from './messages';
import type { OperationLog } from './operations';
import type { Timers } from './timers';

interface Parts {
  clock: CloudClock;
  operations: OperationLog;
  timers: Timers;
  messages: MessageDesk;
  faults: Faults;
}

interface Asked {
  url: URL;
  body: () => Promise<unknown>;
}

const clockBody = z.object({ now: z.iso.datetime({ offset: true }).optional() });
const acceptance = z.object({ openid: z.string(), templateIds: z.array(z.string()) });

type Answer = (asked: Asked) => unknown;

/** `GET` and `POST` of `/_local/*`: what tests and people at the machine use; nothing of the product knows of it. */
function doorsOf({ clock, operations, messages, faults }: Parts): Record<string, Answer> {
  const now = () => ({ now: new Date(clock.now()).toISOString() });
  return {
    'GET health': () => ({ ok: true }),
    'GET ops': () => operations.read(),
    'POST ops/reset': () => {
      operations.reset();
      return { ok: true };
    },
    'GET clock': now,
    'POST clock': async ({ body }) => {
      const { now: at } = clockBody.parse(await body());
      clock.move(at === undefined ? null : Date.parse(at));
      return now();
    },
    'GET messages': ({ url }) => messages.of(url.searchParams.get('openid') ?? ''),
    // What WeChat does when somebody accepts in its dialog; the preview's dialog comes here.
    'POST subscriptions': async ({ body }) => {
      const { openid, templateIds } = acceptance.parse(await body());
      messages.accept(openid, templateIds);
      return { ok: true };
    },
    'POST faults': async ({ body }) => {
      if (!faults.isAllowed) return null;
      faults.set(faultPlan.parse(await body()));
      return { ok: true };
    },
  };
}

export async function answerLocal(
  parts: Parts,
  { path, url }: { path: string; url: URL },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = async () => JSON.parse((await readBody(request)).toString() || '{}') as unknown;
  const answer = doorsOf(parts)[`${request.method ?? ''} ${path}`];
  const [, functionName, triggerName] = /^timers\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  let found: unknown = null;
  if (answer) found = await answer({ url, body });
  else if (request.method === 'POST' && functionName && triggerName) {
    found = await parts.timers.fire(functionName, triggerName);
  }
  if (found === null) sendJson(response, { error: 'no such door' }, 404);
  else sendJson(response, found);
}
