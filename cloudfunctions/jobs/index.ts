import { openidOfCall } from '../kernel/caller';
import { now } from '../kernel/clock';
import { keepCursor, takeLease } from '../kernel/lease';
import { logError, logInfo } from '../kernel/log';
import { FUNCTIONS } from '../database/functions';
import { JOBS, type Job } from './schedule';

/** No job begins this long before the function's time is up: the platform would cut it off. */
const STOP_BEFORE_MS = 10_000;
/** A tick that comes some milliseconds early still finds the lease free. */
const EARLY_MS = 5_000;

/** Runs on the timer `tick`. A call that carries a person is refused, whatever the function rules say. */
export async function main(): Promise<{ ran: string[] }> {
  if (openidOfCall() !== null) throw new Error('jobs answers timers only');
  const startedAt = now();
  const ran: string[] = [];
  for (const job of JOBS) {
    if (now() - startedAt > FUNCTIONS.jobs.timeoutSeconds * 1000 - STOP_BEFORE_MS) break;
    if (await runJob(job)) ran.push(job.name);
  }
  return { ran };
}

/** @returns false: another tick has it, or it failed; then it runs again with its next lease, from the same cursor */
async function runJob(job: Job): Promise<boolean> {
  try {
    return await runOnce(job);
  } catch (error) {
    // One job's failure is not another's, and neither is a lease that the database was too busy to give.
    logError('job', error, { job: job.name });
    return false;
  }
}

/** One tick in a cadence runs a job, however many ticks or instances there are. */
async function runOnce({ name, everyMs, run }: Job): Promise<boolean> {
  const at = now();
  const lease = await takeLease(name, at, at + everyMs - EARLY_MS);
  if (lease === null) return false;
  const { done, cursor } = await run(at, lease.cursor);
  if (cursor !== lease.cursor) await keepCursor(name, cursor);
  if (done > 0) logInfo('job', { job: name, done });
  return true;
}
