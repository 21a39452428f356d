import { LIMITS } from '../../../../shared/limits';
import { DAY_MS, HOUR_MS, instantOf, rangeLabel, startOfDay } from '../../../../shared/time';

export interface Shift {
  startAt: number;
  endAt: number;
}

export interface Part {
  id: string;
  name: string;
}
/** Parts of a day that are chosen with one tap; the id is the time itself. */
export const DAY_PARTS: Part[] = [
  { id: '08:00-12:00', name: '上午 8–12 点' },
  { id: '13:00-17:00', name: '下午 1–5 点' },
  { id: '18:00-21:00', name: '晚上 6–9 点' },
];

/** How shifts are made in bulk: every day from the first to the last, at each of these times. */
export interface Maker {
  fromDay: string;
  toDay: string;
  /** ids of DAY_PARTS */
  parts: string[];
  /** others, as typed: 07:00-09:30，19点-21点 */
  others: string;
}

export type Made = { shifts: Shift[] } | { field: 'fromDay' | 'toDay' | 'parts' | 'others'; error: string };

/** All shifts of a plan; or what is wrong with it, at the field that is to be mended. */
export function makeShifts({ fromDay, toDay, parts, others }: Maker, now: number): Made {
  if (fromDay === '') return { field: 'fromDay', error: '请选从哪天起' };
  const [from, to] = [startOfDay(fromDay), startOfDay(toDay || fromDay)];
  if (to < from) return { field: 'toDay', error: '最后一天要在第一天之后' };
  const typed = others.split(/[,，、;；\n]/).filter((text) => text.trim() !== '');
  const times = [...parts, ...typed].map(timeOf);
  const wrong = times.indexOf(null);
  if (wrong !== -1)
    return { field: 'others', error: `“${typed[wrong - parts.length]?.trim() ?? ''}”看不懂，请写成 07:00-09:30` };
  if (times.length === 0) return { field: 'parts', error: '请选每天的哪几段' };
  const shifts: Shift[] = [];
  for (let day = from; day <= to && shifts.length <= LIMITS.shiftsMax; day += DAY_MS) {
    for (const time of times) if (time) shifts.push({ startAt: day + time.startMs, endAt: day + time.endMs });
  }
  if (shifts.some(({ startAt }) => startAt <= now))
    return { field: 'fromDay', error: '有一班的时间已经过了，请从以后的日子排' };
  return { shifts };
}

/** '07:00-09:30', '7点到9点半' is asked for as a clock; null when it is none, or longer than a shift may be. */
function timeOf(text: string): { startMs: number; endMs: number } | null {
  const found = /^\s*(\d{1,2})[:：点](\d{2})?\s*[-–—~～到至]+\s*(\d{1,2})[:：点](\d{2})?\s*$/.exec(text);
  if (!found) return null;
  const [, startHour = '', startMinute = '00', endHour = '', endMinute = '00'] = found;
  const startMs = msOf(startHour, startMinute);
  const endMs = msOf(endHour, endMinute);
  const isSound = endMs > startMs && endMs - startMs <= LIMITS.shiftHoursMax * HOUR_MS;
  return isSound ? { startMs, endMs } : null;
}

const DAY = '2020-01-01';
/** NaN for what is no time of a day. */
const msOf = (hour: string, minute: string): number =>
  instantOf(DAY, `${hour.padStart(2, '0')}:${minute}`) - startOfDay(DAY);

/** Both together, each once, from the earliest on. */
export function withShifts(shifts: readonly Shift[], more: readonly Shift[]): Shift[] {
  const all = new Map([...shifts, ...more].map((shift) => [`${shift.startAt}-${shift.endAt}`, shift]));
  return [...all.values()].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
}

export const shiftsError = (shifts: readonly Shift[]): string =>
  shifts.length === 0
    ? '请排出班次'
    : shifts.length > LIMITS.shiftsMax
      ? `一份招募令最多 ${LIMITS.shiftsMax} 班，现在是 ${shifts.length} 班。请去掉几班，或者分成几份`
      : '';

export const shiftLabels = (shifts: readonly Shift[], now: number): { key: string; label: string }[] =>
  shifts.map(({ startAt, endAt }) => ({ key: `${startAt}-${endAt}`, label: rangeLabel(startAt, endAt, now) }));
