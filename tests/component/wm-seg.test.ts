import { mount } from '../support/simulate';

const SEG = 'components/wm-seg/wm-seg';
const ITEMS = [
  { value: 'open', label: '可以报名' },
  { value: 'mine', label: '我报的' },
];

test('is a list of tabs of which one is selected', () => {
  const seg = mount(SEG, { items: ITEMS, value: 'mine' });
  expect(seg.has({ role: 'tablist' })).toBe(true);
  expect(seg.all({ role: 'tab' }).map((tab) => tab.attribute('aria-selected'))).toEqual([false, true]);
});

test('another tab is a change; the one that is open already is none', async () => {
  const seg = mount(SEG, { items: ITEMS, value: 'mine' }, ['change']);
  await seg.tap({ role: 'tab', text: '我报的' });
  expect(seg.events).toEqual([]);
  await seg.tap({ role: 'tab', text: '可以报名' });
  expect(seg.events).toEqual([{ name: 'change', detail: { value: 'open' } }]);
});

test('the page says which is selected', () => {
  const seg = mount(SEG, { items: ITEMS, value: 'mine' });
  seg.set({ value: 'open' });
  expect(seg.all({ role: 'tab' }).map((tab) => tab.attribute('aria-selected'))).toEqual([true, false]);
});
