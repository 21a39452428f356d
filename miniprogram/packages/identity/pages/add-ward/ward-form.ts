import type { InputOf } from '../../../../../cloudfunctions/contract';
import { CONSENT_WAYS, PURPOSES, type ConsentWay } from '../../../../shared/consents';
import { RELATIONS, type RelationId } from '../../../../shared/volunteers';
import { AGE_BANDS, type AgeBand } from '../ward/ward-view';

export interface Form {
  name: string;
  phone: string;
  relation: RelationId | '';
  ageBand: AgeBand | '';
  consentWay: ConsentWay | '';
}

export const EMPTY_FORM: Form = { name: '', phone: '', relation: '', ageBand: '', consentWay: '' };

export type FieldErrors = Partial<Record<keyof Form | 'consent', string>>;

/** A family member is nobody whom a station looks after. */
export const FAMILY_RELATIONS = RELATIONS.filter(({ id }) => id !== 'staff');

type Choice = Pick<Form, 'relation' | 'ageBand' | 'consentWay'>;

/** What was tapped, as a value of the form. */
export function choiceOf(name: keyof Choice, [id = '']: readonly string[]): Partial<Choice> {
  if (name === 'relation') return { relation: RELATIONS.find((each) => each.id === id)?.id ?? '' };
  if (name === 'ageBand') return { ageBand: AGE_BANDS.find((each) => each.id === id)?.id ?? '' };
  return { consentWay: CONSENT_WAYS.find((each) => each.id === id)?.id ?? '' };
}

/** For a child a guardian agrees, with words of their own (PIPL 31). */
export const purposeOf = ({ ageBand }: Form): 'ward' | 'child' => (ageBand === 'child' ? 'child' : 'ward');

/** @returns what to send, or what was not filled in at all; whether the rest is right, the server says */
export function checked(
  form: Form,
  isAgreed: boolean,
): { input: InputOf<'identity.addWard'> } | { errors: FieldErrors } {
  const { name, phone, relation, ageBand, consentWay } = form;
  const errors: FieldErrors = {};
  if (name.trim() === '') errors.name = '请填怎么称呼';
  if (relation === '') errors.relation = '请选是什么关系';
  if (ageBand === '') errors.ageBand = '请选年龄';
  if (consentWay === '') errors.consentWay = '请选是怎么征得同意的';
  if (!isAgreed) errors.consent = '要先看过并同意这一条';
  if (relation === '' || ageBand === '' || consentWay === '' || Object.keys(errors).length > 0) return { errors };
  const consent = PURPOSES[purposeOf(form)].version;
  return { input: { name, phone: phone.trim(), relation, ageBand, consentWay, consent } };
}

export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) if (isField(path)) errors[path] = message;
  return errors;
}

const isField = (path: string): path is keyof Form => Object.keys(EMPTY_FORM).includes(path);
