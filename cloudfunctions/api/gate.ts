import type { Allow, Scope } from '../contract/action';
import { AppError } from '../kernel/errors';
import type { Gate } from '../kernel/router';
import { unitOfAssignment, unitOfLesson, unitOfPost } from '../modules/classroom';
import { callerOf } from '../modules/identity';
import { unitOfSession } from '../modules/live';
import { unitOfOccasion } from '../modules/occasions';
import { unitOfOrder } from '../modules/recruitment';
import { reaches, rolesOf, unitOfInvitation, unitOfRole } from '../modules/roles';
import { unitOfRota } from '../modules/rotas';
import { unitOf } from '../modules/units';

/** From the id in the input to the unit whose staff may act. */
const unitFinders: Record<Scope['kind'], (id: string) => Promise<string | null>> = {
  unit: (id) => Promise.resolve(id),
  activity: unitOfOccasion,
  session: unitOfSession,
  order: unitOfOrder,
  rota: unitOfRota,
  role: unitOfRole,
  invitation: unitOfInvitation,
  lesson: unitOfLesson,
  post: unitOfPost,
  assignment: unitOfAssignment,
};

export const gate: Gate = {
  callerOf,
  async authorise(caller, allow: Allow, input, now) {
    if (allow.who === 'resident') return [];
    const held = await rolesOf(caller.userId, now);
    // Who holds no role at all learns nothing about what exists.
    if (held.length === 0) throw new AppError('FORBIDDEN');
    const { id, path } = await placeOf(allow.of, input);
    const counted = allow.isAbove ? path.slice(0, -1) : path;
    if (!reaches(held, allow.roles, counted, id)) throw new AppError('FORBIDDEN');
    if (allow.and) {
      const also = await placeOf(allow.and, input);
      if (!reaches(held, allow.roles, also.path, also.id)) throw new AppError('FORBIDDEN');
    }
    return path;
  },
};

async function placeOf({ kind, field }: Scope, input: Record<string, unknown>) {
  const id = input[field];
  if (typeof id !== 'string') throw new AppError('FORBIDDEN');
  const unitId = await unitFinders[kind](id);
  const unit = unitId === null ? null : await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  return { id, path: unit.path };
}
