import { mount } from '../support/simulate';

const PATH = 'packages/manage/components/wm-path/wm-path';
const items = [
  { unitId: 'ct', mark: '中', name: '区中心' },
  { unitId: 'in', mark: '所', name: '示例街道所' },
  { unitId: 'st', mark: '站', name: '槐荫里' },
];

test('what is above leads there; where one is does not', async () => {
  const path = mount(PATH, { items }, ['open']);
  expect(path.all({ role: 'button' })).toHaveLength(2);
  expect(path.has({ label: '槐荫里，现在在这里' })).toBe(true);
  await path.tap({ role: 'button', label: '到示例街道所' });
  expect(path.events).toEqual([{ name: 'open', detail: { unitId: 'in' } }]);
});

test('at the top there is nothing above', () => {
  expect(mount(PATH, { items: items.slice(0, 1) }).all({ role: 'button' })).toEqual([]);
});
