import {
  canOrder,
  isRoomOpen,
  neededOf,
  phaseOf,
  type LivePhase,
  type SessionTimes,
} from '../../miniprogram/shared/live-phase';

const MINUTE = 60_000;
const session: SessionTimes = {
  state: 'offered',
  startAt: 100 * MINUTE,
  endAt: 160 * MINUTE,
  orderUntil: 80 * MINUTE,
  takersMin: 3,
  taken: 2,
  scheduledAt: 0,
};

describe('the phase follows from the clock and from how many ordered', () => {
  it.each<[string, Partial<SessionTimes>, number, LivePhase]>([
    ['too few, orders open', {}, 79, 'collecting'],
    ['too few when ordering ends', {}, 80, 'lapsed'],
    ['too few at the start', {}, 120, 'lapsed'],
    ['enough, before anybody wrote it down', { taken: 3 }, 10, 'scheduled'],
    ['enough', { taken: 3 }, 99, 'scheduled'],
    ['enough, from the first minute on', { taken: 3 }, 100, 'live'],
    ['enough, to the last', { taken: 3 }, 159, 'live'],
    ['enough, afterwards', { taken: 3 }, 160, 'over'],
    ['announced, and somebody left', { taken: 1, scheduledAt: 5 }, 90, 'scheduled'],
    ['cancelled, whatever else', { taken: 9, scheduledAt: 5, state: 'cancelled' }, 120, 'cancelled'],
  ])('%s', (_name, more, minute, phase) => {
    expect(phaseOf({ ...session, ...more }, minute * MINUTE)).toBe(phase);
  });
});

it('how many are still needed is never below nothing, and nothing once it is announced', () => {
  expect([2, 3, 9].map((taken) => neededOf({ ...session, taken }))).toEqual([1, 0, 0]);
  expect(neededOf({ ...session, taken: 1, scheduledAt: 5 })).toBe(0);
});

it('enough takers do not close it: ordering ends at its time, or with a cancel', () => {
  expect(canOrder({ ...session, taken: 9 }, 79 * MINUTE)).toBe(true);
  expect(canOrder(session, 80 * MINUTE)).toBe(false);
  expect(canOrder({ ...session, state: 'cancelled' }, 0)).toBe(false);
});

it('the room opens ten minutes early, and only for what takes place', () => {
  const enough = { ...session, taken: 3 };
  expect([89, 90, 159, 160].map((minute) => isRoomOpen(enough, minute * MINUTE))).toEqual([false, true, true, false]);
  expect(isRoomOpen(session, 120 * MINUTE)).toBe(false);
});
