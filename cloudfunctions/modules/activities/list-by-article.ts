import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { loadForArticle } from './lookups';
import { toRow } from './views';

const ROWS_MAX = 5;

/** From lesson to deed: what is on at the caller's station and above that practises the article. */
export const listByArticle: UseCase<'activities.listByArticle'> = async ({ caller, now }, { article }) => {
  const path = (await profileOf(caller)).station?.path ?? [];
  const rows = await loadForArticle(path, article, now);
  return { rows: rows.slice(0, ROWS_MAX).map((row) => toRow(row, undefined)), asOf: now };
};
