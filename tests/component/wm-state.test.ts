import { mount } from '../support/simulate';

const STATE = 'components/wm-state/wm-state';
const FAILED = {
  kind: 'error',
  title: '这一页没打开',
  text: '不是您的问题',
  act: '再试一次',
  call: '010',
  reference: 'K7QM',
};

test('says what happened, offers what to do, and whom to call', async () => {
  const state = mount(STATE, FAILED, ['act', 'call']);
  expect(state.has({ role: 'heading', text: '这一页没打开' })).toBe(true);
  await state.tap({ tag: 'button', text: '再试一次' });
  await state.tap({ tag: 'button', text: '打给站里' });
  expect(state.events.map(({ name }) => name)).toEqual(['act', 'call']);
});

test('the reference is to be read out on the phone, in words', () => {
  expect(mount(STATE, FAILED).text).toContain('报给站里时请说：编号 K7QM');
});

test('what is not given is not offered', () => {
  const state = mount(STATE, { title: '还没有往期' });
  expect(state.all({ tag: 'button' })).toEqual([]);
  expect(state.text).toBe('还没有往期');
});

test('the plate hangs by one nail when something failed, and by two when there is only nothing', () => {
  const nails = (kind: string): number => mount(STATE, { kind, title: '空' }).all({ tag: 'view', text: '' }).length;
  expect(nails('empty') - nails('error')).toBe(1);
  expect(nails('offline')).toBe(nails('error'));
});
