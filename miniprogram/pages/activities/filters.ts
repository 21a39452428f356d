import type { FilterChip } from '../../components/wm-filter/wm-filter';
import type { InputOf } from '../../../cloudfunctions/contract';
import { AGE_GROUPS, type AgeGroupId } from '../../shared/ages';
import { PLATFORMS, type PlatformId } from '../../shared/platforms';
import { DAY_MS, dayOf, daysBetween, partsOf, startOfDay, WEEKDAYS } from '../../shared/time';

/** What the list is narrowed to; part of the page's data, so that coming back finds it unchanged. */
export interface Filters {
  scope: 'station' | 'district';
  platform: PlatformId | null;
  /** YYYY-MM-DD */
  day: string | null;
  age: AgeGroupId | null;
  /** words looked for; '': none */
  search: string;
  /** nearest first */
  near: boolean;
}

export const ALL: Filters = { scope: 'station', platform: null, day: null, age: null, search: '', near: false };

export const isPlain = (filters: Filters): boolean => Object.keys(ALL).every((key) => isAsIn(ALL, filters, key));
const isAsIn = (a: Filters, b: Filters, key: string): boolean =>
  key === 'scope' || a[key as keyof Filters] === b[key as keyof Filters];

/** What of it the server is told: where the phone is stays on it. */
export const inputOf = ({ near: _near, search, ...rest }: Filters): InputOf<'activities.listPlaced'> => ({
  ...rest,
  search: search === '' ? null : search,
});

/** Days that one may pick from: three weeks, as far as stations plan. */
const DAYS_SHOWN = 21;

export interface Choice {
  value: string;
  label: string;
  on: boolean;
}

export function chipsOf({ scope, platform, day, age, near }: Filters, station: string, now: number): FilterChip[] {
  const chosen = PLATFORMS.find(({ id }) => id === platform);
  const group = AGE_GROUPS.find(({ id }) => id === age);
  return [
    { value: 'station', label: station || '我的站', on: scope === 'station', icon: 'place' },
    { value: 'district', label: '全区', on: scope === 'district' },
    { value: 'day', label: day === null ? '日期' : shortDay(day, now), on: day !== null, icon: 'calendar' },
    { value: 'platform', label: chosen ? chosen.name : '平台', on: platform !== null, icon: 'filter' },
    { value: 'age', label: group ? group.name : '适合谁', on: age !== null, icon: 'people' },
    { value: 'near', label: '离我近的', on: near, icon: 'here' },
  ];
}

export function platformChoices(platform: PlatformId | null): Choice[] {
  const all = { value: '', label: '全部平台', on: platform === null };
  return [all, ...PLATFORMS.map(({ id, name }) => ({ value: id, label: name, on: id === platform }))];
}

export function ageChoices(age: AgeGroupId | null): Choice[] {
  const any = { value: '', label: '都行', on: age === null };
  return [...AGE_GROUPS.map(({ id, name }) => ({ value: id, label: name, on: id === age })), any];
}

export function dayChoices(day: string | null, now: number): Choice[] {
  const days = Array.from({ length: DAYS_SHOWN }, (_, i) => dayOf(now + i * DAY_MS));
  const all = { value: '', label: '不限日期', on: day === null };
  return [all, ...days.map((value) => ({ value, label: shortDay(value, now), on: value === day }))];
}

/** 今天, 明天, 周六 11月28日 */
function shortDay(day: string, now: number): string {
  const at = startOfDay(day);
  const { month, date, weekday } = partsOf(at);
  const name = ['今天', '明天'][daysBetween(now, at)] ?? WEEKDAYS[weekday] ?? '';
  return `${name} ${month}月${date}日`;
}
