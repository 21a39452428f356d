import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError, invalidParameter } from './engine/cloud-error';
import { readBody, sendJson } from './http';
import type { Print } from './log';
import { adminRequest, type AdminHandlers } from './wire/admin-request';
import { parseMultipart } from './wire/multipart';

/** The SDK's own uploads go elsewhere; what comes here is small. */
const ADMIN_BYTES_MAX = 20 * 1024 * 1024;

/** `POST /admin/<key>`: the endpoint that the unmodified SDK talks to. Errors are HTTP 200 with a code, as on the real cloud. */
export async function answerAdmin(
  handlers: AdminHandlers,
  request: IncomingMessage,
  response: ServerResponse,
  print: Print,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const parameters = adminRequest.parse(await readParameters(request));
    const handler = handlers[parameters.action];
    if (!handler) throw invalidParameter(`${parameters.action} is not supported by the local cloud`);
    const answer = await handler(parameters);
    if (Buffer.isBuffer(answer)) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(answer);
    } else sendJson(response, { requestId, ...answer });
  } catch (error) {
    sendJson(response, { requestId, ...describe(error, print) });
  }
}

async function readParameters(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, ADMIN_BYTES_MAX);
  const contentType = request.headers['content-type'] ?? '';
  return contentType.startsWith('multipart/')
    ? parseMultipart(body, contentType)
    : (JSON.parse(body.toString()) as unknown);
}

function describe(error: unknown, print: Print): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  // mingo throws plain errors for operators that it does not know; so does the real server, with this code.
  if (/unknown (query |pipeline )?operator|unregistered/i.test(message)) {
    return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${message}` };
  }
  print(`local cloud: ${error instanceof Error ? (error.stack ?? message) : message}`);
  return { code: 'SYS_ERR', message };
}
