import { LIMITS } from '../../../miniprogram/shared/limits';
import { audits } from '../../kernel/audit';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { actionTitle } from './action-titles';

/** Everything by default: instants are far below this. */
const END_OF_TIME = 8_640_000_000_000_000;

/** What was done and looked at in a unit and below, latest first. */
export const listAudit: UseCase<'audit.list'> = async (_context, { unitId, cursor, from, to, ...filter }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const after = parseCursor(cursor);
  const until = Math.min(to ?? END_OF_TIME, after === null ? END_OF_TIME : after.at + 1);
  const where = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  const found = await audits.find(
    { path: unitId, ...where, at: is.range(from ?? 0, until) },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LIMITS.pageSize + TIES_MAX,
    },
  );
  const page = pageOf(found, { after, size: LIMITS.pageSize, direction: 'desc', at: ({ at }) => at });
  const rows = await Promise.all(
    page.rows.map(async (row) => ({
      ...row,
      auditId: row._id,
      what: actionTitle(row.action),
      unitName: (await unitOf(row.path.at(-1) ?? ''))?.name ?? '',
    })),
  );
  return { rows, cursor: page.cursor };
};
