import { CloudError } from './engine/cloud-error';

/** What a plan allows; null: unlimited, as the local cloud is unless told. */
export interface Quotas {
  /** calls of one function at a time */
  functionConcurrency: number;
  databaseRequestsPerSecond: number;
  /** database requests at a time */
  databaseConnections: number;
}

/** The basic plan (official quota page, cloud-facts 11). */
export const BASIC: Quotas = { functionConcurrency: 20, databaseRequestsPerSecond: 30, databaseConnections: 20 };

const WINDOW_MS = 1000;

/** Refuses what a plan would refuse, in the words and with the codes of the real cloud. */
export class QuotaGate {
  private readonly running = new Map<string, number>();
  private connections = 0;
  /** start of each database request of the last second */
  private recent: number[] = [];

  constructor(private readonly quotas: Quotas | null) {}

  async functionCall<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    const now = this.running.get(name) ?? 0;
    if (this.quotas && now >= this.quotas.functionConcurrency) throw tooManyAtOnce(`function ${name}`);
    this.running.set(name, now + 1);
    try {
      return await run();
    } finally {
      this.running.set(name, (this.running.get(name) ?? 1) - 1);
    }
  }

  async databaseRequest<Result>(run: () => Promise<Result>): Promise<Result> {
    if (!this.quotas) return run();
    // The plan counts real seconds, whatever clock the functions are shown.
    const now = performance.now();
    this.recent = this.recent.filter((at) => at > now - WINDOW_MS);
    if (this.recent.length >= this.quotas.databaseRequestsPerSecond) throw tooMany('database');
    if (this.connections >= this.quotas.databaseConnections) throw tooManyAtOnce('database');
    this.recent.push(now);
    this.connections += 1;
    try {
      return await run();
    } finally {
      this.connections -= 1;
    }
  }
}

const tooMany = (what: string): CloudError =>
  new CloudError(
    'EXCEED_REQUEST_LIMIT',
    `[LimitExceeded.OutOfApiRequestTimes] ${what}: more requests a second than the plan allows`,
  );

const tooManyAtOnce = (what: string): CloudError =>
  new CloudError(
    'EXCEED_CONCURRENT_REQUEST_LIMIT',
    `[LimitExceeded.Concurrency] ${what}: more at a time than the plan allows`,
  );
