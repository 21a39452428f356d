import type { Allow, Scope } from '../contract/action';
import { AppError } from '../kernel/errors';
import type { Gate } from '../kernel/router';
import { unitOfActivity } from '../modules/activities';
import { callerOf, reaches, rolesOf } from '../modules/identity';
import { unitOf } from '../modules/units';

/** From the id in the input to the unit whose staff may act. */
const unitFinders: Record<Scope['kind'], (id: string) => Promise<string | null>> = {
  unit: (id) => Promise.resolve(id),
  activity: unitOfActivity,
};

export const gate: Gate = {
  callerOf,
  async authorise(caller, allow: Allow, input, now) {
    if (allow.who === 'resident') return;
    const held = await rolesOf(caller.userId, now);
    const objectId = input[allow.of.field];
    // Who holds no role at all learns nothing about what exists.
    if (held.length === 0 || typeof objectId !== 'string') throw new AppError('FORBIDDEN');
    const unitId = await unitFinders[allow.of.kind](objectId);
    const unit = unitId === null ? null : await unitOf(unitId);
    if (!unit) throw new AppError('NOT_FOUND');
    if (!reaches(held, allow.roles, unit.path)) throw new AppError('FORBIDDEN');
  },
};
