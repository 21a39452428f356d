import type * as z from 'zod';
import type { activityDraft } from '../../contract/activity-fields';
import { checkText } from '../../kernel/content-check';
import { is, to, type Change, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import { activities, type ActivityRow } from './activities.repository';
import { findFieldsOf } from './find-fields';
import { promote } from './promote';
import { toRow } from './views';

type Draft = z.output<typeof activityDraft>;

/** A unit's activities on one page of the manage list. */
const MANAGED_MAX = 200;

export const listManaged: UseCase<'activities.listManaged'> = async ({ now }, { unitId, state }) => {
  const rows = await activities.find(
    { unitId, ...(state !== null && { state }) },
    { order: [['startAt', 'desc']], limit: MANAGED_MAX },
  );
  return { rows: rows.map((row) => toRow(row, undefined)), asOf: now };
};

export const showManaged: UseCase<'activities.showManaged'> = async (_context, { activityId }) => {
  const row = await mustGet(activityId);
  return { activityId, unitId: row.unitId, version: row.version, state: row.state, left: row.left, draft: row };
};

/** Written by staff, seen by staff only until published. The id comes from the request: sent twice, written once. */
export const createActivity: UseCase<'activities.create'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  const _id = editId(context);
  await activities.insert({
    ...draft,
    ...(await findFieldsOf(unitId, draft)),
    _id,
    v: 1,
    unitId,
    unitName: unit.name,
    audienceUnitId: audienceOf(unit),
    state: 'draft',
    version: 1,
    left: draft.cap,
    waiting: 0,
    applied: [],
    lastEdit: _id,
    createdAt: context.now,
  });
  return { activityId: _id, version: 1 };
};

export const updateActivity: UseCase<'activities.update'> = async (context, { activityId, version, draft }) => {
  const row = await mustGet(activityId);
  if (row.lastEdit === editId(context)) {
    // Sent again because the answer was lost: the places that came free may not have been offered yet.
    await promote(activityId, context.now);
    return { version: row.version };
  }
  if (row.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED');
  const { terms, ...place } = await findFieldsOf(row.unitId, draft);
  const lists = { articleRefs: to.be(draft.articleRefs), terms: to.be(terms) };
  const change: Change<ActivityRow> = { ...draft, ...place, ...lists, lastEdit: editId(context) };
  if (row.state === 'draft') {
    return save({ _id: activityId, state: 'draft' }, { ...change, left: draft.cap }, version);
  }
  return updatePublished(context, { row, version, draft, change });
};

interface PublishedEdit {
  row: ActivityRow;
  version: number;
  draft: Draft;
  change: Change<ActivityRow>;
}

/** Residents rely on it now: the words are checked again, the times stay, the cap moves by a difference. */
async function updatePublished(context: Context, { row, version, draft, change }: PublishedEdit) {
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  if (row.startAt !== draft.startAt || row.endAt !== draft.endAt) throw new AppError('ACTIVITY_PUBLISHED');
  await checkWords(context, draft);
  const more = draft.cap - row.cap;
  // Guarded by the cap that the difference was reckoned from, and by what is left (design: Writes, 2).
  const guard: Where<ActivityRow> = { _id: row._id, version, cap: row.cap, left: is.gte(Math.max(0, -more)) };
  if (await activities.change(guard, { ...change, version: version + 1, left: to.inc(more) })) {
    await promote(row._id, context.now);
    return { version: version + 1 };
  }
  const there = await mustGet(row._id);
  if (there.version !== version) throw new AppError('VERSION_CONFLICT');
  throw new AppError('CAP_BELOW_TAKEN', { message: `已经报了 ${there.cap - there.left} 位，名额不能比这少` });
}

/** Publishing twice is publishing once. */
export const publishActivity: UseCase<'activities.publish'> = async (context, { activityId, version }) => {
  const row = await mustGet(activityId);
  if (row.state === 'published') return { version: row.version };
  if (row.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED');
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  if (row.stopAt <= context.now) {
    throw new AppError('BAD_INPUT', { fields: { stopAt: '报名截止的时间已经过了，请改到以后' } });
  }
  await checkWords(context, row);
  return save({ _id: activityId, state: 'draft' }, { state: 'published', lastEdit: editId(context) }, version);
};

/** One edit on top of the version that the person saw. */
async function save(where: Where<ActivityRow>, change: Change<ActivityRow>, version: number) {
  if (!(await activities.change({ ...where, version }, { ...change, version: version + 1 }))) {
    throw new AppError('VERSION_CONFLICT');
  }
  return { version: version + 1 };
}

const editId = ({ caller, requestId }: Context): string => idOf('activity', caller.userId, requestId);

async function mustGet(activityId: string): Promise<ActivityRow> {
  const row = await activities.get(activityId);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

function checkWords({ caller }: Context, words: Draft): Promise<void> {
  const { title, summary, placeName, address, access, bring, risk, cost, suits, contactName } = words;
  return checkText(caller.openid, [title, summary, placeName, address, access, bring, risk, cost, suits, contactName]);
}
