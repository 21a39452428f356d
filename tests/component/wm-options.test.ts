import { mount } from '../support/simulate';

const OPTIONS = 'components/wm-options/wm-options';
const ITEMS = [
  { id: 'parent', name: '父母' },
  { id: 'child', name: '子女' },
  { id: 'other', name: '其他' },
];
const QUESTION = { name: 'relation', label: '是您的什么人', items: ITEMS };

test('of one kind only one is on: another takes its place', async () => {
  const options = mount(OPTIONS, { ...QUESTION, value: ['parent'] }, ['change']);
  await options.tap({ role: 'radio', label: '子女' });
  expect(options.events).toEqual([{ name: 'change', detail: { name: 'relation', value: ['child'] } }]);
});

test('of many each is taken in and out', async () => {
  const options = mount(OPTIONS, { ...QUESTION, many: true, value: ['parent'] }, ['change']);
  await options.tap({ role: 'checkbox', label: '子女' });
  await options.tap({ role: 'checkbox', label: '父母' });
  expect(options.events.map(({ detail }) => detail)).toEqual([
    { name: 'relation', value: ['parent', 'child'] },
    { name: 'relation', value: [] },
  ]);
});

test('what is on says so by a mark and to readers, not by colour alone', () => {
  const options = mount(OPTIONS, { ...QUESTION, value: ['child'] });
  expect(options.one({ label: '子女' }).text).toBe('✓ 子女');
  expect(options.one({ label: '子女' }).attribute('aria-checked')).toBe(true);
  expect(options.one({ label: '父母' }).attribute('aria-checked')).toBe(false);
});

test('what may be left out says so, what was left out wrongly too', () => {
  expect(mount(OPTIONS, { ...QUESTION, optional: true }).has({ text: '是您的什么人（可不填）' })).toBe(true);
  const options = mount(OPTIONS, { ...QUESTION, error: '请选是什么关系' });
  expect(options.one({ text: '请选是什么关系' }).attribute('aria-live')).toBe('assertive');
});
