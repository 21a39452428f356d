import { mount } from '../support/simulate';

const FIELD = 'components/wm-field/wm-field';
const LINE = { name: 'title', label: '标题', value: '楼门清理', max: 6 };
const PICK = { name: 'startAt', label: '开始', kind: 'pick', placeholder: '选日期和时间' };

describe('what is typed', () => {
  test('is sent with the field’s name', async () => {
    const field = mount(FIELD, LINE, ['change']);
    await field.type({ tag: 'input' }, '楼门大扫除');
    expect(field.events).toEqual([{ name: 'change', detail: { name: 'title', value: '楼门大扫除' } }]);
  });

  test('is counted while typing, as people count: a picture is one', async () => {
    const field = mount(FIELD, LINE);
    expect(field.has({ text: '4 / 6' })).toBe(true);
    await field.type({ tag: 'input' }, '清理👨🌳');
    expect(field.has({ text: '4 / 6' })).toBe(true);
    field.set({ value: '' });
    expect(field.has({ text: '0 / 6' })).toBe(true);
  });

  test('may be too long: it is counted in red and not cut off', async () => {
    const field = mount(FIELD, LINE);
    await field.type({ tag: 'input' }, '楼门清理大家来');
    expect(field.one({ text: '7 / 6' }).attribute('class')).toContain('red');
    expect(field.one({ tag: 'input' }).attribute('maxlength')).toBe('-1');
  });

  test('is not counted without a bound', () => {
    expect(mount(FIELD, { ...LINE, max: 0 }).text).toBe('标题');
  });

  test.each([
    ['text', 'textarea', undefined],
    ['number', 'input', 'number'],
    ['line', 'input', 'text'],
  ])('of kind %s has the right box and keys', (kind, tag, type) => {
    expect(
      mount(FIELD, { ...LINE, kind })
        .one({ tag, label: '标题' })
        .attribute('type'),
    ).toBe(type);
  });
});

test('what is wrong is said under the field and read out at once', () => {
  const field = mount(FIELD, { ...LINE, error: '请写个标题' });
  expect(field.one({ text: '请写个标题' }).attribute('aria-live')).toBe('assertive');
  field.set({ error: '' });
  expect(field.has({ text: '请写个标题' })).toBe(false);
});

test('what may be left out says so in words', () => {
  expect(mount(FIELD, { ...LINE, max: 0, optional: true }).text).toBe('标题（可不填）');
});

describe('what is picked', () => {
  test('is asked for by the field’s name, and read with what is chosen', async () => {
    const field = mount(FIELD, PICK, ['pick']);
    await field.tap({ role: 'button', label: '开始：选日期和时间' });
    expect(field.events).toEqual([{ name: 'pick', detail: { name: 'startAt' } }]);
    field.set({ value: '明天 09:30' });
    expect(field.has({ role: 'button', label: '开始：明天 09:30' })).toBe(true);
  });

  test('and is locked, cannot be changed, and says so', async () => {
    const field = mount(FIELD, { ...PICK, locked: true }, ['pick']);
    await field.tap({ role: 'button' });
    expect(field.events).toEqual([]);
    expect(field.one({ role: 'button' }).attribute('aria-disabled')).toBe(true);
  });
});
