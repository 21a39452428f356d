import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildMiniprogramNpm } from '../../local/build/miniprogram-npm';
import { createPreview } from '../../local/preview';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

const PROJECT = path.join(__dirname, '../..');
const FIXTURE = path.join(__dirname, 'fixtures/miniprogram');

export const PEOPLE = [
  { openid: 'oFirst', name: '王阿姨', role: '居民' },
  { openid: 'oSecond', name: '小李', role: '志愿者' },
];

export interface Fixture {
  url: string;
  /** The copy that is served; tests may change it. */
  root: string;
  log: string[];
  close(): Promise<void>;
}

function copyOfFixture(prepare: (root: string) => void = () => undefined): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wm-fixture-'));
  fs.cpSync(FIXTURE, root, { recursive: true });
  prepare(root);
  buildMiniprogramNpm(PROJECT, root);
  return root;
}

/** The fixture on the real local cloud, with functions that run the code which a page or a test sends. */
export async function startFixtureOnCloud(): Promise<CloudProcess> {
  const root = copyOfFixture();
  const args = ['--empty', '--functions', FOREIGN_FUNCTIONS, '--miniprogram', root];
  const cloud = await startCloud({ preview: true, args });
  return {
    ...cloud,
    get origin() {
      return cloud.origin;
    },
    dispose: async () => {
      await cloud.dispose();
      fs.rmSync(root, { recursive: true });
    },
  };
}

/** Copies the fixture mini-program, gives it its npm components and serves it with an `api` that answers what it heard. */
export async function startFixture(
  prepare: (root: string) => void = () => undefined,
  { watch = false } = {},
): Promise<Fixture> {
  const root = copyOfFixture(prepare);
  const log: string[] = [];
  const preview = await createPreview({
    projectRoot: PROJECT,
    miniprogramRoot: root,
    people: PEOPLE,
    watch,
    log: (line) => log.push(line),
  });
  const server = http.createServer((request, response) => {
    void preview
      .handle(request, response)
      .then((answered) => (answered ? undefined : answerAsCloud(request, response)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await preview.ready;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    root,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await preview.close();
      fs.rmSync(root, { recursive: true });
    },
  };
}

async function answerAsCloud(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const answer =
    request.url === '/functions/api'
      ? { result: { openid: request.headers['x-wx-openid'], body } }
      : { errCode: -501000, errMsg: 'FunctionName parameter could not be found' };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
}
