import { AppError } from '../../kernel/errors';
import { userOf, type UserRow } from './users.repository';

/** In whose name something is done, and by whom: nobody else, a person for their ward, a unit for its ward. */
export interface Acting {
  userId: string;
  proxy: '' | 'person' | 'unit';
  /** '' unless a unit acts */
  proxyUnitId: string;
}

/**
 * @param wardId null: the caller for themselves
 * @throws NOT_ACTING_FOR when that is not the caller's ward
 */
export async function actingOf(userId: string, wardId: string | null): Promise<Acting> {
  if (wardId === null) return { userId, proxy: '', proxyUnitId: '' };
  await mustActFor('person', userId, wardId);
  return { userId: wardId, proxy: 'person', proxyUnitId: '' };
}

/** For staff of a unit; whether the caller is, the gate has said. */
export async function actingOfUnit(unitId: string, wardId: string): Promise<Acting> {
  await mustActFor('unit', unitId, wardId);
  return { userId: wardId, proxy: 'unit', proxyUnitId: unitId };
}

export async function mustActFor(actorKind: 'person' | 'unit', actorId: string, wardId: string): Promise<UserRow> {
  const ward = await userOf(wardId);
  if (!ward || ward.todo === 'erase' || ward.actorKind !== actorKind || ward.actorId !== actorId) {
    throw new AppError('NOT_ACTING_FOR');
  }
  return ward;
}
