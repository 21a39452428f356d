import { startOfDay } from './time';

/**
 * Volunteering from 14, with a guardian's consent under 18. Beijing's practice (rules.md: the old trial
 * measures; their successor could not be read in full), so both are settings and not law quoted.
 */
export const VOLUNTEER_AGE_MIN = 14;
export const ADULT_AGE = 18;

/** Full years on a day, both 'YYYY-MM-DD'; NaN when either is no day. */
export function ageOn(birthDate: string, day: string): number {
  if (Number.isNaN(startOfDay(birthDate)) || Number.isNaN(startOfDay(day))) return NaN;
  const [birthYear, birthMonthDay] = split(birthDate);
  const [year, monthDay] = split(day);
  return year - birthYear - (monthDay < birthMonthDay ? 1 : 0);
}

/** Born on 29 February, one turns older on 1 March of other years. */
const split = (day: string): [number, string] => [Number(day.slice(0, 4)), day.slice(5)];

/** Whom somebody looks for something for: full years, both included. */
export const AGE_GROUPS = [
  { id: 'child', name: '孩子', from: 0, to: 13 },
  { id: 'senior', name: '60 岁以上', from: 60, to: 120 },
] as const satisfies readonly { id: string; name: string; from: number; to: number }[];
export type AgeGroupId = (typeof AGE_GROUPS)[number]['id'];

export function isAgeGroupId(value: unknown): value is AgeGroupId {
  return AGE_GROUPS.some(({ id }) => id === value);
}

/** '6 – 12 岁', '60 岁以上', '12 岁以下'; '' for all ages. 0: no bound. */
export function ageLabel(ageMin: number, ageMax: number): string {
  if (ageMin > 0 && ageMax > 0) return ageMin === ageMax ? `${ageMin} 岁` : `${ageMin} – ${ageMax} 岁`;
  if (ageMin > 0) return `${ageMin} 岁以上`;
  return ageMax > 0 ? `${ageMax} 岁以下` : '';
}

/** Whom something is for, in its own words with the years beside them; null: everybody, nothing to say. */
export function suitsFact(
  suits: string,
  ageMin: number,
  ageMax: number,
): { k: string; v: string; note?: string } | null {
  const years = ageLabel(ageMin, ageMax);
  if (suits === '') return years === '' ? null : { k: '适合', v: years };
  return { k: '适合', v: suits, ...(years !== '' && !suits.includes(years) && { note: years }) };
}
