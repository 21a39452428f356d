import { LIMITS } from '../../../miniprogram/shared/limits';
import { phaseOf, type LivePhase } from '../../../miniprogram/shared/live-phase';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { is, type Where } from '../../kernel/database';
import type { Caller, UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import type { Unit } from '../units';
import { counts, orders, ordersOf, type OrderRow } from './orders.repository';
import { sessions, type SessionRow } from './sessions.repository';
import { unitsSpokenFor } from './speaks-for';
import { toRow } from './views';

/** Rows looked at, and shown: a menu longer than this is read by nobody. */
const LOOKED_AT_MAX = 200;
const SHOWN_MAX = 60;
/** Of a person's or a unit's own, the latest. */
const MINE_MAX = 60;
const ON_MENU: readonly LivePhase[] = ['collecting', 'scheduled', 'live'];

type Sort = 'asc' | 'desc';

export const listSessions: UseCase<'live.list'> = async ({ caller, now }, { view }) => {
  const units = await unitsSpokenFor(caller.userId, now);
  const found = view === 'mine' ? await ownSessions(caller, units, now) : await offered(caller, units, { view, now });
  const takers = [caller.userId, ...units.map(({ _id }) => _id)];
  const ids = found.map(({ _id }) => _id);
  const mine = (await ordersOf(ids, takers)).filter(counts);
  const rows = found.map(async (session) => {
    const own = mine.filter(({ sessionId }) => sessionId === session._id);
    return {
      ...(await toRow(session)),
      isMine: own.some(({ unitId }) => unitId === ''),
      unitPeople: peopleOf(own.filter(({ unitId }) => unitId !== '')),
    };
  });
  return { rows: await Promise.all(rows), asOf: now };
};

const peopleOf = (own: readonly OrderRow[]): number => own.reduce((sum, { people }) => sum + people, 0);

/** What there is for the caller's station and the units that they speak for; for everybody when there is neither. */
async function offered(
  caller: Caller,
  units: readonly Unit[],
  { view, now }: { view: 'menu' | 'replay'; now: number },
): Promise<SessionRow[]> {
  const { station } = await profileOf(caller);
  const path = [...new Set([station, ...units].flatMap((unit) => unit?.path ?? []))];
  const where: Where<SessionRow> = path.length > 0 ? { audienceUnitId: is.in(path) } : {};
  const isReplay = view === 'replay';
  const startAt = isReplay ? is.lte(now) : is.gt(now - LIMITS.sessionHoursMax * HOUR_MS);
  const found = await sessions.find(
    { ...where, state: 'offered', startAt },
    { order: order(isReplay ? 'desc' : 'asc'), limit: LOOKED_AT_MAX },
  );
  const fits = (row: SessionRow): boolean => {
    const phase = phaseOf(row, now);
    return isReplay ? phase === 'over' && row.replayLessonId !== '' : ON_MENU.includes(phase);
  };
  return found.filter(fits).slice(0, SHOWN_MAX);
}

const order = (direction: Sort): readonly (readonly ['startAt' | '_id', Sort])[] => [
  ['startAt', direction],
  ['_id', direction],
];

/** Ordered by the caller or for their units: what is to come first, soonest first; then the rest, latest first. */
async function ownSessions(caller: Caller, units: readonly Unit[], now: number): Promise<SessionRow[]> {
  const whose: Where<OrderRow>[] = [{ userId: caller.userId }, ...units.map(({ _id }) => ({ unitId: _id }))];
  const found = await Promise.all(
    whose.map((where) => orders.find(where, { order: [['at', 'desc']], limit: MINE_MAX })),
  );
  const ids = [
    ...new Set(
      found
        .flat()
        .filter(counts)
        .map(({ sessionId }) => sessionId),
    ),
  ];
  if (ids.length === 0) return [];
  const rows = await sessions.find({ _id: is.in(ids) }, { limit: ids.length });
  const isToCome = ({ endAt }: SessionRow): boolean => endAt > now;
  const soonestFirst = [...rows].sort((a, b) => a.startAt - b.startAt);
  return [...soonestFirst.filter(isToCome), ...soonestFirst.filter((row) => !isToCome(row)).reverse()].slice(
    0,
    MINE_MAX,
  );
}
