import { openidOfCall } from '../kernel/caller';
import { now } from '../kernel/clock';
import { logError, logInfo } from '../kernel/log';
import { JOBS, takeLease } from './schedule';

/** Runs on the timer `tick`. A call that carries a person is refused, whatever the function rules say. */
export async function main(): Promise<{ ran: string[] }> {
  if (openidOfCall() !== null) throw new Error('jobs answers timers only');
  const ran: string[] = [];
  for (const job of JOBS) {
    if (!(await takeLease(job, now()))) continue;
    ran.push(job.name);
    try {
      const done = await job.run(now());
      if (done > 0) logInfo('job', { job: job.name, done });
    } catch (error) {
      // One job's failure is not another's; it runs again with its next lease.
      logError('job', error, { job: job.name });
    }
  }
  return { ran };
}
