import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import { randomId } from '../../kernel/ids';
import type { Caller } from '../../kernel/router';
import { blankUser, userDocumentId, users, type UserRow } from './users.repository';

/**
 * Who is who does not change while a person exists, so an instance may remember it; not for long,
 * because a person may have been erased by another instance and be somebody new since.
 */
const REMEMBERED_MAX = 5000;
export const REMEMBERED_MS = MINUTE_MS / 2;
const remembered = new Map<string, { userId: string; until: number }>();

/**
 * The person of an openid. A person exists from the first call on, without a form.
 *
 * @throws ERASING while what the person asked to have deleted is being deleted
 */
export async function callerOf(openid: string, now: number): Promise<Caller> {
  const known = remembered.get(openid);
  if (known && known.until > now) return { openid, userId: known.userId };
  const { userId, todo } = await findOrCreate(openid, now);
  if (todo === 'erase') throw new AppError('ERASING');
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(openid, { userId, until: now + REMEMBERED_MS });
  return { openid, userId };
}

export const forgetCaller = (openid: string): void => void remembered.delete(openid);

async function findOrCreate(openid: string, now: number): Promise<UserRow> {
  const _id = userDocumentId(openid);
  const found = await users.get(_id);
  if (found) return found;
  const fresh: UserRow = { ...blankUser(_id, randomId(), now), openid };
  if (await users.insert(fresh)) return fresh;
  // Another first call of the same person was quicker: theirs is the one that counts.
  const theirs = await users.get(_id);
  if (!theirs) throw new Error('a user that could not be inserted is not there either');
  return theirs;
}
