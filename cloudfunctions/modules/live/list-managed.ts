import { AppError } from '../../kernel/errors';
import { is } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { lessonTitles } from '../classroom';
import { unitOf, unitsOf } from '../units';
import { counts, orders } from './orders.repository';
import { sessions, type SessionRow } from './sessions.repository';
import { toRow } from './views';

const MANAGED_MAX = 200;
/** Units of one session: a district has some thousand enterprises, one lesson never that many. */
const UNITS_MAX = 1000;
const UNITS_SHOWN_MAX = 200;

export const listManaged: UseCase<'live.listManaged'> = async ({ now }, { unitId }) => {
  const rows = await sessions.find({ unitId }, { order: [['startAt', 'desc']], limit: MANAGED_MAX });
  return { rows: await Promise.all(rows.map(toRow)), asOf: now };
};

export const showManaged: UseCase<'live.showManaged'> = async ({ now }, { sessionId }) => {
  const session = await mustGet(sessionId);
  const { version, channels, replayLessonId, cancelReason } = session;
  return {
    session: await toRow(session),
    version,
    draft: session,
    channels,
    replayLessonId,
    cancelReason,
    lessons: await replayChoices(session),
    asOf: now,
  };
};

/** Lessons that everybody who sees the session can open: it must not lead anybody to a closed door. */
export async function replayChoices({ audienceUnitId }: SessionRow): Promise<{ lessonId: string; title: string }[]> {
  const audience = await unitOf(audienceUnitId);
  return lessonTitles(audience?.path ?? [audienceUnitId]);
}

/** Numbers and names of units. Persons are what is left of the count, so that nobody is read to be counted. */
export const listOrders: UseCase<'live.listOrders'> = async ({ now }, { sessionId }) => {
  const session = await mustGet(sessionId);
  const found = await orders.find({ sessionId, unitId: is.gt('') }, { order: [['unitId', 'asc']], limit: UNITS_MAX });
  const ofUnits = found.filter(counts);
  const people = ofUnits.reduce((sum, order) => sum + order.people, 0);
  const shown = [...ofUnits].sort((a, b) => b.people - a.people).slice(0, UNITS_SHOWN_MAX);
  const names = new Map((await unitsOf(shown.map(({ unitId }) => unitId))).map(({ _id, name }) => [_id, name]));
  return {
    session: await toRow(session),
    persons: Math.max(0, session.taken - people),
    units: shown.map((order) => ({ ...order, name: names.get(order.unitId) ?? '' })),
    asOf: now,
  };
};

export async function mustGet(sessionId: string): Promise<SessionRow> {
  const row = await sessions.get(sessionId);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}
