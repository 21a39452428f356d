import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { DEMO_NOTICE, demoPeople } from '../cloudfunctions/database/demo';
import { buildFunctions, functionsDirectoryOf } from './build/functions';
import { buildWorker, preparedPreviewOf, workerFileOf } from './build/local';
import { buildMiniprogramNpm } from './build/miniprogram-npm';
import { createCloud, type LocalCloud } from './cloud';
import { readOptions } from './options';
import { createPreview, type Preview } from './preview';
import { readPrepared } from './preview/prepared';
import { projectRoot } from './project-root';
import { seedDemo } from './seed';
import { variablesOf } from './variables';

const usualMiniprogram = path.join(projectRoot, 'miniprogram');
/** The cloud and the preview are for this machine alone. */
const HOST = '127.0.0.1';
/**
 * Threads that answer calls: more than cores, because a call mostly waits for the database. With pages to look at there
 * are few at once, and each thread takes most of a second to load.
 */
const INSTANCES_MAX = { preview: 3, crowd: 4 };

const print = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const dataDirectory = path.resolve(projectRoot, options.dataDirectory);
  if (options.reset) rmSync(dataDirectory, { recursive: true, force: true });
  mkdirSync(dataDirectory, { recursive: true });

  const miniprogramRoot = path.resolve(projectRoot, options.miniprogram);
  const workerFile = await buildAll(miniprogramRoot);
  const variables = variablesOf(dataDirectory, options.keys);

  const handlers: Handler[] = [];
  const { server, origin } = await listen(options.port, handlers);
  const cloud = createCloud({
    origin,
    dataDirectory,
    functionDirectories: [
      functionsDirectoryOf(projectRoot),
      ...(options.functions ? [path.resolve(options.functions)] : []),
    ],
    limits: options.limits,
    faults: options.faults,
    workerFile,
    variables,
    instancesMax: options.preview ? INSTANCES_MAX.preview : INSTANCES_MAX.crowd,
    print,
  });
  if (options.fill === 'demo') await seedDemo(cloud);
  handlers.push((request, response) => cloud.handle(request, response));
  const preview = options.preview ? await startPreview(miniprogramRoot, options.watch, cloud) : null;
  if (preview) handlers.push((request, response) => preview.handle(request, response));
  welcome(origin, options.fill === 'demo');
  stopOnSignal(server, cloud, preview);
}

/** The tests build once and say so. */
const isBuilt = process.env.WM_BUILT === '1';

const startPreview = (miniprogramRoot: string, watch: boolean, { clock }: LocalCloud): Promise<Preview> =>
  createPreview({
    projectRoot,
    miniprogramRoot,
    prepared:
      isBuilt && miniprogramRoot === usualMiniprogram ? readPrepared(preparedPreviewOf(projectRoot)) : undefined,
    people: demoPeople.map(({ openid, displayName, who }) => ({ openid, name: displayName, role: who })),
    watch,
    clockOffsetMs: () => clock.offset,
    log: print,
  });

/** What runs is what `npm run build` writes. @returns the instances' compiled host */
async function buildAll(miniprogramRoot: string): Promise<string> {
  if (isBuilt && existsSync(functionsDirectoryOf(projectRoot))) return workerFileOf(projectRoot);
  await buildFunctions(projectRoot);
  buildMiniprogramNpm(projectRoot, miniprogramRoot);
  return buildWorker(projectRoot);
}

/** @returns true when it answered */
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

async function listen(port: number, handlers: readonly Handler[]): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => void dispatch(handlers, request, response));
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, HOST, resolve));
  return { server, origin: `http://${HOST}:${(server.address() as AddressInfo).port}` };
}

async function dispatch(
  handlers: readonly Handler[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // A page of another site that makes its name point here still sends its own name.
    const { host = '' } = request.headers;
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return void response.writeHead(421).end();
    for (const handle of handlers) if (await handle(request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end('the local cloud failed; its terminal says why');
  }
}

function welcome(origin: string, isDemo: boolean): void {
  print(`\n文明实践云 runs at ${origin} (this machine only)\n`);
  if (!isDemo) return;
  print(DEMO_NOTICE);
  for (const { openid, displayName, who } of demoPeople) print(`  ${openid.padEnd(16)} ${displayName}: ${who}`);
  print('');
}

function stopOnSignal(server: Server, cloud: LocalCloud, preview: Preview | null): void {
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
    void Promise.all([cloud.close(), preview?.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  print(isTaken ? 'That port is in use. Try: npm start -- --port 5180' : String(error));
  process.exitCode = 1;
});
