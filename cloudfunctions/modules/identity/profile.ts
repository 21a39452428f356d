import type * as z from 'zod';
import type { me as meSchema, unitBrief } from '../../contract/identity';
import { AppError } from '../../kernel/errors';
import type { Caller, Context, UseCase } from '../../kernel/router';
import { unitOf, type Unit } from '../units';
import { rolesOf } from './roles.repository';
import { userDocumentId, users } from './users.repository';

type Me = z.input<typeof meSchema>;

export const briefOf = ({ _id, kind, name, shortName }: Unit): z.input<typeof unitBrief> => ({
  unitId: _id,
  kind,
  name,
  shortName,
});

export interface Profile {
  isElder: boolean;
  /** null until chosen */
  station: Unit | null;
}

/** What a person has set for themselves. One read; the station comes from the instance's memory. */
export async function profileOf(caller: Caller): Promise<Profile> {
  const user = await users.get(userDocumentId(caller.openid));
  return { isElder: user?.isElder ?? false, station: user?.stationId ? await unitOf(user.stationId) : null };
}

/** The profile with the roles that the person holds now and the units where they hold them. */
export async function describeMe({ caller, now }: Context, { isElder, station }: Profile): Promise<Me> {
  const roles: Me['roles'] = [];
  for (const { role, unitId } of await rolesOf(caller.userId, now)) {
    const unit = await unitOf(unitId);
    if (unit) roles.push({ role, unit: briefOf(unit) });
  }
  return { userId: caller.userId, station: station && briefOf(station), isElder, roles };
}

export const showMe: UseCase<'identity.showMe'> = async (context) =>
  describeMe(context, await profileOf(context.caller));

export const chooseStation: UseCase<'identity.chooseStation'> = async ({ caller }, { unitId }) => {
  const unit = await unitOf(unitId);
  if (unit?.kind !== 'station') throw new AppError('NOT_FOUND');
  await users.change({ _id: userDocumentId(caller.openid) }, { stationId: unitId });
  return { station: briefOf(unit) };
};

export const setElder: UseCase<'identity.setElder'> = async ({ caller }, { isElder }) => {
  await users.change({ _id: userDocumentId(caller.openid) }, { isElder });
  return { isElder };
};
