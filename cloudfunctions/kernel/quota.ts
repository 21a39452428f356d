import * as z from 'zod';
import { applyOnce } from './apply-once';
import { collection, is, to } from './database';

/** How much of something a person or unit may still have (design: Writes, 2 and 3). */
const quotaRow = z.object({
  /** what is counted and whose: `wards:<id>` */
  _id: z.string(),
  v: z.literal(1),
  left: z.int(),
  applied: z.array(z.string()),
  /** of no use after this instant, epoch ms; 0: for good */
  until: z.number(),
});
export type QuotaRow = z.infer<typeof quotaRow>;
const quotas = collection('quotas', quotaRow);

/** Takes one, once per operation id. @param until epoch ms, for what is counted a day. @returns false: none is left */
export async function takeOne(name: string, max: number, operationId: string, until = 0): Promise<boolean> {
  await quotas.insert({ _id: name, v: 1, left: max, applied: [], until });
  const { outcome } = await applyOnce(quotas, { _id: name }, operationId, {
    where: { left: is.gte(1) },
    change: { left: to.inc(-1) },
  });
  return outcome !== 'refused';
}

export async function giveOneBack(name: string, operationId: string): Promise<void> {
  await applyOnce(quotas, { _id: name }, operationId, { where: {}, change: { left: to.inc(1) } });
}

/** With its owner goes what they may have. */
export const dropQuota = (name: string): Promise<number> => quotas.remove({ _id: name });

/** Drops those whose time is over. @returns how many */
export const clearQuotas = (now: number): Promise<number> => quotas.remove({ until: is.range(1, now) });
