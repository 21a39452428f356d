import type * as z from 'zod';
import type { me as meSchema } from '../../contract/identity';
import { AppError } from '../../kernel/errors';
import type { Caller, Context, UseCase } from '../../kernel/router';
import { unreadCount } from '../notices';
import { FOREVER, rolesOf } from '../roles';
import { briefOf, unitOf, type Unit } from '../units';
import { userDocumentId, users } from './users.repository';
import { volunteers } from './volunteers.repository';

type Me = z.input<typeof meSchema>;

export interface Profile {
  isElder: boolean;
  isVolunteer: boolean;
  /** null until chosen */
  station: Unit | null;
}

/** What a person has set for themselves. One read; the station comes from the instance's memory. */
export async function profileOf(caller: Caller): Promise<Profile> {
  const user = await users.get(userDocumentId(caller.openid));
  return {
    isElder: user?.isElder ?? false,
    isVolunteer: (user?.volunteerSince ?? 0) > 0,
    station: user?.stationId ? await unitOf(user.stationId) : null,
  };
}

/** The profile with the roles that the person holds now and the units where they hold them. */
export async function describeMe({ caller, now }: Context, { station, ...settings }: Profile): Promise<Me> {
  const roles: Me['roles'] = [];
  for (const { _id: roleId, role, unitId, to } of await rolesOf(caller.userId, now)) {
    const unit = await unitOf(unitId);
    if (unit) roles.push({ roleId, role, unit: briefOf(unit), to: to === FOREVER ? null : to });
  }
  return { ...settings, userId: caller.userId, station: station && briefOf(station), roles };
}

export const showMe: UseCase<'identity.showMe'> = async (context) => {
  const { caller, now } = context;
  const [me, unread] = await Promise.all([
    profileOf(caller).then((profile) => describeMe(context, profile)),
    unreadCount(caller.userId, now),
  ]);
  return { ...me, unread };
};

/** A volunteer is registered where they belong, so the registration moves with them. */
export const chooseStation: UseCase<'identity.chooseStation'> = async ({ caller }, { unitId }) => {
  const unit = await unitOf(unitId);
  if (unit?.kind !== 'station' || unit.state === 'closed') throw new AppError('NOT_FOUND');
  await users.change({ _id: userDocumentId(caller.openid) }, { stationId: unitId });
  await volunteers.change({ _id: caller.userId }, { unitId });
  return { station: briefOf(unit) };
};

export const setElder: UseCase<'identity.setElder'> = async ({ caller }, { isElder }) => {
  await users.change({ _id: userDocumentId(caller.openid) }, { isElder });
  return { isElder };
};
