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

/** The caller's station and their roles with the units where they hold them. */
export async function loadMe({ caller, now }: Pick<Context, 'caller' | 'now'>): Promise<Me> {
  const [user, held] = await Promise.all([users.get(userDocumentId(caller.openid)), rolesOf(caller.userId, now)]);
  const station = user?.stationId ? await unitOf(user.stationId) : null;
  const roles: Me['roles'] = [];
  for (const { role, unitId } of held) {
    const unit = await unitOf(unitId);
    if (unit) roles.push({ role, unit: briefOf(unit) });
  }
  return { userId: caller.userId, station: station && briefOf(station), isElder: user?.isElder ?? false, roles };
}

/** Ids from the center down to the caller's station; empty when none is chosen. */
export async function stationPathOf(caller: Caller): Promise<string[]> {
  const user = await users.get(userDocumentId(caller.openid));
  return user?.stationId ? ((await unitOf(user.stationId))?.path ?? []) : [];
}

export const showMe: UseCase<'identity.showMe'> = (context) => loadMe(context);

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
