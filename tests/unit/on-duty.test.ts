import { nextStartOf, shiftsBefore } from '../../miniprogram/shared/on-duty';

const shift = (startAt: number, endAt: number) => ({ startAt, endAt });

describe('which shift leaves its handover to which', () => {
  it('the one that begins last before it, whatever their order in the list', () => {
    const shifts = [shift(12, 16), shift(8, 12), shift(16, 20)];
    expect(shiftsBefore(shifts, 1)).toEqual([]);
    expect(shiftsBefore(shifts, 0)).toEqual([1]);
    expect(shiftsBefore(shifts, 2)).toEqual([0]);
    expect([0, 1, 2].map((at) => nextStartOf(shifts, at))).toEqual([16, 12, null]);
  });

  it('several that begin together leave theirs to the next, and nothing to each other', () => {
    const shifts = [shift(8, 10), shift(8, 12), shift(12, 16)];
    expect(shiftsBefore(shifts, 2)).toEqual([0, 1]);
    expect(shiftsBefore(shifts, 1)).toEqual([]);
    expect(nextStartOf(shifts, 0)).toBe(12);
  });
});
