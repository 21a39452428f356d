import { mount, type Mounted } from '../support/simulate';

const style = (bricks: Mounted): unknown => bricks.one({ role: 'img' }).attribute('style');
const bricksOf = (need: number, have: number): Mounted => mount('components/wm-bricks/wm-bricks', { need, have });

test('is one picture that says both numbers', () => {
  const bricks = bricksOf(20, 14);
  expect(bricks.all({ role: 'img' })).toHaveLength(1);
  expect(bricks.has({ role: 'img', label: '已有 14 人，共需 20 人' })).toBe(true);
});

test.each([
  ['a brick a place while they can be told apart', 20, 14, '--n: 20; --pct: 70'],
  ['the last number with a brick a place', 26, 13, '--n: 26; --pct: 50'],
  ['beyond that the wall is scaled and the share stays exact', 600, 1, '--n: 26; --pct: 0.17'],
  ['all taken', 3, 3, '--n: 3; --pct: 100'],
  ['nothing needed is an empty wall, not a division by nothing', 0, 0, '--n: 1; --pct: 0'],
])('%s', (_, need, have, wanted) => {
  expect(style(bricksOf(need, have))).toBe(wanted);
});

test('follows the numbers', () => {
  const bricks = bricksOf(10, 5);
  bricks.set({ have: 6 });
  expect(style(bricks)).toBe('--n: 10; --pct: 60');
  expect(bricks.has({ label: '已有 6 人，共需 10 人' })).toBe(true);
});
