import fs from 'node:fs';
import path from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Nothing is loaded from another machine, whatever a page or a package asks for. */
const CONTENT_POLICY =
  "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

const BODY_BYTES_MAX = 256 * 1024;

export interface Reply {
  type: string;
  body: string | Buffer;
  status?: number;
  /** For files that never change under their name. */
  forever?: boolean;
}

export function send(response: ServerResponse, { type, body, status = 200, forever = false }: Reply): void {
  response.writeHead(status, {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-store',
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Sends a file below `root`; a name that leads out of it is as good as missing. */
export function sendFile(response: ServerResponse, root: string, name: string, forever = false): void {
  const file = path.resolve(root, `./${name}`);
  const isInside = file.startsWith(path.resolve(root) + path.sep);
  const isThere = isInside && (fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
  if (isThere) send(response, { type: path.extname(file).toLowerCase(), body: fs.readFileSync(file), forever });
  else send(response, { type: '.txt', body: `${name} was not found`, status: 404 });
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > BODY_BYTES_MAX) throw new Error('the body is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
