import { PURPOSES } from '../../miniprogram/shared/consents';
import { mount } from '../support/simulate';

const CONSENT = 'components/wm-consent/wm-consent';
const BOX = { role: 'checkbox' };

test('the words are shown in full, and nobody has ticked the box', () => {
  const consent = mount(CONSENT, { purpose: 'ward' });
  expect(consent.text).toContain(PURPOSES.ward.text);
  expect(consent.one(BOX).attribute('aria-checked')).toBe(false);
});

test('readers hear what is agreed to', () => {
  const { title, text } = PURPOSES.volunteer;
  expect(mount(CONSENT, { purpose: 'volunteer' }).has({ role: 'checkbox', label: `同意：${title}。${text}` })).toBe(
    true,
  );
});

test('a tap asks for the other answer; the answer stays the page’s', async () => {
  const consent = mount(CONSENT, { purpose: 'contact' }, ['change']);
  await consent.tap(BOX);
  consent.set({ checked: true });
  await consent.tap(BOX);
  expect(consent.events).toEqual([
    { name: 'change', detail: { purpose: 'contact', checked: true } },
    { name: 'change', detail: { purpose: 'contact', checked: false } },
  ]);
});

test('another purpose brings other words', () => {
  const consent = mount(CONSENT, { purpose: 'ward' });
  consent.set({ purpose: 'child' });
  expect(consent.text).toContain(PURPOSES.child.text);
});

test('a missing yes is said under it and read out at once', () => {
  const consent = mount(CONSENT, { purpose: 'contact', error: '要先看过并同意这一条' });
  expect(consent.one({ text: '要先看过并同意这一条' }).attribute('aria-live')).toBe('assertive');
});
