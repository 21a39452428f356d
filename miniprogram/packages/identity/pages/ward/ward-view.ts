import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { CONSENT_WAYS } from '../../../../shared/consents';
import { partsOf } from '../../../../shared/time';
import { RELATIONS } from '../../../../shared/volunteers';

type Ward = OutputOf<'identity.listWards'>['wards'][number];

export const AGE_BANDS = [
  { id: 'adult', name: '18 岁以上' },
  { id: 'teen', name: '14 到 17 岁' },
  { id: 'child', name: '不满 14 岁' },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]['id'];

/** Somebody whom the person acts for; names come masked. */
export interface WardView {
  wardId: string;
  name: string;
  relation: string;
  /** '18 岁以上 · 当面说好了' */
  line: string;
  phone: string;
  since: string;
}

const nameOf = (items: readonly { id: string; name: string }[], id: string): string =>
  items.find((item) => item.id === id)?.name ?? '';

export function toWardView(ward: Ward): WardView {
  const { year, month, date } = partsOf(ward.since);
  return {
    wardId: ward.wardId,
    name: ward.name,
    relation: nameOf(RELATIONS, ward.relation),
    line: [nameOf(AGE_BANDS, ward.ageBand), nameOf(CONSENT_WAYS, ward.consentWay)].join(' · '),
    phone: ward.phone,
    since: `${year}年${month}月${date}日`,
  };
}
