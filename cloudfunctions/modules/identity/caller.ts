import { randomId } from '../../kernel/ids';
import type { Caller } from '../../kernel/router';
import { userDocumentId, users, type UserRow } from './users.repository';

/** Who is who never changes while a person exists, so an instance may remember it. */
const REMEMBERED_MAX = 5000;
const remembered = new Map<string, string>();

/** The person of an openid. A person exists from the first call on, without a form. */
export async function callerOf(openid: string, now: number): Promise<Caller> {
  const userId = remembered.get(openid) ?? (await findOrCreate(openid, now)).userId;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(openid, userId);
  return { openid, userId };
}

async function findOrCreate(openid: string, now: number): Promise<UserRow> {
  const _id = userDocumentId(openid);
  const found = await users.get(_id);
  if (found) return found;
  const fresh: UserRow = {
    _id,
    v: 1,
    openid,
    userId: randomId(),
    stationId: '',
    isElder: false,
    busy: [],
    applied: [],
    createdAt: now,
  };
  if (await users.insert(fresh)) return fresh;
  // Another first call of the same person was quicker: theirs is the one that counts.
  const theirs = await users.get(_id);
  if (!theirs) throw new Error('a user that could not be inserted is not there either');
  return theirs;
}
