import type { InputOf } from '../../../../../cloudfunctions/contract';
import { VOLUNTEER_AGE_MIN, ADULT_AGE } from '../../../../shared/ages';
import { momentLabel } from '../../../../shared/time';
import { waveIndex, WAVES, type WaveId } from '../../../../shared/waves';

export type Wave = NonNullable<InputOf<'recruitment.create'>['draft']['waves']>[number];

/** Without a plan, those next door. */
export const firstOf = (waves: readonly Wave[]): WaveId => waves[0]?.scope ?? WAVES[0].id;

/** Whom it calls as it goes out. Circles that are no wider are no longer called on their own. */
export function withFirst(waves: readonly Wave[], scope: WaveId): Wave[] {
  if (scope === firstOf(waves)) return [...waves];
  const later = waves.slice(1).filter((wave) => waveIndex(wave.scope) > waveIndex(scope));
  return [{ scope, at: 0 }, ...later];
}

/** @param at when the circle is called; null: not by itself */
export function withLater(waves: readonly Wave[], scope: WaveId, at: number | null): Wave[] {
  const [first = { scope: firstOf(waves), at: 0 }, ...later] = waves;
  const others = later.filter((wave) => wave.scope !== scope);
  const all = at === null ? others : [...others, { scope, at }];
  return [first, ...all.sort((a, b) => waveIndex(a.scope) - waveIndex(b.scope))];
}

/** A wider circle, and when it is called by itself. */
export interface LaterRow {
  scope: WaveId;
  label: string;
  /** '' when it is left to whoever looks at the board */
  when: string;
}
export const laterRows = (waves: readonly Wave[], now: number): LaterRow[] =>
  WAVES.slice(waveIndex(firstOf(waves)) + 1).map(({ id, name }) => {
    const planned = waves.slice(1).find(({ scope }) => scope === id);
    return { scope: id, label: `再叫${name}`, when: planned ? momentLabel(planned.at, now) : '' };
  });

const nameOf = (scope: WaveId): string => WAVES[waveIndex(scope)]?.name ?? '';

/** What is wrong with the times; '' when nothing is. */
export function wavesError(waves: readonly Wave[], now: number): string {
  const [, ...later] = waves;
  for (const [i, { scope, at }] of later.entries()) {
    const before = later[i - 1];
    if (at <= now) return `叫${nameOf(scope)}的时间已经过了，请改到以后`;
    if (before && at <= before.at) return `叫${nameOf(scope)}要晚于叫${nameOf(before.scope)}`;
  }
  return '';
}

/** '先叫本站；明天 09:00 叫本街道' */
export function wavesWords(waves: readonly Wave[], now: number): string {
  const later = waves.slice(1).map(({ scope, at }) => `${momentLabel(at, now)} 叫${nameOf(scope)}`);
  return [`发布时叫${nameOf(firstOf(waves))}`, ...later].join('；');
}

/** What a minimum age means for those under 18. */
export function ageNote(minAge: number): string {
  if (minAge >= ADULT_AGE) return '按到岗那天算。未满 18 岁的应不了';
  const young = minAge > VOLUNTEER_AGE_MIN ? `，不满 ${minAge} 岁的应不了` : '';
  return `按到岗那天算${young}。未满 18 岁的，监护人在登记时同意过才能应；请给他们排合适的岗位和时段`;
}
