import * as z from 'zod';
import { MINUTE_MS } from '../../miniprogram/shared/time';
import { collection, is } from '../kernel/database';
import { repairClaims } from '../modules/activities';

/** Work on a clock: bounded a time, safe to repeat. Nothing that a person waits for depends on it. */
export interface Job {
  name: string;
  everyMs: number;
  /** @returns how much was done, for the log */
  run(now: number): Promise<number>;
}

export const JOBS: readonly Job[] = [{ name: 'repair-claims', everyMs: MINUTE_MS, run: repairClaims }];

const leaseRow = z.object({
  /** the job's name */
  _id: z.string(),
  v: z.literal(1),
  /** nobody else runs it before this instant, epoch ms */
  until: z.number(),
});
const leases = collection('leases', leaseRow);

/** One tick in a cadence runs a job, however many ticks or instances there are: a conditional update takes the lease. */
export async function takeLease({ name, everyMs }: Job, now: number): Promise<boolean> {
  // A little short of the cadence, so that a tick that comes some milliseconds early still finds it free.
  const until = now + everyMs - 5_000;
  if (await leases.change({ _id: name, until: is.lte(now) }, { until })) return true;
  return leases.insert({ _id: name, v: 1, until });
}
