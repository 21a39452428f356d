import { isShort, phaseOf, type ActivityTimes } from '../../miniprogram/shared/activity-phase';

const times = { openAt: 10, stopAt: 20, startAt: 30, endAt: 40 };
const activity: ActivityTimes = { state: 'published', ...times, left: 1, waiting: 0 };

it.each([
  [9, 'later'],
  [10, 'open'],
  [19, 'open'],
  [20, 'closed'],
  [29, 'closed'],
  [30, 'underway'],
  [39, 'underway'],
  [40, 'finished'],
] as const)('at %i it is %s', (now, phase) => {
  expect(phaseOf(activity, now)).toBe(phase);
});

it('is full only while it could be signed up for', () => {
  expect(phaseOf({ ...activity, left: 0 }, 15)).toBe('full');
  expect(phaseOf({ ...activity, left: 0 }, 9)).toBe('later');
  expect(phaseOf({ ...activity, left: 0 }, 25)).toBe('closed');
});

it('a decision outlasts the clock', () => {
  expect(phaseOf({ ...activity, state: 'cancelled' }, 50)).toBe('cancelled');
  expect(phaseOf({ ...activity, state: 'draft' }, 50)).toBe('draft');
  expect(phaseOf({ ...activity, state: 'submitted' }, 15)).toBe('submitted');
  expect(phaseOf({ ...activity, state: 'recorded' }, 15)).toBe('finished');
  expect(phaseOf({ ...activity, state: 'archived' }, 50)).toBe('finished');
});

it('few are left at a fifth and below, none is not few', () => {
  expect([isShort(5, 24), isShort(4, 24), isShort(0, 24)]).toEqual([false, true, false]);
});
