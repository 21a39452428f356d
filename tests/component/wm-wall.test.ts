import { mount } from '../support/simulate';

const WALL = 'components/wm-wall/wm-wall';
const STATES = '2213' + '0'.repeat(59);

test('one label says what the wall says: learned, of them due, of all', () => {
  const wall = mount(WALL, { states: STATES });
  expect(wall.one({ role: 'img' }).attribute('aria-label')).toBe('63 条里学了 3 条，1 条该复习');
});

test('nothing due is not mentioned', () => {
  const wall = mount(WALL, { states: '2' + '0'.repeat(62) });
  expect(wall.one({ role: 'img' }).attribute('aria-label')).toBe('63 条里学了 1 条');
});

test('a brick an article, and none that can be heard or tapped by itself', () => {
  const wall = mount(WALL, { states: STATES });
  expect(wall.all({ tag: 'view' })).toHaveLength(1 + 63);
  expect(wall.all({ role: 'button' })).toEqual([]);
});

test('it follows what was learned meanwhile', () => {
  const wall = mount(WALL, { states: '0'.repeat(63) });
  wall.set({ states: '2'.repeat(63) });
  expect(wall.one({ role: 'img' }).attribute('aria-label')).toBe('63 条里学了 63 条');
});
