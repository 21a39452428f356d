import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { ENV_ID } from '../../cloudfunctions/database/functions';
import type { CloudClock } from './clock';
import { CloudError } from './engine/cloud-error';
import { readBody, sendJson } from './http';

const FILE_BYTES_MAX = 50 * 1024 * 1024;
/** A temporary address lives this long unless told (cloud: two hours for closed files). */
const ADDRESS_SECONDS = 7200;
/** An upload has to begin this soon after it was asked for. */
const UPLOAD_SECONDS = 600;

const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.mp3': 'audio/mpeg',
};

/**
 * Cloud storage on the disk. Files are closed: a function gets a temporary address, signed and with
 * an end, and only that address opens the file.
 */
export class CloudStorage {
  private readonly root: string;
  private readonly key: Buffer;

  constructor(
    directory: string,
    private readonly origin: string,
    private readonly clock: CloudClock,
  ) {
    this.root = path.resolve(directory);
    mkdirSync(this.root, { recursive: true });
    this.key = keptKey(path.join(directory, '.key'));
  }

  fileIdOf(cloudPath: string): string {
    return `cloud://${ENV_ID}.local/${cloudPath.replace(/^\/+/, '')}`;
  }

  /** Of a file id or a plain path. @throws when it would leave the storage */
  private fileOf(id: string): string {
    const file = path.resolve(this.root, id.replace(/^cloud:\/\/[^/]+\//, ''));
    if (!file.startsWith(this.root + path.sep))
      throw new CloudError('STORAGE_REQUEST_FAIL', 'a path outside the storage');
    return file;
  }

  has(id: string): boolean {
    const file = this.fileOf(id);
    return existsSync(file) && statSync(file).isFile();
  }

  remove(id: string): boolean {
    if (!this.has(id)) return false;
    rmSync(this.fileOf(id));
    return true;
  }

  private sign(method: 'GET' | 'PUT', cloudPath: string, until: number): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([method, cloudPath, until]))
      .digest('hex');
  }

  /** The SDK encodes it, so it is given as it is. */
  addressOf(method: 'GET' | 'PUT', id: string, seconds?: number): string {
    const cloudPath = path.relative(this.root, this.fileOf(id)).split(path.sep).join('/');
    const life = seconds ?? (method === 'PUT' ? UPLOAD_SECONDS : ADDRESS_SECONDS);
    const until = Math.floor(this.clock.now() / 1000) + life;
    const shown = method === 'PUT' ? encodeURI(cloudPath) : cloudPath;
    return `${this.origin}/_storage/${shown}?t=${until}&sign=${this.sign(method, cloudPath, until)}`;
  }

  /** `PUT /_upload/<path>`, header x-wx-openid: what `wx.cloud.uploadFile` does, under the storage rule. */
  async upload(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const openid = request.headers['x-wx-openid'];
    const id = this.fileIdOf(decodeURIComponent(url.pathname.slice('/_upload/'.length)));
    const isSignedIn = typeof openid === 'string' && openid !== '';
    if (!isSignedIn || this.has(id)) {
      sendJson(response, { errCode: -503002, errMsg: 'storage permission denied' });
      return;
    }
    this.write(id, await readBody(request, FILE_BYTES_MAX));
    sendJson(response, { fileID: id });
  }

  private write(id: string, content: Buffer): void {
    const file = this.fileOf(id);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** `GET` and `PUT /_storage/<path>?t=&sign=`. */
  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const cloudPath = decodeURIComponent(url.pathname.slice('/_storage/'.length));
    const method = request.method === 'PUT' ? 'PUT' : 'GET';
    const until = Number(url.searchParams.get('t'));
    if (!this.isSigned(method, cloudPath, until, url.searchParams.get('sign') ?? '')) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('AccessDenied');
      return;
    }
    const file = this.fileOf(cloudPath);
    if (method === 'PUT') {
      this.write(cloudPath, await readBody(request, FILE_BYTES_MAX));
      response.writeHead(200).end();
    } else if (existsSync(file)) {
      const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
      // What people upload is shown, never run: an HTML or SVG file gets no rights of this address.
      response.writeHead(200, {
        'content-type': type,
        'content-security-policy': 'sandbox',
        'x-content-type-options': 'nosniff',
      });
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  }

  private isSigned(method: 'GET' | 'PUT', cloudPath: string, until: number, given: string): boolean {
    if (!Number.isInteger(until) || until * 1000 < this.clock.now()) return false;
    const expected = Buffer.from(this.sign(method, cloudPath, until));
    const sign = Buffer.from(given);
    return sign.length === expected.length && timingSafeEqual(sign, expected);
  }
}

/** Addresses outlive a restart, so their key does. */
function keptKey(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
