import {
  EMPTY_FORM,
  fieldErrors,
  missingIn,
  NO_TICKS,
  oldEnoughOn,
  stageOf,
  toInput,
  type Form,
} from '../../../miniprogram/packages/identity/pages/volunteer/volunteer-form';

const TODAY = '2026-11-23';
const FORM: Form = { ...EMPTY_FORM, name: '王建国', phone: '010-00000055', birthDate: '1980-06-06' };
const GUARDED: Form = { ...FORM, guardianName: '王父', guardianPhone: '010-00000056', guardianRelation: 'parent' };
const YES = { volunteer: true, guardian: false };

test.each([
  ['', 'unknown'],
  ['2012-11-24', 'young'],
  ['2012-11-23', 'minor'],
  ['2008-11-24', 'minor'],
  ['2008-11-23', 'adult'],
])('born %s, on 23 November 2026: %s', (birthDate, stage) => {
  expect(stageOf(birthDate, TODAY)).toBe(stage);
});

test('who is too young hears from when on', () => {
  expect(oldEnoughOn('2016-03-09')).toBe('2030年3月9日');
});

test('an adult is asked for nothing of a guardian', () => {
  expect(missingIn(FORM, YES, 'adult')).toEqual({});
  expect(Object.keys(missingIn(EMPTY_FORM, NO_TICKS, 'unknown'))).toEqual(['name', 'phone', 'birthDate', 'volunteer']);
});

test('a minor is, with a yes of the guardian’s own', () => {
  expect(Object.keys(missingIn(FORM, YES, 'minor'))).toEqual([
    'guardianName',
    'guardianPhone',
    'guardianRelation',
    'guardian',
  ]);
  expect(missingIn(GUARDED, { volunteer: true, guardian: true }, 'minor')).toEqual({});
});

test('a guardian is sent with a minor only, and a yes only where there is a tick', () => {
  const minor = toInput(GUARDED, { volunteer: true, guardian: true }, 'minor');
  expect([minor.guardian, minor.consent, minor.guardianConsent]).toEqual([
    { name: '王父', phone: '010-00000056', relation: 'parent' },
    1,
    1,
  ]);
  const adult = toInput(GUARDED, NO_TICKS, 'adult');
  expect([adult.guardian, adult.consent, adult.guardianConsent]).toEqual([null, null, null]);
});

test('what the server finds wrong stands under the field that it is about', () => {
  expect(fieldErrors({ phone: '电话不对', 'guardian.phone': '监护人电话不对', other: '不知道' })).toEqual({
    phone: '电话不对',
    guardianPhone: '监护人电话不对',
  });
});
