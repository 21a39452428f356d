import * as z from 'zod';
import { CONSENT_WAYS, PURPOSE_NAMES, PURPOSES, type Purpose } from '../../../miniprogram/shared/consents';
import { collection } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context } from '../../kernel/router';

/** Every yes and every withdrawal, append-only, with the version of the words (shared/consents). */
export const consentRow = z.object({
  /** from the person, the purpose and the request */
  _id: z.string(),
  v: z.literal(1),
  /** whose data it is about */
  userId: z.string(),
  purpose: z.enum(PURPOSE_NAMES),
  version: z.int(),
  state: z.enum(['given', 'withdrawn']),
  /** how a ward said yes; '' for one's own tap */
  way: z.enum(['', ...CONSENT_WAYS.map(({ id }) => id)]),
  at: z.number(),
});
export type ConsentRow = z.infer<typeof consentRow>;

const consents = collection('consents', consentRow);
const CONSENTS_MAX = 500;

/** @throws CONSENT_NEEDED when it was not the current words that were agreed to */
export function requireAgreed(purpose: Purpose, version: number | null): void {
  if (version !== PURPOSES[purpose].version) throw new AppError('CONSENT_NEEDED');
}

type Said = Pick<ConsentRow, 'purpose' | 'state'> & { way?: ConsentRow['way'] };

export async function recordConsent(
  { requestId, now }: Pick<Context, 'requestId' | 'now'>,
  userId: string,
  { purpose, state, way = '' }: Said,
): Promise<void> {
  const _id = idOf('consent', userId, purpose, state, requestId);
  const { version } = PURPOSES[purpose];
  await consents.insert({ _id, v: 1, userId, purpose, version, state, way, at: now });
}

/** Latest first. */
export function consentsOf(userId: string): Promise<ConsentRow[]> {
  return consents.find({ userId }, { order: [['at', 'desc']], limit: CONSENTS_MAX });
}

/** The last word on each purpose. */
export async function standingConsents(userId: string): Promise<Map<Purpose, ConsentRow>> {
  const standing = new Map<Purpose, ConsentRow>();
  for (const row of await consentsOf(userId)) if (!standing.has(row.purpose)) standing.set(row.purpose, row);
  return standing;
}

export const dropConsents = (userId: string): Promise<number> => consents.remove({ userId });
