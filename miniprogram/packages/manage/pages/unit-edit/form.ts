import type { InputOf, OutputOf } from '../../../../../cloudfunctions/contract';
import { PLATFORMS } from '../../../../shared/platforms';
import type { Check } from '../../components/wm-checks/wm-checks';

/** What staff write of a unit; 0, 0: not on the map. */
export type UnitForm = InputOf<'units.create'>['draft'];
export type UnitField = keyof UnitForm;
export type UnitErrors = Partial<Record<UnitField, string>>;

export const EMPTY_UNIT: UnitForm = {
  name: '',
  shortName: '',
  address: '',
  lng: 0,
  lat: 0,
  phone: '',
  contactName: '',
  opening: '',
  intro: '',
  platforms: [],
};
export const UNIT_FIELDS = Object.keys(EMPTY_UNIT) as UnitField[];

export function toUnitForm(unit: OutputOf<'units.show'>): UnitForm {
  const { name, shortName, address, lng, lat, phone, contactName, opening, intro, platforms } = unit;
  return { name, shortName, address, lng, lat, phone, contactName, opening, intro, platforms: [...platforms] };
}

/** What is still missing; everything else is the server's to judge. */
export function missingIn(form: UnitForm): UnitErrors {
  const missing: UnitErrors = {};
  if (form.name.trim() === '') missing.name = '请填全称';
  if (form.shortName.trim() === '') missing.shortName = '请填简称';
  return missing;
}

/** The server names fields by their path in the input. */
export function unitErrors(fields: Readonly<Record<string, string>>): UnitErrors {
  const errors: UnitErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const field = UNIT_FIELDS.find((name) => path.replace(/^draft\./, '').split('.')[0] === name);
    if (field) errors[field] = message;
  }
  return errors;
}

const FIELD_WORDS: Record<UnitField, string> = {
  name: '全称',
  shortName: '简称',
  address: '地址',
  lng: '地图位置',
  lat: '地图位置',
  phone: '电话',
  contactName: '联系人',
  opening: '开放时间',
  intro: '介绍',
  platforms: '平台',
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What waits on the phone until it is saved: what was typed, and on top of what. */
export interface Typed {
  base: UnitForm;
  form: UnitForm;
}

export interface Merged {
  form: UnitForm;
  /** fields that both changed, each to something else, with what the colleague wrote */
  clashes: { word: string; theirs: string }[];
}

/**
 * Two people changed the same unit: what only one of them touched is taken from that one; where both did, what is being
 * typed stays and the colleague's words are shown beside it.
 */
export function mergeForms(base: UnitForm, mine: UnitForm, theirs: UnitForm): Merged {
  const clashes: Merged['clashes'] = [];
  let form = theirs;
  for (const field of UNIT_FIELDS) {
    if (isSame(mine[field], base[field])) continue;
    form = { ...form, [field]: mine[field] };
    const isClash = !isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field]);
    const word = FIELD_WORDS[field];
    if (isClash && !clashes.some((each) => each.word === word)) clashes.push({ word, theirs: printed(theirs, field) });
  }
  return { form, clashes };
}

export const conflictText = (clashes: Merged['clashes']): string =>
  clashes.length > 0
    ? '刚才有同事也改了这几项。您填的还在，请对一下再存'
    : '刚才有同事改过别的几项，已经并进来了。您填的还在，再存一次就好';

function printed(form: UnitForm, field: UnitField): string {
  if (field === 'lng' || field === 'lat') return placeText(form) || '没有';
  if (field === 'platforms')
    return (
      platformChecks(form)
        .filter(({ on }) => on)
        .map(({ label }) => label)
        .join('、') || '没有'
    );
  return form[field] || '空着';
}

export const platformChecks = ({ platforms }: UnitForm): Check[] =>
  PLATFORMS.map(({ id, name }) => ({ value: id, label: name, on: platforms.includes(id) }));

export function togglePlatform({ platforms }: UnitForm, value: string): UnitForm['platforms'] {
  return PLATFORMS.map(({ id }) => id).filter((id) => platforms.includes(id) !== (id === value));
}

/** '40.010000, 116.520000', as map apps write it; '' when not on the map */
export const placeText = ({ lat, lng }: Pick<UnitForm, 'lat' | 'lng'>): string =>
  lat === 0 && lng === 0 ? '' : `${lat.toFixed(6)}, ${lng.toFixed(6)}`;

/** Two numbers in either order: in China the greater one is the longitude. '' takes it off the map; null: not a place */
export function parsePlace(text: string): Pick<UnitForm, 'lat' | 'lng'> | null {
  if (text.trim() === '') return { lat: 0, lng: 0 };
  const found = /^\s*(\d{1,3}(?:\.\d+)?)\s*[,，、\s]\s*(\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (!found) return null;
  const [lat = 0, lng = 0] = [Number(found[1]), Number(found[2])].sort((a, b) => a - b);
  return lat <= 90 && lng <= 180 && lng >= 73 ? { lat, lng } : null;
}
