import {
  ACTIVITY_MOVES,
  ACTIVITY_STATE_IDS,
  canMove,
  isOut,
  MAIN_WAY,
  moveOf,
  movesFrom,
  type ActivityState,
} from '../../miniprogram/shared/activity-states';

it('every state but the first is the end of some move, and the main way is walked by moves', () => {
  const ends = new Set<ActivityState>(ACTIVITY_MOVES.map(({ to }) => to));
  expect(ACTIVITY_STATE_IDS.filter((id) => !ends.has(id))).toEqual(['draft']);
  MAIN_WAY.slice(1).forEach((to, i) => {
    const from = MAIN_WAY[i] ?? 'draft';
    expect(ACTIVITY_MOVES.some((move) => move.to === to && canMove(move.id, from))).toBe(true);
  });
});

it('what residents have seen is never taken out of their sight again', () => {
  expect(ACTIVITY_STATE_IDS.filter(isOut)).toEqual(['published', 'recorded', 'archived', 'cancelled']);
  for (const { from, to } of ACTIVITY_MOVES) expect(from.some(isOut) && !isOut(to)).toBe(false);
});

it('what is put away or cancelled stays so', () => {
  expect(movesFrom('archived', ['staff', 'leader'])).toEqual([]);
  expect(movesFrom('cancelled', ['staff', 'leader'])).toEqual([]);
});

it('a leader hands in and writes down, and lets nothing out', () => {
  expect(movesFrom('draft', ['leader'])).toEqual(['submit']);
  expect(movesFrom('submitted', ['leader'])).toEqual([]);
  expect(movesFrom('published', ['leader'])).toEqual(['record']);
  expect(movesFrom('submitted', ['staff'])).toEqual(['return', 'publish']);
  expect(moveOf('publish').by).toEqual(['staff']);
});
