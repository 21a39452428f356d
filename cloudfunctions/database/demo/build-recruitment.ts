import { VOLUNTEER_AGE_MIN } from '../../../miniprogram/shared/ages';
import { quartersOf } from '../../../miniprogram/shared/quarters';
import { DAY_MS, dayOf, HOUR_MS, instantOf } from '../../../miniprogram/shared/time';
import { idOf } from '../../kernel/ids';
import type { UserRow } from '../../modules/identity';
import {
  answerId,
  cellId,
  heldOf,
  NO_SWAP,
  operationOf,
  timeOperation,
  type AnswerRow,
  type CellRow,
  type RecruitmentOrderRow,
} from '../../modules/recruitment';
import { audienceOf, type Unit } from '../../modules/units';
import type { DemoOrder } from './demo-schema';
import { demoOrders } from './recruitment-orders';

export interface RecruitmentDocuments {
  recruitmentOrders: RecruitmentOrderRow[];
  cells: CellRow[];
  answers: AnswerRow[];
}

interface Span {
  startAt: number;
  endAt: number;
}

/** When children go to school and come back: one of the two is never a day away, so something is always urgent. */
const RUSH_HOURS = [
  ['07:00', '08:30'],
  ['16:00', '17:30'],
] as const;
/** Nobody is called to what begins at once. */
const LEAD_MS = 3 * HOUR_MS;

/**
 * Calls for volunteers as somebody would find them who comes in the middle of it. Everything adds up: behind every
 * place that is taken stands an answer of somebody who has the time.
 *
 * @param crowd people of the demo; their time is taken from what they have left
 */
export function buildRecruitment(units: readonly Unit[], crowd: readonly UserRow[], now: number): RecruitmentDocuments {
  const documents: RecruitmentDocuments = { recruitmentOrders: [], cells: [], answers: [] };
  for (const demo of demoOrders) {
    const unit = units.find(({ _id }) => _id === demo.unitId);
    if (!unit) throw new Error(`the demo order ${demo.key} has no unit`);
    const order = toOrder(demo, unit, now);
    const called = crowd.filter(({ stationId }) => {
      const station = units.find(({ _id }) => _id === stationId);
      return station?.path.includes(order.audienceUnitId) === true;
    });
    const cells = cellsOf(order);
    for (const cell of cells) {
      const taken = Number(demo.taken[cell.shift]?.[cell.site]?.[cell.post] ?? 0);
      documents.answers.push(...fill(cell, Math.min(taken, cell.need), called, now));
    }
    documents.cells.push(...cells);
    documents.recruitmentOrders.push({ ...order, summary: summaryOf(order, cells, now) });
  }
  return documents;
}

/** The same call with nobody in it yet. */
export function withoutAnswers({ recruitmentOrders, cells }: RecruitmentDocuments) {
  const free = cells.map((cell) => ({ ...cell, left: cell.need, applied: [] }));
  return {
    cells: free,
    recruitmentOrders: recruitmentOrders.map((order) => ({
      ...order,
      summary: summaryOf(order, free, order.summary.at),
    })),
  };
}

function toOrder({ key, unitId, taken: _taken, ...demo }: DemoOrder, unit: Unit, now: number): RecruitmentOrderRow {
  const shifts = demo.shifts.map((shift) => spanOf(shift, now));
  const { title, why, risk, insurance, bring, posts } = demo;
  return {
    _id: idOf('demo-recruitment', key, dayOf(now)),
    v: 1,
    unitId,
    audienceUnitId: audienceOf(unit),
    reach: 0,
    waves: [],
    minAge: VOLUNTEER_AGE_MIN,
    state: 'published',
    cancelReason: '',
    ...{ title, why, risk, insurance, bring },
    sites: demo.sites.map((name) => ({ name })),
    agreement: '',
    posts: posts.map(({ stops = [], ...post }) => ({ ...post, stops })),
    shifts,
    startAt: Math.min(...shifts.map(({ startAt }) => startAt)),
    endAt: Math.max(...shifts.map(({ endAt }) => endAt)),
    version: 1,
    lastEdit: '',
    summary: { need: 0, left: 0, lefts: [], at: now },
    countedAt: now,
    todo: '',
    todoAt: now,
    madeTo: demo.sites.length * posts.length * shifts.length,
    endedTo: '',
    createdAt: now,
  };
}

function spanOf(shift: DemoOrder['shifts'][number], now: number): Span {
  if ('rush' in shift) return rushHour(shift.rush, now);
  const day = dayOf(now + shift.daysAhead * DAY_MS);
  return { startAt: instantOf(day, shift.start), endAt: instantOf(day, shift.end) };
}

/** The next one that leaves time to get there, and those after it. */
function rushHour(number: number, now: number): Span {
  const days = Math.ceil(number / RUSH_HOURS.length) + 2;
  const all = Array.from({ length: days }, (_, day) => dayOf(now + day * DAY_MS)).flatMap((day) =>
    RUSH_HOURS.map(([start, end]) => ({ startAt: instantOf(day, start), endAt: instantOf(day, end) })),
  );
  const found = all.filter(({ startAt }) => startAt >= now + LEAD_MS)[number];
  if (!found) throw new Error('no rush hour ahead');
  return found;
}

function cellsOf(order: RecruitmentOrderRow): CellRow[] {
  const { _id: orderId, shifts, sites, posts, minAge, audienceUnitId, reach } = order;
  return shifts.flatMap((span, shift) =>
    sites.flatMap((_, site) =>
      posts.map(({ need }, post) => ({
        _id: cellId(orderId, { site, post, shift }),
        v: 1 as const,
        orderId,
        ...{ site, post, shift },
        state: 'open' as const,
        ...{ minAge, needsSigned: false, audienceUnitId, reach },
        ...span,
        ...{ need, left: need, waiting: 0 },
        todo: '' as const,
        todoAt: order.createdAt,
        applied: [],
      })),
    ),
  );
}

function fill(cell: CellRow, taken: number, crowd: readonly UserRow[], now: number): AnswerRow[] {
  const answers: AnswerRow[] = [];
  for (const user of crowd) {
    if (answers.length === taken) break;
    const answer = toAnswer(cell, user, now);
    const { startAt, endAt } = heldOf(answer);
    const quarters = quartersOf(startAt, endAt);
    if (user.busy.some((quarter) => quarters.includes(quarter))) continue;
    user.busy = [...user.busy, ...quarters].sort((a, b) => a - b);
    user.applied.push(`hold:${timeOperation(answer)}`);
    cell.applied.push(operationOf('take', answer));
    cell.left -= 1;
    answers.push(answer);
  }
  if (answers.length < taken) throw new Error(`not enough people in the crowd for ${cell._id}`);
  return answers;
}

const toAnswer = (
  { _id: id, orderId, startAt, endAt }: CellRow,
  { userId, stationId }: UserRow,
  now: number,
): AnswerRow => ({
  _id: answerId(id, userId),
  v: 1,
  orderId,
  cellId: id,
  userId,
  stationId,
  state: 'accepted',
  reason: '',
  round: 1,
  ...{ startAt, endAt },
  claimedAt: now,
  queuedAt: 0,
  offerUntil: 0,
  todo: '',
  todoAt: now,
  ...NO_SWAP,
});

function summaryOf({ shifts }: RecruitmentOrderRow, cells: readonly CellRow[], at: number) {
  const sum = (rows: readonly CellRow[], field: 'need' | 'left'): number =>
    rows.reduce((all, row) => all + row[field], 0);
  const lefts = shifts.map((_, shift) =>
    sum(
      cells.filter((cell) => cell.shift === shift),
      'left',
    ),
  );
  return { need: sum(cells, 'need'), left: sum(cells, 'left'), lefts, at };
}
