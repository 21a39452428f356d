import { is } from '../../kernel/database';
import { inHalves } from '../../kernel/in-halves';
import { answersOfOrder, dutyIdsOf, type AnswerRow, type RecruitmentOrderRow } from '../recruitment';
import { attendances, type AttendanceRow } from './attendance.repository';
import { decide } from './decide';
import { attendanceId } from './row';
import { minutesOf } from './views';

/** One answer to a recruitment order with what came of it. */
export interface OrderPart {
  /** of the attendance, whether or not it is there */
  id: string;
  answer: AnswerRow;
  hasCome: boolean;
  /** hours that wait for a word */
  isAwaited: boolean;
  /** on record; null: nothing yet */
  minutes: number | null;
}

/** Everybody who ever answered and was not turned away, in the order of shifts, sites and posts. */
export async function partsOf(order: RecruitmentOrderRow): Promise<OrderPart[]> {
  const [given, marked] = await Promise.all([
    answersOfOrder(order._id),
    inHalves(dutyIdsOf(order), (ids, limit) => attendances.find({ occasionId: is.in(ids) }, { limit })),
  ]);
  const rows = new Map(marked.map((row) => [row._id, row]));
  return given
    .filter(({ state, reason }) => state !== 'claiming' && reason !== 'refused')
    .sort((a, b) => a.startAt - b.startAt || a.cellId.localeCompare(b.cellId) || a.claimedAt - b.claimedAt)
    .map((answer) => toPart(answer, rows.get(attendanceId(answer))));
}

function toPart(answer: AnswerRow, row: AttendanceRow | undefined): OrderPart {
  return {
    id: attendanceId(answer),
    answer,
    hasCome: answer.state === 'accepted' && row !== undefined && decide(row).in !== null,
    isAwaited: row !== undefined && row.awaited !== '' && !row.isReleased,
    minutes: row !== undefined && row.servedTo > 0 ? minutesOf(row) : null,
  };
}

const HAVE_PLACE: readonly AnswerRow['state'][] = ['accepted', 'noshow'];

/** What each number counts and its page lists: one rule for both, so that they cannot differ. */
export const PARTS_BEHIND = {
  answered: () => true,
  accepted: ({ answer: { state } }) => HAVE_PLACE.includes(state),
  standby: ({ answer: { state } }) => state === 'standby' || state === 'offered',
  left: ({ answer: { state } }) => state === 'declined',
  came: ({ hasCome }) => hasCome,
  absent: ({ answer: { state, endAt }, hasCome }, now) =>
    state === 'noshow' || (state === 'accepted' && !hasCome && endAt <= now),
  ahead: ({ answer: { state, endAt }, hasCome }, now) => state === 'accepted' && !hasCome && endAt > now,
  awaiting: ({ answer: { endAt }, isAwaited }, now) => isAwaited && endAt <= now,
} as const satisfies Record<string, (part: OrderPart, now: number) => boolean>;
