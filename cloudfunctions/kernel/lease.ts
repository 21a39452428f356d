import * as z from 'zod';
import { collection, is } from './database';

const leaseRow = z.object({
  /** what only one may do at a time */
  _id: z.string(),
  v: z.literal(1),
  /** nobody else before this instant, epoch ms */
  until: z.number(),
  /** where the work got to, for the next who takes it */
  cursor: z.string(),
});
export type Lease = z.infer<typeof leaseRow>;
const leases = collection('leases', leaseRow);

/** Of any number who ask at once one gets it, until it is given back or the instant has passed. null: another has it */
export async function takeLease(name: string, now: number, until: number): Promise<Lease | null> {
  if (await leases.change({ _id: name, until: is.lte(now) }, { until })) return leases.get(name);
  const fresh: Lease = { _id: name, v: 1, until, cursor: '' };
  return (await leases.insert(fresh)) ? fresh : null;
}

export async function releaseLease(name: string): Promise<void> {
  await leases.change({ _id: name }, { until: 0 });
}

/** What was not kept is done again, so jobs can be repeated. */
export async function keepCursor(name: string, cursor: string): Promise<void> {
  await leases.change({ _id: name }, { cursor });
}
