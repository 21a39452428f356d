import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { ROLE_NAMES } from '../../contract/action';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { sealedStore } from '../../kernel/reseal';
import { blindIndex, sealed } from '../../kernel/secrets';

/** A role offered to whoever brings the code, once. Only the code's hash is kept. */
export const invitationRow = z.object({
  /** from the code */
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  role: z.enum(ROLE_NAMES),
  /** end of the role, epoch ms */
  roleTo: z.number(),
  note: sealed,
  /** userId: it is as good as the one who gave it */
  givenBy: z.string(),
  givenAt: z.number(),
  expiresAt: z.number(),
  state: z.enum(['open', 'accepted', 'withdrawn']),
  /** from the invitation and the person, so that the person can be known again and not be read out of it */
  acceptedBy: z.string(),
});
export type InvitationRow = z.infer<typeof invitationRow>;

export const invitations = collection('invitations', invitationRow);
export const sealedInvitations = sealedStore('invitations', invitations, ['note']);

export const acceptanceOf = (id: string, userId: string): string => idOf('accepted', id, userId);

export const isAcceptedBy = (invitation: InvitationRow | null, userId: string): boolean =>
  invitation !== null && invitation.acceptedBy === acceptanceOf(invitation._id, userId);

export const invitationId = (code: string): string => idOf('invitation', code);

/** Without those that look alike on paper or sound alike on the phone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/**
 * 8 letters (40 bits) from the request, under a key: the same request sent twice gives the same code, and
 * nobody can work it out. Guessing is held off by the action's limit an hour.
 */
export function codeOf(userId: string, requestId: string): string {
  const bytes = createHmac('sha256', blindIndex('invitation', userId)).update(requestId).digest();
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

export async function unitOfInvitation(_id: string): Promise<string | null> {
  return (await invitations.get(_id))?.unitId ?? null;
}
