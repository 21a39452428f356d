import { mount } from '../support/simulate';

const CHECKS = 'packages/manage/components/wm-checks/wm-checks';
const ROLES = {
  label: '做什么',
  items: [
    { value: 'staff', label: '工作人员', note: '发活动', on: true },
    { value: 'leader', label: '队长', on: false },
  ],
};

test('one of several is a radio group, and says which is chosen', () => {
  const checks = mount(CHECKS, ROLES);
  expect(checks.has({ role: 'radiogroup', label: '做什么' })).toBe(true);
  expect(checks.one({ role: 'radio', label: '工作人员，发活动' }).attribute('aria-checked')).toBe(true);
  expect(checks.one({ role: 'radio', label: '队长' }).attribute('aria-checked')).toBe(false);
});

test('several of many are checkboxes', () => {
  const checks = mount(CHECKS, { ...ROLES, kind: 'checkbox' });
  expect(checks.all({ role: 'checkbox' })).toHaveLength(2);
  expect(checks.has({ role: 'group', label: '做什么' })).toBe(true);
});

test('a tap sends the value; the page decides what is on', async () => {
  const checks = mount(CHECKS, ROLES, ['pick']);
  await checks.tap({ role: 'radio', label: '队长' });
  expect(checks.events).toEqual([{ name: 'pick', detail: { value: 'leader' } }]);
  expect(checks.one({ role: 'radio', label: '队长' }).attribute('aria-checked')).toBe(false);
});

test('what is wrong is said under the answers and read out at once', () => {
  const checks = mount(CHECKS, { ...ROLES, error: '请选一个角色' });
  expect(checks.one({ text: '请选一个角色' }).attribute('aria-live')).toBe('assertive');
});
