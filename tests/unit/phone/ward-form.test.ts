import {
  checked,
  choiceOf,
  EMPTY_FORM,
  FAMILY_RELATIONS,
  type Form,
} from '../../../miniprogram/packages/identity/pages/add-ward/ward-form';

const FORM: Form = { name: '王奶奶', phone: ' ', relation: 'parent', ageBand: 'adult', consentWay: 'spoken' };

test('what is missing is named, field by field', () => {
  const answer = checked(EMPTY_FORM, false);
  expect('errors' in answer && Object.keys(answer.errors)).toEqual([
    'name',
    'relation',
    'ageBand',
    'consentWay',
    'consent',
  ]);
});

test('a whole form is sent with the version of the words that were agreed to; no phone is no phone', () => {
  expect(checked(FORM, true)).toEqual({ input: { ...FORM, phone: '', consent: 1 } });
});

test('a whole form without the yes is not sent', () => {
  expect(checked(FORM, false)).toEqual({ errors: { consent: '要先看过并同意这一条' } });
});

test('what is tapped is one of what is offered, or nothing', () => {
  expect(choiceOf('ageBand', ['child'])).toEqual({ ageBand: 'child' });
  expect(choiceOf('relation', ['nobody'])).toEqual({ relation: '' });
  expect(choiceOf('consentWay', [])).toEqual({ consentWay: '' });
});

test('a family form does not offer what only a station is to somebody', () => {
  expect(FAMILY_RELATIONS.map(({ id }) => id)).not.toContain('staff');
});
