import type { OutputOf } from '../../contract';
import { dayOf, startOfDay } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { countAtStations, profileOf } from '../identity';
import { stationsBelow, unitOf, unitsOf } from '../units';
import { assignmentRows, assignmentsFor, tallies, type AssignmentRow } from './assignments.repository';
import { learnableTitle } from './lesson-titles';
import { progressAt, progressOf } from './progress.repository';
import { tallyDone, tallyOpened } from './tally';

type Mine = OutputOf<'classroom.listMyAssignments'>['rows'];

/** Assignments of a unit on one page. */
const LISTED_MAX = 100;

/** What the caller is asked to learn: not done first, then by day. */
export const listMyAssignments: UseCase<'classroom.listMyAssignments'> = async ({ caller }) => {
  const { station } = await profileOf(caller);
  const [found, progress] = await Promise.all([assignmentsFor(station?.path ?? []), progressOf(caller.userId)]);
  const done = new Set(progress.filter(({ doneAt }) => doneAt > 0).map(({ ownerId }) => ownerId));
  const rows: Mine = found.map((row) => ({ ...row, assignmentId: row._id, isDone: done.has(row.ownerId) }));
  rows.sort((a, b) => Number(a.isDone) - Number(b.isDone) || (a.dueDay < b.dueDay ? -1 : 1));
  return { rows };
};

export const openAssignment: UseCase<'classroom.openAssignment'> = async ({ caller }, input) => {
  const row = await assignmentRows.get(input.assignmentId);
  if (!row) throw new AppError('NOT_FOUND');
  const { station } = await profileOf(caller);
  const person = { userId: caller.userId, stationId: station?._id ?? '' };
  await tallyOpened(row._id, person, input.fromUnitId ?? '');
  if (((await progressAt(caller.userId, row.ownerId))?.doneAt ?? 0) > 0) await tallyDone(row._id, person);
  return row;
};

export const assign: UseCase<'classroom.assign'> = async ({ caller, now, requestId }, input) => {
  const { unitId, ownerId, targetIds, dueDay } = input;
  const [unit, targets, title] = await Promise.all([unitOf(unitId), unitsOf(targetIds), learnableTitle(ownerId)]);
  if (!unit || title === null) throw new AppError('NOT_FOUND');
  const isBelow = targets.length === targetIds.length && targets.every(({ path }) => path.includes(unitId));
  if (!isBelow) throw new AppError('NOT_BELOW');
  if (!(dueDay >= dayOf(now) && startOfDay(dueDay) > 0)) {
    throw new AppError('BAD_INPUT', { fields: { dueDay: '日期要在今天或以后' } });
  }
  const _id = idOf('assignment', caller.userId, requestId);
  const row: AssignmentRow = {
    ...{ _id, v: 1, unitId, ownerId, title, dueDay },
    unitName: unit.name,
    targetIds: [...new Set(targetIds)],
    state: 'open',
    createdAt: now,
  };
  await assignmentRows.insert(row);
  return { assignmentId: _id };
};

export const listAssignments: UseCase<'classroom.listAssignments'> = async (_context, { unitId }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  const [own, reaching] = await Promise.all([
    assignmentRows.find({ unitId }, { order: [['createdAt', 'desc']], limit: LISTED_MAX }),
    assignmentsFor(unit.path),
  ]);
  const others = reaching.filter((row) => row.unitId !== unitId);
  return {
    rows: [...own, ...others].map((row) => ({ ...row, assignmentId: row._id, isOwn: row.unitId === unitId })),
  };
};

export const showAssignment: UseCase<'classroom.showAssignment'> = async ({ now }, { unitId, assignmentId }) => {
  const [unit, row] = await Promise.all([unitOf(unitId), assignmentRows.get(assignmentId)]);
  if (!row || !unit) throw new AppError('NOT_FOUND');
  const own = await stationsBelow(unitId);
  const targeted = new Set((await Promise.all(row.targetIds.map(stationsBelow))).flat());
  const stationIds = own.filter((id) => targeted.has(id));
  // Made here, or for somebody below: anything else is not this unit's to see.
  if (row.unitId !== unitId && stationIds.length === 0) throw new AppError('NOT_FOUND');
  const [counted, people, stations] = await Promise.all([
    tallies.find({ assignmentId, stationId: is.in(stationIds) }, { limit: Math.max(1, stationIds.length) }),
    countAtStations(stationIds),
    unitsOf(stationIds),
  ]);
  const byStation = new Map(counted.map((tally) => [tally.stationId, tally]));
  return {
    ...row,
    isOwn: row.unitId === unitId,
    stations: stations.map(({ _id, name }) => {
      const { opened = 0, done = 0, reached = 0 } = byStation.get(_id) ?? {};
      return { unitId: _id, name, people: people.get(_id) ?? 0, opened, done, reached };
    }),
    asOf: now,
  };
};

export const closeAssignment: UseCase<'classroom.closeAssignment'> = async (_context, { assignmentId }) => {
  await assignmentRows.change({ _id: assignmentId }, { state: 'closed' });
  return {};
};
