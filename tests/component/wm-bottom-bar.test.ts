import { mount } from '../support/simulate';

const BAR = 'components/wm-bottom-bar/wm-bottom-bar';

test('the main button sends act', async () => {
  const bar = mount(BAR, { label: '报名' }, ['act']);
  await bar.tap({ tag: 'button', text: '报名' });
  expect(bar.events.map(({ name }) => name)).toEqual(['act']);
});

test('where the act is not possible a sentence says why, and there is no grey button', () => {
  const bar = mount(BAR, { label: '报名', blocked: '5月20日 09:00 开始报名' });
  expect(bar.text).toBe('5月20日 09:00 开始报名');
  expect(bar.has({ tag: 'button' })).toBe(false);
});

test('while it is busy a second tap does nothing, and readers hear that it is', async () => {
  const bar = mount(BAR, { label: '正在报名', busy: true }, ['act']);
  expect(bar.one({ tag: 'button' }).attribute('aria-busy')).toBe(true);
  await bar.tap({ tag: 'button' });
  expect(bar.events).toEqual([]);
  bar.set({ busy: false });
  await bar.tap({ tag: 'button' });
  expect(bar.events).toHaveLength(1);
});

test('sharing stays possible when the act is not', () => {
  const bar = mount(BAR, { share: true, blocked: '报名已截止' });
  expect(bar.one({ label: '转发给别人' }).attribute('open-type')).toBe('share');
});

test('the note is read out when it changes', () => {
  const bar = mount(BAR, { label: '报名', note: '人多，正在排队' });
  expect(bar.one({ text: '人多，正在排队' }).attribute('aria-live')).toBe('polite');
});

test('signing somebody else up stands beside the act, also when one’s own is not possible', async () => {
  const bar = mount(BAR, { proxy: true, blocked: '报名已截止' }, ['proxy', 'act']);
  await bar.tap({ label: '替家人代报' });
  expect(bar.events.map(({ name }) => name)).toEqual(['proxy']);
  bar.set({ proxy: false });
  expect(bar.has({ label: '替家人代报' })).toBe(false);
});
