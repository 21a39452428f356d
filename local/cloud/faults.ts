import * as z from 'zod';
import { CloudError, transactionConflict } from './engine/cloud-error';

/** How often what goes wrong, each 0 to 1. */
export const faultPlan = z.object({
  seed: z.int().default(1),
  /** a database request waits a little, so that requests overtake each other */
  delay: z.number().min(0).max(1).default(0),
  /** a write inside a transaction conflicts */
  conflict: z.number().min(0).max(1).default(0),
  /** a database request is never done, and its caller hears of a time-out */
  timeoutBefore: z.number().min(0).max(1).default(0),
  /** it is done, and its caller hears of a time-out all the same */
  timeoutAfter: z.number().min(0).max(1).default(0),
  /** a function's answer never reaches the phone */
  lostAnswer: z.number().min(0).max(1).default(0),
});
export type FaultPlan = z.infer<typeof faultPlan>;

const NONE = faultPlan.parse({});
const DELAY_MS_MAX = 20;

/** Trouble on purpose, for tests: the same seed draws the same row of fates. */
export class Faults {
  private plan: FaultPlan = NONE;
  private state = 1;

  /** @param isAllowed started with --faults; otherwise nothing here ever happens */
  constructor(readonly isAllowed: boolean) {}

  set(plan: FaultPlan): void {
    this.plan = plan;
    this.state = plan.seed >>> 0 || 1;
  }

  /** mulberry32: small, and the same everywhere. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let word = this.state;
    word = Math.imul(word ^ (word >>> 15), word | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  }

  private strikes(share: number): boolean {
    return this.isAllowed && share > 0 && this.random() < share;
  }

  async databaseRequest<Result>(isTransactionWrite: boolean, run: () => Promise<Result>): Promise<Result> {
    if (this.strikes(this.plan.delay)) {
      const waitMs = this.random() * DELAY_MS_MAX;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    if (this.strikes(this.plan.timeoutBefore)) throw timedOut();
    if (isTransactionWrite && this.strikes(this.plan.conflict)) throw transactionConflict();
    const result = await run();
    if (this.strikes(this.plan.timeoutAfter)) throw timedOut();
    return result;
  }

  losesAnswer(): boolean {
    return this.strikes(this.plan.lostAnswer);
  }
}

const timedOut = (): CloudError => new CloudError('SERVER_TIMEOUT', 'the server did not answer in time');
