import { weeksLater } from '../../../miniprogram/shared/series';
import type { ParsedInputOf } from '../../contract';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import { activities, FRESH, type ActivityRow } from './activities.repository';
import { formKeyOf } from './answers';
import { editId } from './edit';
import { findFieldsOf } from './find-fields';

type Draft = ParsedInputOf<'activities.create'>['draft'];
type Blank = Omit<ActivityRow, '_id' | 'lastEdit' | keyof Draft> & Draft;

/** Written by staff or a leader, seen by them only until published. The id comes from the request: sent twice, written once. */
export const createActivity: UseCase<'activities.create'> = async (context, { unitId, draft }) => {
  const blank = await blankOf(unitId, draft, context.now);
  const _id = editId(context);
  await activities.insert({ ...blank, _id, lastEdit: _id });
  return { activityId: _id, version: 1 };
};

/** Ids come from the request and the place in the series, so what a crash left half-way is filled up by the same request. */
export const createSeries: UseCase<'activities.createSeries'> = async (context, { unitId, draft, times }) => {
  const { now } = context;
  const blank = await blankOf(unitId, draft, now);
  const seriesId = idOf('series', editId(context));
  const activityIds = Array.from({ length: times }, (_, index) => idOf('series', editId(context), String(index)));
  for (const [index, _id] of activityIds.entries()) {
    await activities.insert({ ...blank, ...weeksLater(draft, index, now), seriesId, _id, lastEdit: _id });
  }
  return { activityIds };
};

/** Everything of a new activity but its name. @throws NOT_FOUND, UNIT_CLOSED */
async function blankOf(unitId: string, draft: Draft, now: number): Promise<Blank> {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  return {
    ...draft,
    ...FRESH,
    ...(await findFieldsOf(unitId, draft)),
    formKey: formKeyOf(draft.form),
    v: 1,
    unitId,
    unitName: unit.name,
    audienceUnitId: audienceOf(unit),
    moves: [{ to: FRESH.state, at: now }],
    applied: [],
    left: draft.cap,
    createdAt: now,
  };
}
