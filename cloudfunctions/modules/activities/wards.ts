import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { actingOf, actingOfUnit, peopleOf, personOf, wardsOf } from '../identity';
import { activities } from './activities.repository';
import { waitingOf } from './attending';
import { arrivalCode, registrationId, registrations } from './registrations.repository';
import { toRegistration } from './views';

type Parts = OutputOf<'activities.showWards'>['wards'];
type Slip = OutputOf<'activities.showSlip'>['slip'];

export const showWards: UseCase<'activities.showWards'> = async ({ caller, now }, { activityId }) => ({
  wards: await partsOf(caller.userId, activityId),
  asOf: now,
});

export const showUnitWards: UseCase<'activities.showUnitWards'> = async (context, { unitId, activityId }) => {
  await recordLook(context, '', unitId);
  return { wards: await partsOf(unitId, activityId), asOf: context.now };
};

async function partsOf(actorId: string, activityId: string): Promise<Parts> {
  const wardIds = (await wardsOf(actorId)).filter(({ todo }) => todo === '').map(({ userId }) => userId);
  if (wardIds.length === 0) return [];
  const ids = wardIds.map((wardId) => registrationId(activityId, wardId));
  const [facts, rows] = await Promise.all([
    peopleOf(wardIds),
    registrations.find({ _id: is.in(ids) }, { limit: ids.length }),
  ]);
  // One look at the queue for all of them.
  const queue = rows.some(({ state }) => state === 'waiting') ? await waitingOf(activityId) : [];
  return wardIds.flatMap((wardId) => {
    const person = facts.get(wardId);
    const row = rows.find(({ userId }) => userId === wardId);
    const registration = row && row.cancelReason !== 'refused' ? toRegistration(row) : null;
    const ahead = Math.max(
      0,
      queue.findIndex(({ userId }) => userId === wardId),
    );
    return person ? [{ wardId, name: maskName(person.name), registration, ahead }] : [];
  });
}

export const showSlip: UseCase<'activities.showSlip'> = async ({ caller }, { activityId, wardId }) => {
  const { userId } = await actingOf(caller.userId, wardId);
  return { slip: await slipOf(activityId, userId) };
};

/** The name in full on paper that staff hand out: a look like any other, so it is logged. */
export const showUnitSlip: UseCase<'activities.showUnitSlip'> = async (context, { unitId, wardId, activityId }) => {
  const { userId } = await actingOfUnit(unitId, wardId);
  await recordLook(context, userId, activityId);
  return { slip: await slipOf(activityId, userId) };
};

async function slipOf(activityId: string, userId: string): Promise<Slip> {
  const [activity, registration] = await Promise.all([
    activities.get(activityId),
    registrations.get(registrationId(activityId, userId)),
  ]);
  if (!activity) throw new AppError('NOT_FOUND');
  if (registration?.state !== 'joined') throw new AppError('NOT_SIGNED_UP');
  const { name } = await personOf(userId);
  const { title, unitName, startAt, endAt, placeName, address, contactName, contactPhone } = activity;
  const what = { title, unitName, startAt, endAt, placeName, address, contactName, contactPhone };
  return { ...what, name, people: registration.people, code: arrivalCode(registration) };
}
