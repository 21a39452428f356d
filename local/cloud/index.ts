import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/database/collections';
import { answerAdmin } from './admin';
import { CloudClock } from './clock';
import { callFunction } from './doors';
import { Store } from './engine/store';
import { Faults } from './faults';
import { FunctionHost } from './host/function-host';
import { BASIC, QuotaGate } from './limits';
import { answerLocal } from './local-api';
import { functionLine, type Print } from './log';
import { MessageDesk } from './messages';
import { OperationLog } from './operations';
import { CloudStorage } from './storage';
import { Timers } from './timers';
import { databaseHandlers } from './wire/database';
import { functionHandlers } from './wire/functions';
import { openApiHandlers } from './wire/openapi';
import { storageHandlers } from './wire/storage';

export interface CloudOptions {
  /** `http://127.0.0.1:5173`: where this cloud is reached */
  origin: string;
  /** everything that is kept lies below this folder */
  dataDirectory: string;
  /** folders of built functions */
  functionDirectories: readonly string[];
  workerFile: string;
  /** variables of the deployed functions */
  variables: Record<string, string>;
  /** instances of one function at a time */
  instancesMax: number;
  limits: 'none' | 'basic';
  /** may tests cause trouble? */
  faults: boolean;
  print: Print;
}

export interface LocalCloud {
  store: Store;
  clock: CloudClock;
  /** @returns false: the path is none of the cloud's */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}

/** The whole cloud on one machine: functions, database, storage, timers, behind the doors of the real one. */
export function createCloud(options: CloudOptions): LocalCloud {
  const { origin, dataDirectory, print } = options;
  // Only the functions know the key: a page cannot reach the database round the functions.
  const adminPath = `/admin/${randomBytes(16).toString('hex')}`;
  const clock = new CloudClock();
  const operations = new OperationLog();
  const quotas = new QuotaGate(options.limits === 'basic' ? BASIC : null);
  const faults = new Faults(options.faults);
  const messages = new MessageDesk();
  const store = new Store(path.join(dataDirectory, 'database'), COLLECTIONS);
  const storage = new CloudStorage(path.join(dataDirectory, 'storage'), origin, clock);
  const host = new FunctionHost({
    ...options,
    adminUrl: `${origin}${adminPath}`,
    clock,
    operations,
    quotas,
    onOutput: (name, line) => {
      const readable = functionLine(name, line);
      if (readable !== null) print(readable);
    },
  });
  const timers = new Timers(host, clock, print);
  const handlers = {
    ...databaseHandlers({ store, operations, clock, quotas, faults }),
    ...storageHandlers(storage),
    ...functionHandlers(host),
    ...openApiHandlers({ host, messages, clock }),
  };
  timers.start();

  return {
    store,
    clock,
    async handle(request, response) {
      const url = new URL(request.url ?? '/', origin);
      const [, door = '', ...rest] = url.pathname.split('/');
      const isPost = request.method === 'POST';
      if (url.pathname === adminPath && isPost) await answerAdmin(handlers, request, response, print);
      else if (door === 'functions' && isPost) {
        await callFunction({ host, clock, faults, print }, rest.join('/'), request, response);
      } else if (door === '_upload' && request.method === 'PUT') await storage.upload(request, response, url);
      else if (door === '_storage') await storage.handle(request, response, url);
      else if (door === '_local') {
        await answerLocal(
          { clock, operations, timers, messages, faults },
          { path: rest.join('/'), url },
          request,
          response,
        );
      } else return false;
      return true;
    },
    async close() {
      timers.stop();
      await host.close();
      await store.close();
    },
  };
}
