import { MINUTE_MS } from './time';

/**
 * A person's time is held in quarters of an hour, numbered from the epoch, so that two things that
 * overlap share a number and one conditional write can refuse the second.
 */
export const QUARTER_MS = 15 * MINUTE_MS;

/** Numbers of the quarters that [startAt, endAt) touches; ends that only meet do not overlap. */
export function quartersOf(startAt: number, endAt: number): number[] {
  const first = Math.floor(startAt / QUARTER_MS);
  const last = Math.ceil(endAt / QUARTER_MS) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
