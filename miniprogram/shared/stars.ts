/** What one to five stars say, in a word. */
export const STAR_WORDS = ['不满意', '不太好', '一般', '挺好', '特别好'] as const;

/** From how many gave one star, two, …: how many in all, and the mean with one decimal; '' where nobody did. */
export function starsSummary(counts: readonly number[]): { total: number; mean: string } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((all, count, index) => all + count * (index + 1), 0);
  return { total, mean: total === 0 ? '' : (sum / total).toFixed(1) };
}
