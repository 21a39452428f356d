import type { InputOf } from '../../../../../cloudfunctions/contract';
import { ADULT_AGE, ageOn, VOLUNTEER_AGE_MIN } from '../../../../shared/ages';
import { PURPOSES } from '../../../../shared/consents';
import { RELATIONS, SKILLS, type RelationId, type SkillId } from '../../../../shared/volunteers';

/** What was filled in so far. Ticks are not part of it: a yes is given anew each time that it is asked for. */
export interface Form {
  name: string;
  phone: string;
  /** 'YYYY-MM-DD' */
  birthDate: string;
  skills: SkillId[];
  freeTimes: string[];
  guardianName: string;
  guardianPhone: string;
  guardianRelation: RelationId | '';
}

export const EMPTY_FORM: Form = {
  name: '',
  phone: '',
  birthDate: '',
  skills: [],
  freeTimes: [],
  guardianName: '',
  guardianPhone: '',
  guardianRelation: '',
};

export interface Ticks {
  volunteer: boolean;
  guardian: boolean;
}

export const NO_TICKS: Ticks = { volunteer: false, guardian: false };

export type FieldErrors = Partial<Record<keyof Form | keyof Ticks, string>>;

/** unknown: no birth date yet. young: comes back later. minor: with a guardian. */
export type Stage = 'unknown' | 'young' | 'minor' | 'adult';

export function stageOf(birthDate: string, today: string): Stage {
  const age = ageOn(birthDate, today);
  if (Number.isNaN(age)) return 'unknown';
  if (age < VOLUNTEER_AGE_MIN) return 'young';
  return age < ADULT_AGE ? 'minor' : 'adult';
}

/** '2031年6月6日': when somebody who is too young turns old enough. */
export function oldEnoughOn(birthDate: string): string {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number);
  return `${year + VOLUNTEER_AGE_MIN}年${month}月${date}日`;
}

export const skillsIn = (ids: readonly string[]): SkillId[] =>
  SKILLS.map(({ id }) => id).filter((id) => ids.includes(id));

export const relationIn = ([first]: readonly string[]): RelationId | '' =>
  RELATIONS.map(({ id }) => id).find((id) => id === first) ?? '';

/** What was not filled in at all; whether the rest is right, the server says. */
export function missingIn(form: Form, ticks: Ticks, stage: Stage): FieldErrors {
  const missing: FieldErrors = {};
  if (form.name.trim() === '') missing.name = '请填真实姓名';
  if (form.phone.trim() === '') missing.phone = '请填能打通的电话';
  if (form.birthDate === '') missing.birthDate = '请选出生日期';
  if (stage === 'minor') {
    if (form.guardianName.trim() === '') missing.guardianName = '请填监护人姓名';
    if (form.guardianPhone.trim() === '') missing.guardianPhone = '请填监护人电话';
    if (form.guardianRelation === '') missing.guardianRelation = '请选是什么关系';
    if (!ticks.guardian) missing.guardian = '要监护人看过并同意，才能登记';
  }
  if (!ticks.volunteer) missing.volunteer = '要先看过并同意，才能登记';
  return missing;
}

export function toInput(form: Form, ticks: Ticks, stage: Stage): InputOf<'identity.registerVolunteer'> {
  const { guardianName, guardianPhone, guardianRelation, ...rest } = form;
  const hasGuardian = stage === 'minor' && guardianRelation !== '';
  return {
    ...rest,
    guardian: hasGuardian ? { name: guardianName, phone: guardianPhone, relation: guardianRelation } : null,
    consent: ticks.volunteer ? PURPOSES.volunteer.version : null,
    guardianConsent: ticks.guardian ? PURPOSES.guardian.version : null,
  };
}

const FIELDS: Readonly<Record<string, keyof Form>> = {
  name: 'name',
  phone: 'phone',
  birthDate: 'birthDate',
  'guardian.name': 'guardianName',
  'guardian.phone': 'guardianPhone',
  'guardian.relation': 'guardianRelation',
};

/** The server names fields by their path in the input; the page knows them by their own names. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const name = FIELDS[path];
    if (name) errors[name] = message;
  }
  return errors;
}
