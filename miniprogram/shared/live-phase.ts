/**
 * What a live session is now. Stored are only decisions (`state`, `scheduledAt`); the rest follows from the clock and
 * from how many have ordered, and is worked out here by both sides.
 */
export type SessionState = 'offered' | 'cancelled';

export type LivePhase =
  | 'cancelled'
  /** not enough takers yet, orders are open */
  | 'collecting'
  /** ordering is over and there were too few: it does not take place */
  | 'lapsed'
  /** enough takers: it takes place */
  | 'scheduled'
  | 'live'
  | 'over';

export interface SessionTimes {
  state: SessionState;
  startAt: number;
  endAt: number;
  /** orders are taken until then (excluded) */
  orderUntil: number;
  takersMin: number;
  taken: number;
  /** when it was announced that it takes place; 0: not yet. Once said it stays, whoever leaves afterwards */
  scheduledAt: number;
}

export function phaseOf(session: SessionTimes, now: number): LivePhase {
  if (session.state === 'cancelled') return 'cancelled';
  if (!isScheduled(session)) return now < session.orderUntil ? 'collecting' : 'lapsed';
  if (now >= session.endAt) return 'over';
  return now >= session.startAt ? 'live' : 'scheduled';
}

const isScheduled = ({ scheduledAt, taken, takersMin }: SessionTimes): boolean => scheduledAt > 0 || taken >= takersMin;

/** How many are still needed; 0 once it takes place. */
export function neededOf(session: SessionTimes): number {
  return isScheduled(session) ? 0 : session.takersMin - session.taken;
}

/** Somebody may still order: also when enough have, for there is room for all in front of a screen. */
export function canOrder(session: SessionTimes, now: number): boolean {
  return session.state === 'offered' && now < session.orderUntil;
}

/** A room is open some minutes early, so that nobody stands before a closed door at the full hour. */
const ROOM_EARLY_MS = 10 * 60_000;

export function isRoomOpen(session: SessionTimes, now: number): boolean {
  const phase = phaseOf(session, now);
  return phase === 'live' || (phase === 'scheduled' && now >= session.startAt - ROOM_EARLY_MS);
}
