import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { stationsBelow, unitOf } from '../units';
import { volunteers } from './volunteers.repository';
import { wardsOf } from './wards';

export const countPeople: UseCase<'identity.countPeople'> = async (_context, { unitId }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const [registered, wards] = await Promise.all([
    volunteers.count({ unitId: is.in(await stationsBelow(unitId)) }),
    wardsOf(unitId),
  ]);
  return { volunteers: registered, wards: wards.filter(({ todo }) => todo === '').length };
};
