import { Worker } from 'node:worker_threads';
import type { Readable } from 'node:stream';
import { CloudError } from '../engine/cloud-error';
import type { InstanceAnswer, InstanceCall, InstanceMessage } from './instance-messages';

export interface PoolOptions {
  /** compiled host/worker.ts */
  workerFile: string;
  /** the function's bundle */
  entry: string;
  /** variables of every call */
  env: Record<string, string>;
  instancesMax: number;
  timeoutMs: number;
  /** a line that the function printed */
  onOutput: (line: string) => void;
}

interface Job {
  call: InstanceCall;
  resolve(answer: InstanceAnswer): void;
  reject(error: CloudError): void;
}

/** The real host lets an instance start for a minute before the time of the call itself runs (SCF 初始化超时时间). */
const LOADING_MS = 60_000;

interface Instance {
  worker: Worker;
  isLoaded: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** Instances of one function, made when needed; calls wait in line when all are busy. */
export class InstancePool {
  private readonly instances = new Set<Instance>();
  private readonly queue: Job[] = [];
  private isClosed = false;

  constructor(private readonly options: PoolOptions) {}

  run(call: InstanceCall): Promise<InstanceAnswer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ call, resolve, reject });
      this.pump();
    });
  }

  private pump(): void {
    while (this.queue.length > 0 && !this.isClosed) {
      const instance = this.idle() ?? this.spawn();
      if (!instance) return;
      const job = this.queue.shift();
      if (job) this.start(instance, job);
    }
  }

  private idle(): Instance | undefined {
    return [...this.instances].find(({ job }) => job === null);
  }

  private spawn(): Instance | null {
    const { workerFile, entry, env, instancesMax, onOutput } = this.options;
    if (this.instances.size >= instancesMax) return null;
    const worker = new Worker(workerFile, {
      workerData: { entry },
      env: { ...env },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const instance: Instance = { worker, isLoaded: false, job: null, timer: null };
    this.instances.add(instance);
    forEachLine(worker.stdout, onOutput);
    forEachLine(worker.stderr, onOutput);
    worker.on('message', (message: InstanceMessage) => {
      if (message === 'loaded') this.loaded(instance);
      else this.finish(instance, (job) => job.resolve(message));
    });
    worker.on('error', (error) => this.lose(instance, new CloudError('FUNCTIONS_EXECUTE_FAIL', String(error))));
    worker.on('exit', () => this.lose(instance, new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the instance ended')));
    return instance;
  }

  private start(instance: Instance, job: Job): void {
    instance.job = job;
    this.endAfter(instance, instance.isLoaded ? this.options.timeoutMs : LOADING_MS);
    instance.worker.postMessage(job.call);
  }

  private loaded(instance: Instance): void {
    instance.isLoaded = true;
    if (instance.timer) clearTimeout(instance.timer);
    this.endAfter(instance, this.options.timeoutMs);
  }

  /** A call that takes too long ends with its instance, as on the real host. */
  private endAfter(instance: Instance, timeoutMs: number): void {
    instance.timer = setTimeout(() => {
      const message = `Invoking task timed out after ${timeoutMs / 1000} seconds`;
      this.lose(instance, new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message));
      void instance.worker.terminate();
    }, timeoutMs);
  }

  private finish(instance: Instance, tell: (job: Job) => void): void {
    const { job, timer } = instance;
    if (timer) clearTimeout(timer);
    instance.job = null;
    instance.timer = null;
    if (job) tell(job);
    this.pump();
  }

  private lose(instance: Instance, error: CloudError): void {
    if (!this.instances.delete(instance)) return;
    this.finish(instance, (job) => job.reject(error));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.instances].map(({ worker }) => worker.terminate()));
  }
}

function forEachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
}
