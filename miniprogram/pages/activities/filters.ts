import type { FilterChip } from '../../components/wm-filter/wm-filter';
import { PLATFORMS, type PlatformId } from '../../shared/platforms';
import { DAY_MS, dayOf, daysBetween, partsOf, startOfDay, WEEKDAYS } from '../../shared/time';

/** What the list is narrowed to; part of the page's data, so that coming back finds it unchanged. */
export interface Filters {
  scope: 'station' | 'district';
  platform: PlatformId | null;
  /** YYYY-MM-DD */
  day: string | null;
}

export const ALL: Filters = { scope: 'station', platform: null, day: null };

/** Days that one may pick from: three weeks, as far as stations plan. */
const DAYS_SHOWN = 21;

export interface Choice {
  value: string;
  label: string;
  on: boolean;
}

export function chipsOf({ scope, platform, day }: Filters, station: string, now: number): FilterChip[] {
  const chosen = PLATFORMS.find(({ id }) => id === platform);
  return [
    { value: 'station', label: station || '我的站', on: scope === 'station', icon: 'place' },
    { value: 'district', label: '全区', on: scope === 'district' },
    { value: 'day', label: day === null ? '日期' : shortDay(day, now), on: day !== null, icon: 'calendar' },
    { value: 'platform', label: chosen ? chosen.name : '平台', on: platform !== null, icon: 'filter' },
  ];
}

export function platformChoices(platform: PlatformId | null): Choice[] {
  const all = { value: '', label: '全部平台', on: platform === null };
  return [all, ...PLATFORMS.map(({ id, name }) => ({ value: id, label: name, on: id === platform }))];
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
