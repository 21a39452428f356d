import { is } from '../../kernel/database';
import { giveOneBack } from '../../kernel/quota';
import { forgetCaller } from './caller';
import { users, type UserRow } from './users.repository';
import { wardOperation, wardQuota } from './wards';

const BATCH_MAX = 20;

/** From now on no call of theirs gets through on this instance, and within half a minute on none. */
export async function markErasing({ _id, openid }: UserRow, now: number): Promise<void> {
  await users.change({ _id }, { todo: 'erase', todoAt: now });
  forgetCaller(openid);
}

/** Marked so long ago that every instance has forgotten them. */
export const erasingSince = (until: number): Promise<UserRow[]> =>
  users.find({ todo: 'erase', todoAt: is.lte(until) }, { order: [['todoAt', 'asc']], limit: BATCH_MAX });

/** The last step: with the account goes the way from the openid to the userId, and the ward's place in the quota. */
export async function removeAccount({ _id, actorId }: UserRow): Promise<void> {
  if (actorId !== '') await giveOneBack(wardQuota(actorId), `${wardOperation(_id)}:back`);
  await users.remove({ _id, todo: 'erase' });
}
