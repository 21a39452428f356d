import { isOut, movesFrom } from '../../../miniprogram/shared/activity-states';
import type { ParsedInputOf } from '../../contract';
import { is, to, type Change, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { Context, UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import { activities, FRESH, writerOf, type ActivityRow } from './activities.repository';
import { formKeyOf } from './answers';
import { canEdit, checkWords, editId, mustEdit, mustGet, rolesHere, save } from './edit';
import { findFieldsOf } from './find-fields';
import { offerMore } from './promote';
import { countUnconfirmed } from './unconfirmed';
import { toRow } from './views';

type Draft = ParsedInputOf<'activities.create'>['draft'];

/** A unit's activities on one page of the manage list. */
const MANAGED_MAX = 200;

export const listManaged: UseCase<'activities.listManaged'> = async ({ now }, { unitId, state }) => {
  const rows = await activities.find(
    { unitId, ...(state !== null && { state }) },
    { order: [['startAt', 'desc']], limit: MANAGED_MAX },
  );
  return { rows: rows.map((row) => toRow(row, undefined)), asOf: now };
};

/** An activity as its staff see it, and what the caller may do with it now. */
export const showManaged: UseCase<'activities.showManaged'> = async (context, { activityId }) => {
  const row = await mustGet(activityId);
  const roles = await rolesHere(context, activityId);
  const isOwn = row.writer === writerOf(activityId, context.caller.userId);
  const { now } = context;
  return {
    ...row,
    activityId,
    draft: row,
    photoState: row.record?.photoState ?? 'none',
    unconfirmed: row.changes > 0 && row.state === 'published' ? await countUnconfirmed(row) : 0,
    can: movesFrom(row.state, roles).filter((move) => {
      if (move === 'return') return !isOwn;
      if (move === 'cancel') return now < row.endAt;
      return move !== 'record' || now >= row.endAt;
    }),
    canEdit: canEdit(row.state, roles),
    asOf: now,
  };
};

/** Written by staff or a leader, seen by them only until published. The id comes from the request: sent twice, written once. */
export const createActivity: UseCase<'activities.create'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  const { now } = context;
  const _id = editId(context);
  await activities.insert({
    ...draft,
    ...FRESH,
    ...(await findFieldsOf(unitId, draft)),
    _id,
    v: 1,
    unitId,
    unitName: unit.name,
    audienceUnitId: audienceOf(unit),
    formKey: formKeyOf(draft.form),
    moves: [{ to: FRESH.state, at: now }],
    applied: [],
    left: draft.cap,
    lastEdit: _id,
    createdAt: now,
  });
  return { activityId: _id, version: 1 };
};

export const updateActivity: UseCase<'activities.update'> = async (context, { activityId, version, draft }) => {
  const row = await mustGet(activityId);
  if (row.lastEdit === editId(context)) {
    // Sent again because the answer was lost: the places that came free may not have been offered yet.
    await offerMore(activityId, context.now);
    return { version: row.version };
  }
  await mustEdit(context, row);
  const { terms, ...place } = await findFieldsOf(row.unitId, draft);
  const lists = { articleRefs: to.be(draft.articleRefs), terms: to.be(terms), form: to.be(draft.form) };
  const formKey = formKeyOf(draft.form);
  const change: Change<ActivityRow> = { ...draft, ...place, ...lists, formKey, lastEdit: editId(context) };
  if (!isOut(row.state)) {
    return save({ _id: activityId, state: row.state }, { ...change, left: draft.cap }, version);
  }
  return updatePublished(context, { row, version, draft, change });
};

interface PublishedEdit {
  row: ActivityRow;
  version: number;
  draft: Draft;
  change: Change<ActivityRow>;
}

/**
 * Residents rely on it now: the words are checked again, the cap moves by a difference, and of a new time or place
 * everybody in it is told by `jobs`.
 */
async function updatePublished(context: Context, { row, version, draft, change }: PublishedEdit) {
  const { now } = context;
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  const news = newsOf(row, draft, now);
  await checkWords(context, draft);
  const more = draft.cap - row.cap;
  // Guarded by the cap that the difference was reckoned from, and by what is left (design: Writes, 2).
  const isAskedAnew = row.formKey !== formKeyOf(draft.form);
  if (isAskedAnew && now >= row.startAt) throw new AppError('FORM_FIXED');
  // Other questions only while nobody has answered these: not one place is taken, and nobody waits.
  const free = isAskedAnew ? { left: row.cap, waiting: 0 } : { left: is.gte(Math.max(0, -more)) };
  const guard: Where<ActivityRow> = { _id: row._id, version, cap: row.cap, ...free };
  const owed = { ...owedForMore(row, more, now), ...news };
  if (await activities.change(guard, { ...change, ...owed, version: version + 1, left: to.inc(more) })) {
    await offerMore(row._id, now);
    return { version: version + 1 };
  }
  const there = await mustGet(row._id);
  if (there.version !== version) throw new AppError('VERSION_CONFLICT');
  if (isAskedAnew && (there.left < there.cap || there.waiting > 0)) throw new AppError('FORM_FIXED');
  throw new AppError('CAP_BELOW_TAKEN', { message: `已经报了 ${there.cap - there.left} 位，名额不能比这少` });
}

/** What a crash before the offers would leave: on record in the same update. Who is gone through anyway is so again. */
function owedForMore({ todo }: ActivityRow, more: number, now: number): Change<ActivityRow> {
  if (more <= 0) return {};
  return { todo: todo === 'change' ? todo : 'promote', todoAt: now, toldTo: '' };
}

/** @throws ACTIVITY_PUBLISHED once it has begun, BAD_INPUT when it would begin in the past */
function newsOf(row: ActivityRow, draft: Draft, now: number): Change<ActivityRow> {
  const isMoved = row.startAt !== draft.startAt || row.endAt !== draft.endAt;
  const isElsewhere = row.placeName !== draft.placeName || row.address !== draft.address;
  if (!isMoved && !isElsewhere) return {};
  if (row.startAt <= now) throw new AppError('ACTIVITY_PUBLISHED');
  if (draft.startAt <= now) throw new AppError('BAD_INPUT', { fields: { startAt: '开始的时间已经过了，请改到以后' } });
  const changes = row.changes + 1;
  const place = isElsewhere ? { placeChange: changes } : {};
  return { ...place, changes, changedAt: now, todo: 'change', todoAt: now, toldTo: '' };
}
