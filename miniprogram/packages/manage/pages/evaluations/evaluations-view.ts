import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { STAR_WORDS, starsSummary } from '../../../../shared/stars';

type Answer = OutputOf<'activities.listEvaluations'>;

export interface StarLine {
  stars: number;
  label: string;
  count: number;
  /** of the largest count, in percent */
  width: number;
}
export interface WordRow {
  key: number;
  stars: string;
  words: string;
  day: string;
}
export interface EvaluationsView {
  total: number;
  mean: string;
  lines: StarLine[];
  rows: WordRow[];
  /** gave stars and no words */
  silent: number;
  isCut: boolean;
}

/** From five stars down; who gave stars alone is in the counts and not among the words. */
export function toEvaluationsView({ starCounts, rows, isCut }: Answer): EvaluationsView {
  const { total, mean } = starsSummary(starCounts);
  const most = Math.max(1, ...starCounts);
  const spoken = rows.filter(({ words }) => words !== '');
  return {
    total,
    mean,
    lines: starCounts
      .map((count, index) => ({
        stars: index + 1,
        label: STAR_WORDS[index] ?? '',
        count,
        width: Math.round((count * 100) / most),
      }))
      .reverse(),
    rows: spoken.map(({ stars, words, day }, key) => ({ key, stars: `${stars} 星`, words, day })),
    silent: rows.length - spoken.length,
    isCut,
  };
}
