import { mount } from '../support/simulate';

const FILTER = 'components/wm-filter/wm-filter';
const ITEMS = [
  { value: 'station', label: '槐荫里', on: true, icon: 'place' },
  { value: 'district', label: '全区', on: false },
];

test('what is narrowed is said as pressed, not by colour alone', () => {
  const filter = mount(FILTER, { items: ITEMS });
  const pressed = filter.all({ role: 'button' }).map((chip) => [chip.text, chip.attribute('aria-pressed')]);
  expect(pressed).toEqual([
    ['槐荫里', true],
    ['全区', false],
  ]);
});

test('a tap sends the chip’s value and leaves the pressing to the page', async () => {
  const filter = mount(FILTER, { items: ITEMS }, ['pick']);
  await filter.tap({ text: '全区', role: 'button' });
  await filter.tap({ text: '槐荫里', role: 'button' });
  expect(filter.events.map(({ detail }) => detail)).toEqual([{ value: 'district' }, { value: 'station' }]);
  expect(filter.one({ text: '全区', role: 'button' }).attribute('aria-pressed')).toBe(false);
});

test('only a chip with an icon shows one', () => {
  const filter = mount(FILTER, { items: ITEMS });
  expect(filter.all({ tag: 'wm-icon' })).toHaveLength(1);
});
