import { LIMITS } from '../../../miniprogram/shared/limits';
import { maskName, maskPhone } from '../../../miniprogram/shared/masks';
import { recordLook } from '../../kernel/audit';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { stationsBelow, unitOf } from '../units';
import { isMinorAt } from './contact';
import { people, peopleOf, personOf, phoneIndexOf } from './people.repository';
import { volunteers, type VolunteerRow } from './volunteers.repository';

/** People who share a number: a family's landline. */
const SAME_PHONE_MAX = 20;

export const listVolunteers: UseCase<'identity.listVolunteers'> = async (context, { unitId, phone, cursor }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  await recordLook(context, '', unitId);
  const stationIds = await stationsBelow(unitId);
  const [page, total] = await Promise.all([
    phone === null ? pageAt(stationIds, cursor) : withPhone(stationIds, phone),
    volunteers.count({ unitId: is.in(stationIds) }),
  ]);
  const facts = await peopleOf(page.rows.map(({ _id }) => _id));
  const rows = await Promise.all(
    page.rows.map(async (row) => {
      const { name = '', phone: number = '', birthDate = '' } = facts.get(row._id) ?? {};
      return {
        ...row,
        userId: row._id,
        name: maskName(name),
        phone: maskPhone(number),
        isMinor: isMinorAt(birthDate, context.now),
        unitName: (await unitOf(row.unitId))?.name ?? '',
      };
    }),
  );
  return { rows, total, cursor: page.cursor };
};

/** Latest registered first. */
async function pageAt(stationIds: readonly string[], cursor: string | null) {
  const after = parseCursor(cursor);
  const found = await volunteers.find(
    { unitId: is.in(stationIds), ...(after && { since: is.lte(after.at) }) },
    {
      order: [
        ['since', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LIMITS.pageSize + TIES_MAX,
    },
  );
  return pageOf(found, { after, size: LIMITS.pageSize, direction: 'desc', at: ({ since }) => since });
}

async function withPhone(stationIds: readonly string[], phone: string) {
  const same = await people.find({ phoneIndex: phoneIndexOf(phone) }, { limit: SAME_PHONE_MAX });
  const found = await Promise.all(same.map(({ _id }) => volunteers.get(_id)));
  const rows = found.filter((row): row is VolunteerRow => row !== null && stationIds.includes(row.unitId));
  return { rows, cursor: null };
}

/** In full, for a call; the look is written down before anything is shown, and its subject can read of it. */
export const showVolunteer: UseCase<'identity.showVolunteer'> = async (context, { unitId, userId }) => {
  const [volunteer, unit] = await Promise.all([volunteers.get(userId), unitOf(unitId)]);
  const station = volunteer && (await unitOf(volunteer.unitId));
  // The unit in the input is the one under whose role it is asked; the volunteer has to be registered below it.
  if (!unit || !station?.path.includes(unitId)) throw new AppError('NOT_FOUND');
  await recordLook(context, userId, unitId);
  const { name, phone, guardianName, guardianPhone } = await personOf(userId);
  return { name, phone, guardian: guardianName, guardianPhone };
};
