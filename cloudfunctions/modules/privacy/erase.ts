import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import { blindIndex, requireKeys } from '../../kernel/secrets';
import { dropExports } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { erasingSince, markErasing, mustActFor, removeAccount, userOf, wardsOf, type UserRow } from '../identity';
import { resignAll } from '../roles';
import { CONTEXTS } from './contexts';

/** By then no instance remembers the person any more, so nothing new can come after the second pass. */
const SECOND_PASS_AFTER_MS = MINUTE_MS;

/** Deletes the caller and those whom only they act for. */
export const erase: UseCase<'privacy.erase'> = async ({ caller, now }) => {
  requireKeys();
  const user = await mustGet(caller.userId);
  // First what may say no: the center's last staff stays, and then nothing has been deleted.
  await resignAll(caller.userId, now);
  for (const ward of await wardsOf(caller.userId)) await begin(ward, now);
  await begin(user, now);
  return {};
};

export const removeWard: UseCase<'identity.removeWard'> = async ({ caller, now }, { wardId }) =>
  eraseWard('person', caller.userId, { wardId, now });

export const removeUnitWard: UseCase<'identity.removeUnitWard'> = async ({ now }, { unitId, wardId }) =>
  eraseWard('unit', unitId, { wardId, now });

async function eraseWard(kind: 'person' | 'unit', actorId: string, { wardId, now }: { wardId: string; now: number }) {
  requireKeys();
  await begin(await mustActFor(kind, actorId, wardId), now);
  return {};
}

async function mustGet(userId: string): Promise<UserRow> {
  const user = await userOf(userId);
  if (!user) throw new AppError('ERASING');
  return user;
}

/** Marks first, so that from here on `jobs` ends it whatever happens. */
async function begin(user: UserRow, now: number): Promise<void> {
  await markErasing(user, now);
  await pass(user, now);
}

async function pass({ userId }: Pick<UserRow, 'userId'>, now: number): Promise<void> {
  // Stands in for the person in what stays. One way only: with the account the userId itself is gone.
  const erasedId = `x${blindIndex('erased', userId).slice(0, 15)}`;
  for (const context of CONTEXTS) await context.erase({ userId, erasedId, now });
  await dropExports(userId);
}

/** The second pass catches what a request under way wrote after the first; then the account goes. @returns how many */
export async function finishErasures(now: number): Promise<number> {
  const due = await erasingSince(now - SECOND_PASS_AFTER_MS);
  for (const user of due) {
    await pass(user, now);
    await removeAccount(user);
  }
  return due.length;
}
