import * as z from 'zod';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/** A person. Only this document knows both the openid and the userId. */
export const userRow = z.object({
  /** from the openid: one person is one document, however many first calls arrive at once */
  _id: z.string(),
  v: z.literal(1),
  openid: z.string(),
  userId: z.string(),
  /** '' until chosen */
  stationId: z.string(),
  isElder: z.boolean(),
  /** quarters of an hour that the person has promised (shared/quarters), ascending, bounded */
  busy: z.array(z.int()),
  /** operations done on `busy` (applyOnce) */
  applied: z.array(z.string()),
  createdAt: z.number(),
});
export type UserRow = z.infer<typeof userRow>;

export const users = collection('users', userRow);

export const userDocumentId = (openid: string): string => idOf('user', openid);
