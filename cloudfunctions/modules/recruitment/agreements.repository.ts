import * as z from 'zod';
import { collection } from '../../kernel/database';
import { mustGet, type RecruitmentOrderRow } from './orders.repository';

/** One person's agreement with one version of an order, whose words the order keeps: it is not changed once it is out. */
const agreementDocument = z.object({
  /** orderId_version_userId: signed twice it is signed once */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  userId: z.string(),
  /** of the order whose words were read */
  version: z.int(),
  signedAt: z.number(),
});
export type AgreementRow = z.infer<typeof agreementDocument>;

export const agreements = collection('agreements', agreementDocument);

export const agreementId = ({ _id, version }: Pick<RecruitmentOrderRow, '_id' | 'version'>, userId: string): string =>
  [_id, version, userId].join('_');

/** Whether somebody agreed to an order as it is out. */
export async function hasSigned(orderId: string, userId: string): Promise<boolean> {
  return (await agreements.get(agreementId(await mustGet(orderId), userId))) !== null;
}

/** The words, and when the person agreed to them; null where the order asks for none. */
export async function agreementOf(order: RecruitmentOrderRow, userId: string) {
  if (order.agreement === '') return null;
  const signed = await agreements.get(agreementId(order, userId));
  return { text: order.agreement, version: order.version, signedAt: signed?.signedAt ?? 0 };
}
