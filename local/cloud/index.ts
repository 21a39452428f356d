import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/database/collections';
import { answerAdmin } from './admin';
import { CloudClock } from './clock';
import { callFunction } from './doors';
import { Store } from './engine/store';
import { FunctionHost } from './host/function-host';
import { answerLocal } from './local-api';
import { functionLine, type Print } from './log';
import { OperationLog } from './operations';
import { Timers } from './timers';
import { databaseHandlers } from './wire/database';
import { openApiHandlers } from './wire/openapi';

export interface CloudOptions {
  /** `http://127.0.0.1:5173`: where this cloud is reached */
  origin: string;
  /** everything that is kept lies below this folder */
  dataDirectory: string;
  functionsDirectory: string;
  workerFile: string;
  /** variables of the deployed functions */
  variables: Record<string, string>;
  /** instances of one function at a time */
  instancesMax: number;
  print: Print;
}

export interface LocalCloud {
  store: Store;
  clock: CloudClock;
  /** @returns false: the path is none of the cloud's */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}

/** The whole cloud on one machine: functions, database, timers, behind the doors of the real one. */
export function createCloud(options: CloudOptions): LocalCloud {
  const { origin, dataDirectory, print } = options;
  // Only the functions know the key: a page cannot reach the database round the functions.
  const adminPath = `/admin/${randomBytes(16).toString('hex')}`;
  const clock = new CloudClock();
  const operations = new OperationLog();
  const store = new Store(path.join(dataDirectory, 'database'), COLLECTIONS);
  const host = new FunctionHost({
    ...options,
    adminUrl: `${origin}${adminPath}`,
    clock,
    operations,
    onOutput: (name, line) => {
      const readable = functionLine(name, line);
      if (readable !== null) print(readable);
    },
  });
  const timers = new Timers(host, clock, print);
  const handlers = { ...databaseHandlers({ store, operations, clock }), ...openApiHandlers(host) };
  timers.start();

  return {
    store,
    clock,
    async handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', origin);
      const [, door = '', ...rest] = pathname.split('/');
      if (pathname === adminPath && request.method === 'POST') await answerAdmin(handlers, request, response, print);
      else if (door === 'functions' && request.method === 'POST') {
        await callFunction({ host, clock, print }, rest.join('/'), request, response);
      } else if (door === '_local') await answerLocal({ clock, operations, timers }, rest.join('/'), request, response);
      else return false;
      return true;
    },
    async close() {
      timers.stop();
      await host.close();
      await store.close();
    },
  };
}
