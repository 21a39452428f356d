import type { OutputOf } from '../../cloudfunctions/contract';
import { keep, kept } from './cache';
import { ask } from './call';

type Deeds = OutputOf<'activities.listByArticle'>;

/** Places left change slowly; turning pages or answering three questions asks once. */
const FRESH_MS = 5 * 60_000;
const NONE: Deeds = { rows: [], asOf: 0 };

/** From lesson to deed: activities that practise an article. Nobody waits for them: without a network there are none. */
export async function deedsOf(article: number): Promise<Deeds> {
  const name = `deeds:${article}`;
  const before = kept<Deeds>(name);
  if (before && Date.now() - before.savedAt < FRESH_MS) return before.value;
  try {
    const deeds = await ask('activities.listByArticle', { article });
    keep(name, deeds);
    return deeds;
  } catch {
    return NONE;
  }
}
