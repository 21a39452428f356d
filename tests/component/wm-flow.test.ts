import { mount } from '../support/simulate';

const FLOW = 'components/wm-flow/wm-flow';
const step = (state: string, title = '到场') => ({ title, note: '到实践站找负责人', time: '今天 09:30', state });

test.each([
  ['done', '到场，已完成，到实践站找负责人 今天 09:30'],
  ['now', '到场，下一步，到实践站找负责人 今天 09:30'],
  ['next', '到场，之后，到实践站找负责人 今天 09:30'],
  ['failed', '到场，没有完成，到实践站找负责人 今天 09:30'],
])('a step that is %s says so in words', (state, label) => {
  expect(mount(FLOW, { items: [step(state)] }).has({ role: 'listitem', label })).toBe(true);
});

test('a chart says where it stands', () => {
  const flow = mount(FLOW, { items: [{ ...step('now', '等发布'), isHere: true }] });
  expect(flow.has({ role: 'listitem', label: '等发布，您在这里，正在这一步，到实践站找负责人 今天 09:30' })).toBe(true);
});

test('only what has ended carries a mark: a tick when done, a cross when failed', () => {
  const marks = (state: string): number => mount(FLOW, { items: [step(state)] }).all({ tag: 'wm-icon' }).length;
  expect(['done', 'failed', 'now', 'next'].map(marks)).toEqual([1, 1, 0, 0]);
});

test('steps are read in the order in which they happen', () => {
  const flow = mount(FLOW, { items: [step('done', '报名'), step('now', '到场'), step('next', '结束')] });
  expect(flow.has({ role: 'list' })).toBe(true);
  expect(flow.all({ role: 'listitem' }).map((item) => String(item.attribute('aria-label')).split('，')[0])).toEqual([
    '报名',
    '到场',
    '结束',
  ]);
});
