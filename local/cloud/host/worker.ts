/**
 * One instance of a cloud function: a worker thread with an environment of its own that answers one
 * event at a time, as the real host does. The function's code is the deployed bundle, unchanged.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { InstanceAnswer, InstanceCall, InstanceMessage } from './instance-messages';

const { entry } = workerData as { entry: string };

interface FunctionModule {
  main(event: unknown, context: unknown): unknown;
}
let loaded: FunctionModule | undefined;

/** The function reads the machine's clock; the host moves it by replacing Date in this thread alone. */
const RealDate = Date;
let clockOffsetMs = 0;
const movedNow = (): number => RealDate.now() + clockOffsetMs;
// Only "now" is ours: `new Date()` and `Date.now()`. Every other use is the language's own.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [movedNow()] : given, newTarget) as Date,
  get: (target, key, receiver) => (key === 'now' ? movedNow : (Reflect.get(target, key, receiver) as unknown)),
});

parentPort?.on('message', (call: InstanceCall) => void answer(call));

async function answer({ event, context, env, offsetMs }: InstanceCall): Promise<void> {
  clockOffsetMs = offsetMs;
  for (const [name, value] of Object.entries(env)) {
    if (value === null) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  say(await run(event, context));
}

const say = (message: InstanceMessage): void => parentPort?.postMessage(message);

async function run(event: unknown, context: unknown): Promise<InstanceAnswer> {
  try {
    if (!loaded) {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS and named at run time
      loaded = require(entry) as FunctionModule;
      say('loaded');
    }
    const result = await loaded.main(event, context);
    return { ok: true, result: JSON.stringify(result ?? null) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, message, stack: stack ?? message };
  }
}
