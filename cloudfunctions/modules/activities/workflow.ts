import { is, type Change } from '../../kernel/database';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import type { Context, UseCase } from '../../kernel/router';
import { moveOf, type ActivityMove } from '../../../miniprogram/shared/activity-states';
import { unitsOf } from '../units';
import { activities, movedTo, writerOf, type ActivityRow } from './activities.repository';
import { checkWords, editId, mustBeOpen, mustGet, save } from './edit';
import { tellWriters } from './tell-writers';
import { toRow } from './views';

/** Of a district; what is handed in for later is seen when the sooner ones are done. */
const SUBMITTED_MAX = 200;

/** Whoever hands it in again is the one who handed it in. */
export const submitActivity: UseCase<'activities.submit'> = (context, input) =>
  move(context, 'submit', input, async (row) => {
    mustBeAhead(row, context.now);
    await checkWords(context, row);
    return { writer: writerOf(row._id, context.caller.userId), returnReason: '' };
  });

/**
 * A return is a second person's word: whoever handed it in changes it themselves (staff), or asks for it back. The
 * unit's leaders are told, since they wrote it.
 */
export const returnActivity: UseCase<'activities.return'> = async (context, { reason, ...input }) => {
  const saved = await move(context, 'return', input, async (row) => {
    if (row.writer === writerOf(row._id, context.caller.userId)) {
      throw new AppError('SECOND_PERSON', { message: '这一场是您自己交的，直接改就行，不用退回' });
    }
    await checkText(context.caller.openid, [reason]);
    return { returnReason: reason };
  });
  await tellWriters(context, await mustGet(input.activityId));
  return saved;
};

/** Publishing twice is publishing once. Staff may publish what is still a draft: their own unit needs nobody's leave. */
export const publishActivity: UseCase<'activities.publish'> = async (context, input) => {
  const before = await mustGet(input.activityId);
  if (before.state === 'published') {
    if (before.lastEdit === editId(context)) await tellWriters(context, before);
    return { version: before.version };
  }
  const saved = await move(context, 'publish', input, async (row) => {
    mustBeAhead(row, context.now);
    await checkWords(context, row);
    return { returnReason: '' };
  });
  await tellWriters(context, await mustGet(input.activityId));
  return saved;
};

export const archiveActivity: UseCase<'activities.archive'> = (context, input) =>
  move(context, 'archive', input, () => Promise.resolve({}));

interface Seen {
  activityId: string;
  version: number;
}

/** One move on top of the version that the person saw; the same request again is known by its id. */
export async function move(
  context: Context,
  name: ActivityMove,
  { activityId, version }: Seen,
  more: (row: ActivityRow) => Promise<Change<ActivityRow>>,
): Promise<{ version: number }> {
  const row = await mustGet(activityId);
  if (row.lastEdit === editId(context)) return { version: row.version };
  mustBeOpen(name, row.state);
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  const change = { ...(await more(row)), ...movedTo(moveOf(name).to, context.now), lastEdit: editId(context) };
  return save({ _id: activityId, state: row.state }, change, version);
}

function mustBeAhead({ stopAt }: ActivityRow, now: number): void {
  if (stopAt > now) return;
  throw new AppError('BAD_INPUT', { fields: { stopAt: '报名截止的时间已经过了，请改到以后' } });
}

/** What begins before anybody looked at it stays on its own unit's list. */
export const listSubmitted: UseCase<'activities.listSubmitted'> = async ({ now }, { unitId }) => {
  const found = await activities.find(
    { state: 'submitted', startAt: is.gt(now) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: SUBMITTED_MAX,
    },
  );
  const units = await unitsOf([...new Set(found.map((row) => row.unitId))]);
  const below = new Set(units.filter(({ path }) => path.includes(unitId)).map(({ _id }) => _id));
  return { rows: found.filter((row) => below.has(row.unitId)).map((row) => toRow(row, undefined)), asOf: now };
};
