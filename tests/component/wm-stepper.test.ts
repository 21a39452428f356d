import { mount } from '../support/simulate';

const STEPPER = 'components/wm-stepper/wm-stepper';
const LESS = { label: '少一位' };
const MORE = { label: '多一位' };

test('one more and one less are asked for by an event; the number stays the page’s', async () => {
  const stepper = mount(STEPPER, { value: 2, max: 3, unit: '位' }, ['change']);
  await stepper.tap(MORE);
  await stepper.tap(LESS);
  expect(stepper.events).toEqual([
    { name: 'change', detail: { value: 3 } },
    { name: 'change', detail: { value: 1 } },
  ]);
  expect(stepper.text).toBe('2');
});

test.each([
  ['the least', { value: 1, min: 1, max: 3 }, LESS, MORE],
  ['the most', { value: 3, min: 1, max: 3 }, MORE, LESS],
])('at %s the key that leads beyond is off, says so and does nothing', async (_, properties, off, on) => {
  const stepper = mount(STEPPER, { ...properties, unit: '位' }, ['change']);
  expect(stepper.one(off).attribute('aria-disabled')).toBe(true);
  expect(stepper.one(on).attribute('aria-disabled')).toBe(false);
  await stepper.tap(off);
  expect(stepper.events).toEqual([]);
});

test('when a bound moves past the number, the next tap leads back within', async () => {
  const stepper = mount(STEPPER, { value: 5, max: 5, unit: '位' }, ['change']);
  stepper.set({ max: 2 });
  await stepper.tap(MORE);
  await stepper.tap(LESS);
  expect(stepper.events).toEqual([{ name: 'change', detail: { value: 2 } }]);
});

test('the number is read out with what is counted, and again when it changes', () => {
  const stepper = mount(STEPPER, { value: 2, max: 3, unit: '位' });
  expect(stepper.one({ label: '2 位' }).attribute('aria-live')).toBe('polite');
  stepper.set({ value: 3 });
  expect(stepper.has({ label: '3 位' })).toBe(true);
});
