import type { InputOf } from '../../../../../cloudfunctions/contract';
import { CONSENT_WAYS, PURPOSES, type ConsentWay } from '../../../../shared/consents';
import { RELATIONS, type RelationId } from '../../../../shared/volunteers';
import type { Check } from '../../components/wm-checks/wm-checks';

export type WardDraft = Omit<InputOf<'identity.addUnitWard'>, 'unitId'>;

export interface WardForm {
  name: string;
  phone: string;
  relation: RelationId;
  ageBand: 'adult' | 'teen';
  consentWay: ConsentWay | '';
  hasAgreed: boolean;
}
export type WardErrors = Partial<Record<keyof WardForm, string>>;

/** Mostly it is an old person of the neighbourhood; what they agreed to is never filled in for them. */
export const EMPTY_WARD: WardForm = {
  name: '',
  phone: '',
  relation: 'staff',
  ageBand: 'adult',
  consentWay: '',
  hasAgreed: false,
};

/** A station acts for neighbours, not for its own family. */
const STATION_RELATIONS: readonly RelationId[] = ['staff', 'neighbour', 'other'];

export interface WardChecks {
  relations: Check[];
  ages: Check[];
  ways: Check[];
  agreed: Check[];
}

export const wardChecks = (form: WardForm): WardChecks => ({
  relations: STATION_RELATIONS.map((id) => ({
    value: id,
    label: RELATIONS.find((each) => each.id === id)?.name ?? '',
    on: form.relation === id,
  })),
  ages: [
    { value: 'adult', label: '满 18 岁', on: form.ageBand === 'adult' },
    { value: 'teen', label: '14 到 17 岁', on: form.ageBand === 'teen' },
  ],
  ways: CONSENT_WAYS.map(({ id, name }) => ({ value: id, label: name, on: form.consentWay === id })),
  agreed: [{ value: 'yes', label: '念给本人听过，本人同意了', on: form.hasAgreed }],
});

export function missingInWard({ name, consentWay, hasAgreed }: WardForm): WardErrors {
  return {
    ...(name.trim() === '' && { name: '请填姓名或称呼' }),
    ...(consentWay === '' && { consentWay: '请选是怎么征得同意的' }),
    ...(!hasAgreed && { hasAgreed: '要本人同意了才能登记' }),
  };
}

/** null while something is missing */
export function toWardDraft({ consentWay, hasAgreed, ...rest }: WardForm): WardDraft | null {
  if (consentWay === '') return null;
  return { ...rest, phone: rest.phone.trim(), consentWay, consent: hasAgreed ? PURPOSES.ward.version : null };
}

export function wardErrors(fields: Readonly<Record<string, string>>): WardErrors {
  const { name, phone, relation, ageBand, consentWay } = fields;
  return {
    ...(name && { name }),
    ...(phone && { phone }),
    ...(relation && { relation }),
    ...(ageBand && { ageBand }),
    ...(consentWay && { consentWay }),
  };
}
