import { phaseOf } from '../../../miniprogram/shared/activity-phase';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { loadSpan, publishedActivity } from './lookups';
import { DAY_MS } from '../../../miniprogram/shared/time';
import { findMine } from './registrations.repository';
import { toRow } from './views';

const SHOWN = 2;
const LOOKED_AT = 100;
const DAYS = 60;

export const listSimilar: UseCase<'activities.listSimilar'> = async ({ caller, now }, { activityId }) => {
  const full = await publishedActivity(activityId);
  if (!full) throw new AppError('NOT_FOUND');
  const path = (await profileOf(caller)).station?.path ?? [];
  const found = await loadSpan(path, { from: now, to: now + DAYS * DAY_MS }, LOOKED_AT);
  const open = found.filter((row) => row._id !== activityId && phaseOf(row, now) === 'open');
  const mine = await findMine(
    caller.userId,
    open.map(({ _id }) => _id),
  );
  // What one has joined already is no other choice.
  const rows = open.filter(({ _id }) => (mine.get(_id)?.state ?? 'cancelled') === 'cancelled');
  rows.sort((a, b) => Number(b.platform === full.platform) - Number(a.platform === full.platform));
  return { rows: rows.slice(0, SHOWN).map((row) => toRow(row, mine.get(row._id))), asOf: now };
};
