import * as z from 'zod';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { openidOf } from '../identity';

/** shown: passed the check; waiting: it has not answered yet, `jobs` asks again; refused: it said no later */
export const wordsState = z.enum(['shown', 'waiting', 'refused']);
export type WordsState = z.infer<typeof wordsState>;

/**
 * Words from the street are not lost because a check is out of order: they wait, unseen by others.
 *
 * @throws CONTENT_REFUSED
 */
export async function checkedWords(openid: string, text: string): Promise<'shown' | 'waiting'> {
  try {
    if (text !== '') await checkText(openid, [text]);
    return 'shown';
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONTENT_UNCHECKED') return 'waiting';
    throw error;
  }
}

/** Asked again for what waited; who wrote it may be gone by now, and nobody vouches for it then. */
export async function checkAgain(userId: string, text: string): Promise<WordsState> {
  const openid = await openidOf(userId);
  if (openid === null) return 'refused';
  try {
    return await checkedWords(openid, text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONTENT_REFUSED') return 'refused';
    throw error;
  }
}
