import { mount } from '../support/simulate';

const SEARCH = 'components/wm-search/wm-search';
const FIELD = { tag: 'input' };
const BUTTON = { role: 'button', text: '搜索' };
const open = (value = '') => mount(SEARCH, { value, placeholder: '搜活动' }, ['search', 'clear']);

test('nothing is asked while typing; the button asks for what was typed, without its blanks', async () => {
  const search = open();
  await search.type(FIELD, ' 粽子 ');
  expect(search.events).toEqual([]);
  await search.tap(BUTTON);
  expect(search.events).toEqual([{ name: 'search', detail: { value: '粽子' } }]);
});

test('what is found already is not asked for again: the button comes back with another word', async () => {
  const search = open('粽子');
  expect(search.one(FIELD).attribute('value')).toBe('粽子');
  expect(search.has(BUTTON)).toBe(false);
  await search.type(FIELD, '粽子课');
  expect(search.has(BUTTON)).toBe(true);
});

test('clearing shows everything again, and tells nobody when nothing was looked for', async () => {
  const idle = open();
  await idle.type(FIELD, '粽');
  await idle.tap({ label: '清空' });
  expect(idle.events).toEqual([]);
  expect(idle.has({ label: '清空' })).toBe(false);
  const busy = open('粽子');
  await busy.tap({ label: '清空' });
  expect(busy.events).toEqual([{ name: 'clear', detail: undefined }]);
});

test('a reader hears what the field is for', () => {
  expect(open().one(FIELD).attribute('aria-label')).toBe('搜活动');
});
