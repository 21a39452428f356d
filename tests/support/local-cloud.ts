import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { ActionName, ApiAnswer, InputOf, OutputOf } from '../../cloudfunctions/contract';
import { UNINDEXED } from '../../cloudfunctions/database/collections';
import type { OperationReport } from '../../local/cloud/operations';

const projectRoot = path.resolve(__dirname, '../..');
const SOURCE = ['--import', 'tsx', 'local/start.ts'];
const BUNDLE = ['dist/local/start.js'];

/** One answer of an action, with what it asked of the database. */
export interface Answered<Name extends ActionName> {
  answer: ApiAnswer<OutputOf<Name>>;
  /** `collection.action`, in order */
  operations: string[];
}

/** A caller of the cloud, by openid, as the preview is one. */
export interface Person {
  openid: string;
  /** the answer as it is, errors included */
  ask<Name extends ActionName>(action: Name, input: InputOf<Name>, requestId?: string): Promise<Answered<Name>>;
  /** the data; a refusal fails the test */
  call<Name extends ActionName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** the code of the refusal; a success fails the test */
  refusal<Name extends ActionName>(action: Name, input: InputOf<Name>): Promise<string>;
}

export interface CloudProcess {
  origin: string;
  /** where it keeps its data, and its keys */
  dataDirectory: string;
  person(openid: string): Person;
  operations(): Promise<OperationReport>;
  resetOperations(): Promise<void>;
  /** moves the clock; null: back to the machine's */
  setClock(instant: number | null): Promise<void>;
  fireTimer(functionName: string, trigger: string): Promise<unknown>;
  /** kill -9: nothing gets to say goodbye */
  kill(): Promise<void>;
  /** starts again on the same data, with further options if given */
  restart(more?: readonly string[]): Promise<void>;
  /** ends it and removes its data */
  dispose(): Promise<void>;
}

export interface StartOptions {
  args?: readonly string[];
  /** with pages to look at */
  preview?: boolean;
  env?: Record<string, string>;
  /** by the script that `npm start` runs, and not by the bundle of it */
  fromSource?: boolean;
}

/** The whole cloud in a process of its own, away from the test's (cloud-facts: a busy one starves it). */
export async function startCloud(options: StartOptions = {}): Promise<CloudProcess> {
  const { args = [], env = {}, preview = false } = options;
  const launch = (all: readonly string[]): Promise<Running> =>
    launchWith(options.fromSource ? SOURCE : BUNDLE, all, env);
  const data = mkdtempSync(path.join(tmpdir(), 'wm-cloud-'));
  const all = [...args, '--data', data, ...(preview ? [] : ['--no-preview'])];
  let running = await launch(all);
  const post = async (door: string, body: unknown = {}): Promise<unknown> => {
    const response = await fetch(`${running.origin}/_local/${door}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };
  return {
    dataDirectory: data,
    get origin() {
      return running.origin;
    },
    person: (openid) => personAt(() => running.origin, openid),
    operations: () => readOperations(running.origin),
    async resetOperations() {
      await post('ops/reset');
    },
    async setClock(instant) {
      await post('clock', instant === null ? {} : { now: new Date(instant).toISOString() });
    },
    fireTimer: (functionName, trigger) => post(`timers/${functionName}/${trigger}`),
    kill: () => end(running.child, 'SIGKILL'),
    restart: async (more = []) => {
      running = await launch([...all, ...more]);
    },
    dispose: async () => {
      const isOurs = !all.includes('--functions');
      const report = running.child.exitCode === null && isOurs ? await readOperations(running.origin) : null;
      await end(running.child, 'SIGKILL');
      rmSync(data, { recursive: true, force: true });
      assertIndexed(report);
    },
  };
}

const readOperations = async (origin: string): Promise<OperationReport> =>
  (await (await fetch(`${origin}/_local/ops`)).json()) as OperationReport;

/** A query of the product that no index serves fails the tests that made it, unless it is listed with a reason. */
function assertIndexed(report: OperationReport | null): void {
  const unlisted = Object.keys(report?.unindexedEver ?? {}).filter((shape) => !Object.hasOwn(UNINDEXED, shape));
  if (unlisted.length > 0) throw new Error(`queries that no index serves: ${unlisted.join('; ')}`);
}

interface Running {
  child: ChildProcess;
  origin: string;
}

function launchWith(script: readonly string[], args: readonly string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [...script, '--port', '0', '--no-watch', ...args], {
    cwd: projectRoot,
    // global-setup has built it, from the same sources that `npm start` runs.
    env: { ...process.env, ...env, WM_BUILT: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const origin = /runs at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (!origin) return;
      // Read on, so that it never waits for a reader, and keep nothing: under faults it says megabytes.
      for (const stream of [child.stdout, child.stderr]) stream.off('data', read).resume();
      resolve({ child, origin });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${String(code)}:\n${said}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function personAt(origin: () => string, openid: string): Person {
  const ask: Person['ask'] = async (action, input, requestId = randomUUID()) => {
    const response = await fetch(`${origin()}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify({ action, input, requestId }),
    });
    const body = (await response.json()) as { result?: ApiAnswer<never>; errMsg?: string };
    if (!body.result) throw new Error(`${action}: ${body.errMsg ?? 'no result'}`);
    const operations = (response.headers.get('x-local-operations') ?? '').split(' ').filter((each) => each !== '');
    return { answer: body.result, operations };
  };
  return {
    openid,
    ask,
    async call(action, input) {
      const { answer } = await ask(action, input);
      if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    async refusal(action, input) {
      const { answer } = await ask(action, input);
      if (answer.ok) throw new Error(`${action} was not refused: ${JSON.stringify(answer.data)}`);
      return answer.error.code;
    },
  };
}
