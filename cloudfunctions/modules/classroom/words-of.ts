import { quoteOf, type ArticleRef } from '../../../miniprogram/shared/regulation';
import { regulations } from '../../database/content/regulations';

/** The exact words that a reference points at, one line each; '' for a place that the regulation does not have. */
export function wordsOf(ref: ArticleRef): string {
  const [regulation] = regulations;
  return (regulation && quoteOf(regulation, ref)) ?? '';
}
