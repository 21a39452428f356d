import { mount } from '../support/simulate';

const WEEK = 'components/wm-week/wm-week';

test('a week has seven days of three parts, each with its full name for readers', () => {
  const week = mount(WEEK, { value: [] });
  const labels = week.all({ role: 'checkbox' }).map((slot) => slot.attribute('aria-label'));
  expect(labels).toHaveLength(21);
  expect([labels[0], labels[5], labels[20]]).toEqual(['周一上午', '周二晚上', '周日晚上']);
});

test('a tap takes a time in and out, and the times stay in order', async () => {
  const week = mount(WEEK, { name: 'freeTimes', value: ['61'] }, ['change']);
  await week.tap({ label: '周一晚上' });
  await week.tap({ label: '周六上午' });
  expect(week.events.map(({ detail }) => detail)).toEqual([
    { name: 'freeTimes', value: ['13', '61'] },
    { name: 'freeTimes', value: [] },
  ]);
});

test('what is on has a mark', () => {
  const week = mount(WEEK, { value: ['61'] });
  expect(week.one({ label: '周六上午' }).text).toBe('✓ 上午');
  expect(week.one({ label: '周六上午' }).attribute('aria-checked')).toBe(true);
});
