import type * as z from 'zod';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { phaseOf } from '../../../miniprogram/shared/live-phase';
import { DAY_MS } from '../../../miniprogram/shared/time';
import type { sessionDraft } from '../../contract/live';
import { checkText } from '../../kernel/content-check';
import { is, to, type Change, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import { mustGet, replayChoices } from './list-managed';
import { sessions, type SessionRow } from './sessions.repository';

type Draft = z.output<typeof sessionDraft>;

/** Offered at once, so the words are checked before they are stored. The id comes from the request: sent twice, offered once. */
export const createSession: UseCase<'live.create'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  const { now } = context;
  const _id = editId(context);
  if (await sessions.get(_id)) return { sessionId: _id, version: 1 };
  mustBeAhead(draft, now);
  await checkWords(context, draft);
  await sessions.insert({
    ...draft,
    _id,
    v: 1,
    unitId,
    audienceUnitId: audienceOf(unit),
    state: 'offered',
    cancelReason: '',
    taken: 0,
    lacking: draft.takersMin,
    applied: [],
    scheduledAt: 0,
    channels: { finderUserName: '', feedId: '' },
    replayLessonId: '',
    version: 1,
    lastEdit: _id,
    todo: 'decide',
    todoAt: draft.orderUntil,
    toldTo: '',
    createdAt: now,
  });
  return { sessionId: _id, version: 1 };
};

export const updateSession: UseCase<'live.update'> = async (context, { sessionId, version, draft }) => {
  const row = await mustGet(sessionId);
  const lastEdit = editId(context);
  if (row.lastEdit === lastEdit) return { version: row.version };
  const phase = phaseOf(row, context.now);
  if (phase === 'cancelled') throw new AppError('SESSION_CANCELLED');
  if (phase !== 'collecting' && phase !== 'scheduled') throw new AppError('SESSION_OVER');
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  const guard = guardOf(row, draft);
  if (changesTimes(row, draft)) mustBeAhead(draft, context.now);
  await checkWords(context, draft);
  const change: Change<SessionRow> = {
    ...draft,
    articleRefs: to.be(draft.articleRefs),
    version: version + 1,
    lastEdit,
    // By the difference: whoever orders meanwhile is counted in it.
    lacking: to.inc(draft.takersMin - row.takersMin),
    ...(guard.todo === 'decide' && { todoAt: draft.orderUntil }),
  };
  if (await sessions.change(guard, change)) return { version: version + 1 };
  const there = await mustGet(sessionId);
  if (there.version !== version) throw new AppError('VERSION_CONFLICT');
  guardOf(there, draft); // says what came in between
  throw new AppError('BUSY');
};

const changesTimes = (row: SessionRow, draft: Draft): boolean =>
  row.startAt !== draft.startAt || row.endAt !== draft.endAt || row.orderUntil !== draft.orderUntil;

/**
 * What has to hold still when the edit is written: nobody has ordered if the time of the lesson changes, and it is not
 * settled yet if the number or the last day of ordering does.
 *
 * @throws SESSION_ORDERED, SESSION_SCHEDULED
 */
function guardOf(row: SessionRow, draft: Draft): Where<SessionRow> {
  const guard: Where<SessionRow> = { _id: row._id, version: row.version, state: 'offered', takersMin: row.takersMin };
  const movesLesson = row.startAt !== draft.startAt || row.endAt !== draft.endAt;
  if (!changesTimes(row, draft) && row.takersMin === draft.takersMin) return guard;
  if (row.todo !== 'decide' || row.lacking <= 0) throw new AppError('SESSION_SCHEDULED');
  if (movesLesson && row.taken > 0) throw new AppError('SESSION_ORDERED');
  return { ...guard, todo: 'decide', lacking: is.gt(0), ...(movesLesson && { taken: 0 }) };
}

/** Cancelling twice is cancelling once; the first reason stands. */
export const cancelSession: UseCase<'live.cancel'> = async ({ caller, now }, { sessionId, reason }) => {
  const row = await mustGet(sessionId);
  if (row.state === 'cancelled') return {};
  if (['lapsed', 'over'].includes(phaseOf(row, now))) throw new AppError('SESSION_OVER');
  await checkText(caller.openid, [reason]);
  const done = await sessions.change(
    { _id: sessionId, state: 'offered', endAt: is.gt(now) },
    { state: 'cancelled', cancelReason: reason, todo: 'cancel', todoAt: now, toldTo: '', version: to.inc(1) },
  );
  if (!done && (await mustGet(sessionId)).state !== 'cancelled') throw new AppError('SESSION_OVER');
  return {};
};

/** An id like any other: nothing in it is to be read, so the check of words is not asked. */
export const setChannels: UseCase<'live.setChannels'> = async (_context, { sessionId, channels }) => {
  await mustGet(sessionId);
  return setOn(sessionId, { channels: to.be(channels) });
};

export const setReplay: UseCase<'live.setReplay'> = async (_context, { sessionId, lessonId }) => {
  const session = await mustGet(sessionId);
  const choices = lessonId === '' ? null : await replayChoices(session);
  if (choices && !choices.some((choice) => choice.lessonId === lessonId)) throw new AppError('NOT_FOUND');
  return setOn(sessionId, { replayLessonId: lessonId });
};

async function setOn(sessionId: string, change: Change<SessionRow>): Promise<Record<string, never>> {
  if (!(await sessions.change({ _id: sessionId, state: 'offered' }, change))) throw new AppError('SESSION_CANCELLED');
  return {};
}

/** @throws BAD_INPUT naming the field that lies behind us, or too far ahead */
function mustBeAhead({ startAt, orderUntil }: Draft, now: number): void {
  const fields: Record<string, string> = {};
  if (startAt <= now) fields.startAt = '开始的时间已经过了，请改到以后';
  if (startAt > now + LIMITS.aheadDaysMax * DAY_MS) fields.startAt = `最远排到 ${LIMITS.aheadDaysMax} 天以后`;
  if (orderUntil <= now) fields.orderUntil = '点课截止的时间已经过了，请改到以后';
  if (Object.keys(fields).length > 0) throw new AppError('BAD_INPUT', { fields });
}

const editId = ({ caller, requestId }: Context): string => idOf('session', caller.userId, requestId);

const checkWords = ({ caller }: Context, { title, summary, lecturer }: Draft): Promise<void> =>
  checkText(caller.openid, [title, summary, lecturer]);
