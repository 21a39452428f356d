import { DAY_MS, HOUR_MS, MINUTE_MS } from './time';

/** Between two shifts of one person, for the way and for rest. */
export const REST_MS = 30 * MINUTE_MS;

/** A shift that begins within this time and is short of people is urgent. */
export const URGENT_MS = 24 * HOUR_MS;

/** Before a shift begins, and while it runs: who has not signed in by then is called. */
export const RISK_MS = 2 * HOUR_MS;

/** A post with stops is walked (巡回), one without is stood at (固定). */
export const isRound = ({ stops }: { stops: readonly string[] }): boolean => stops.length > 0;
export const kindName = (post: { stops: readonly string[] }): string => (isRound(post) ? '巡回' : '固定');
export const routeWords = (stops: readonly string[]): string => stops.join(' → ');
/** A unit names its people until so long before the shift; later what is left goes to who waits. */
export const NAME_BEFORE_MS = 3 * HOUR_MS;

/** Where the card of a unit's place leads. */
export const unitPlacePath = (code: string): string => `/packages/recruitment/pages/unit-place/unit-place?code=${code}`;

export const WEEK_MS = 7 * DAY_MS;
/** Who is on call for so long without a task is told, and can rest. */
export const IDLE_WEEKS = 4;

export interface Span {
  startAt: number;
  endAt: number;
}

/** Whether nobody can be at both, the rest between them included. */
export const meet = (a: Span, b: Span): boolean => a.startAt < b.endAt + REST_MS && b.startAt < a.endAt + REST_MS;

/** Where a call is shown. */
export const orderPath = (orderId: string): string => `/packages/recruitment/pages/detail/detail?id=${orderId}`;

/** Where the card of a shift that is handed on leads. */
export const swapPath = (code: string): string => `/packages/recruitment/pages/swap/swap?code=${code}`;

/** Where an answer of one's own is shown, as messages carry it. */
export const dutyPath = (cellId: string): string => `/packages/recruitment/pages/receipt/receipt?id=${cellId}`;

/** The id of a post at a site in a shift, by their places in the order's lists. */
export const cellId = (orderId: string, { site, post, shift }: { site: number; post: number; shift: number }): string =>
  [orderId, site, post, shift].join('_');

/**
 * A duty is one shift of an order at one site, whatever the posts: `<order>_<site>_<shift>`. Attendance knows it by this
 * id as it knows an activity by its own, in which there is no `_`.
 */
export const dutyId = (orderId: string, site: number, shift: number): string => [orderId, site, shift].join('_');

export const isDutyId = (id: string): boolean => id.includes('_');

/** The duty that a cell `<order>_<site>_<post>_<shift>` is part of. */
export function dutyOfCell(cellId: string): string {
  const [orderId = '', site, , shift] = cellId.split('_');
  return dutyId(orderId, Number(site), Number(shift));
}

export const orderOfDuty = (dutyId: string): string => dutyId.split('_')[0] ?? '';
