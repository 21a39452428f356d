import { mount } from '../support/simulate';

const ROW = 'components/wm-activity-row/wm-activity-row';
const VIEW = {
  activityId: 'a1',
  title: '楼门清理',
  day: '6',
  weekday: '明天',
  tone: 'norm',
  line: '09:30 – 11:00 · 槐荫里实践站',
  tags: [
    { text: '余 2 位', tone: 'red' },
    { text: '共 20 位', tone: '' },
  ],
  label: '楼门清理，明天 09:30，槐荫里实践站，余 2 位，共 20 位',
};

test('the whole row is one button whose label joins what it shows', () => {
  const row = mount(ROW, { view: VIEW });
  expect(row.all({ role: 'button' }).map((node) => node.attribute('aria-label'))).toEqual([VIEW.label]);
  expect(row.text).toBe('6明天楼门清理09:30 – 11:00 · 槐荫里实践站余 2 位共 20 位');
});

test('a tap opens the activity that it shows', async () => {
  const row = mount(ROW, { view: VIEW }, ['open']);
  await row.tap({ role: 'button' });
  expect(row.events).toEqual([{ name: 'open', detail: { activityId: 'a1' } }]);
});

test('nothing is shown, and nothing can be tapped, before there is an activity', () => {
  expect(mount(ROW, {}).has({ role: 'button' })).toBe(false);
});
