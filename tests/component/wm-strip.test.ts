import { mount } from '../support/simulate';

const STRIP = 'components/wm-strip/wm-strip';
const liveness = (kind: string): unknown =>
  mount(STRIP, { kind, text: '没有网' })
    .all({ tag: 'view' })
    .map((node) => node.attribute('aria-live'))
    .find(Boolean);

test('an error is read out at once, the rest when there is a pause', () => {
  expect(liveness('error')).toBe('assertive');
  expect(['offline', 'stale', 'info', 'done'].map(liveness)).toEqual(['polite', 'polite', 'polite', 'polite']);
});

test('each kind has a shape of its own beside its colour', () => {
  const icon = (kind: string): unknown => {
    const strip = mount(STRIP, { kind, text: '没有网' });
    return strip.one({ tag: 'view', text: '' }).attribute('class');
  };
  expect(new Set(['offline', 'error', 'done', 'info'].map(icon)).size).toBe(4);
  expect(icon('of no known kind')).toBe(icon('info'));
});

test('the act is a button that sends act; without one there is nothing to tap', async () => {
  const strip = mount(STRIP, { kind: 'offline', text: '没有网', act: '重试' }, ['act']);
  await strip.tap({ role: 'button', text: '重试' });
  expect(strip.events.map(({ name }) => name)).toEqual(['act']);
  expect(mount(STRIP, { text: '没有网' }).has({ role: 'button' })).toBe(false);
});
