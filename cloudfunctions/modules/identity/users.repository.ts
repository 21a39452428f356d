import * as z from 'zod';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/**
 * A person: one who calls, known by an openid, or a ward, for whom another person or a unit acts and who
 * has none. Only this document knows both the openid and the userId.
 */
export const userRow = z.object({
  /** from the openid: one person is one document, however many first calls arrive at once; a ward's from the request */
  _id: z.string(),
  v: z.literal(1),
  /** '' for a ward */
  openid: z.string(),
  userId: z.string(),
  /** '' until chosen */
  stationId: z.string(),
  isElder: z.boolean(),
  /** registered as a volunteer at this instant, epoch ms; 0: not */
  volunteerSince: z.number(),
  /** who acts for a ward: a person (userId) or a unit; '' for somebody who calls */
  actorKind: z.enum(['', 'person', 'unit']),
  actorId: z.string(),
  /** quarters of an hour that the person has promised (shared/quarters), ascending, bounded */
  busy: z.array(z.int()),
  /** operations done on `busy` (applyOnce) */
  applied: z.array(z.string()),
  createdAt: z.number(),
  /** erase: the person asked to be deleted; `jobs` ends it */
  todo: z.enum(['', 'erase']),
  todoAt: z.number(),
});
export type UserRow = z.infer<typeof userRow>;

export const users = collection('users', userRow);

export const userDocumentId = (openid: string): string => idOf('user', openid);

export const blankUser = (_id: string, userId: string, now: number): UserRow => ({
  _id,
  v: 1,
  openid: '',
  userId,
  stationId: '',
  isElder: false,
  volunteerSince: 0,
  actorKind: '',
  actorId: '',
  busy: [],
  applied: [],
  createdAt: now,
  todo: '',
  todoAt: 0,
});

export async function userOf(userId: string): Promise<UserRow | null> {
  const [user = null] = await users.find({ userId }, { limit: 1 });
  return user;
}

/** For calls to WeChat's own services; null: gone, or a ward. */
export async function openidOf(userId: string): Promise<string | null> {
  const user = await userOf(userId);
  return user && user.openid !== '' && user.todo === '' ? user.openid : null;
}

/** How many chose each station. */
export async function countAtStations(stationIds: readonly string[]): Promise<Map<string, number>> {
  const counts = await Promise.all(
    stationIds.map(async (stationId) => [stationId, await users.count({ stationId, actorKind: '' })] as const),
  );
  return new Map(counts);
}
