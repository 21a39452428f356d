import { DAY_MS, dayOf, HOUR_MS, instantOf, MINUTE_MS } from '../../../miniprogram/shared/time';
import { idOf } from '../../kernel/ids';
import { orderId, orderOperation, type OrderRow, type SessionRow } from '../../modules/live';
import { audienceOf, type Unit } from '../../modules/units';
import type { DemoSession } from './demo-schema';
import { demoSessions } from './live-sessions';

export interface LiveDocuments {
  sessions: SessionRow[];
  orders: OrderRow[];
}

const QUARTER_MS = 15 * MINUTE_MS;

/** Sessions with their orders; every count is the sum of the orders that stand behind it. */
export function buildLive(units: readonly Unit[], userIds: readonly string[], now: number): LiveDocuments {
  const documents: LiveDocuments = { sessions: [], orders: [] };
  for (const demo of demoSessions) {
    const unit = units.find(({ _id }) => _id === demo.unitId);
    if (!unit) throw new Error(`the demo session ${demo.key} has no unit`);
    const session = toSession(demo, unit, now);
    const orders = ordersFor(session, demo, userIds);
    const taken = orders.reduce((sum, { people }) => sum + people, 0);
    documents.orders.push(...orders);
    documents.sessions.push({
      ...session,
      ...chainOf(session, taken),
      taken,
      lacking: session.takersMin - taken,
      applied: orders.map(orderOperation),
    });
  }
  return documents;
}

function toSession({ key, unitId, when, minutes, orderHoursBefore, ...rest }: DemoSession, unit: Unit, now: number) {
  const { persons: _persons, units: _units, ...words } = rest;
  const startAt =
    'minutesAgo' in when
      ? Math.floor((now - when.minutesAgo * MINUTE_MS) / QUARTER_MS) * QUARTER_MS
      : instantOf(dayOf(now + when.daysAhead * DAY_MS), when.start);
  const orderUntil = startAt - orderHoursBefore * HOUR_MS;
  const session: SessionRow = {
    ...words,
    _id: idOf('demo-session', key, dayOf(startAt)),
    v: 1,
    unitId,
    audienceUnitId: audienceOf(unit),
    state: 'offered',
    cancelReason: '',
    startAt,
    endAt: startAt + minutes * MINUTE_MS,
    orderUntil,
    taken: 0,
    lacking: words.takersMin,
    applied: [],
    scheduledAt: 0,
    version: 1,
    lastEdit: '',
    todo: 'decide',
    todoAt: orderUntil,
    toldTo: '',
    createdAt: now,
  };
  return session;
}

/** Where `jobs` would have brought it by now: what has enough was announced before, and waits for its reminder. */
function chainOf(session: SessionRow, taken: number): Pick<SessionRow, 'scheduledAt' | 'todo' | 'todoAt'> {
  const { takersMin, startAt, orderUntil, createdAt } = session;
  if (taken < takersMin) return { scheduledAt: 0, todo: 'decide', todoAt: orderUntil };
  return { scheduledAt: Math.min(createdAt, orderUntil), todo: 'remind', todoAt: startAt - 2 * HOUR_MS };
}

function ordersFor(session: SessionRow, { persons, units }: DemoSession, userIds: readonly string[]): OrderRow[] {
  if (userIds.length < persons) throw new Error('not enough people in the crowd for a demo session');
  const at = Math.min(session.createdAt, session.orderUntil - HOUR_MS);
  const order = (takerId: string, more: Pick<OrderRow, 'userId' | 'unitId' | 'people'>): OrderRow => ({
    ...more,
    _id: orderId(session._id, takerId),
    v: 1,
    sessionId: session._id,
    state: 'ordered',
    cancelReason: '',
    round: 1,
    startAt: session.startAt,
    endAt: session.endAt,
    todo: '',
    todoAt: at,
    at,
  });
  return [
    ...userIds.slice(0, persons).map((userId) => order(userId, { userId, unitId: '', people: 1 })),
    ...units.map(({ unitId, people }) => order(unitId, { userId: '', unitId, people })),
  ];
}
