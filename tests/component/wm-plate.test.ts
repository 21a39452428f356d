import { mount } from '../support/simulate';

const PLATE = 'components/wm-plate/wm-plate';

test.each([
  ['both words', { main: '6', sub: '周六' }, '6 周六'],
  ['one word', { main: '第24条' }, '第24条'],
])('%s are read as one', (_, properties, label) => {
  expect(mount(PLATE, properties).has({ label })).toBe(true);
});

test('the word is always on the plate, whatever its colour', () => {
  for (const tone of ['norm', 'govern', 'plain']) expect(mount(PLATE, { main: '第26条', tone }).text).toBe('第26条');
});
