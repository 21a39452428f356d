import type { Question } from '../../database/content/classroom/content-schema';

/** `order` is right in its order; for the others the same options in any order are the same answer. */
export function isRight({ kind, answer }: Pick<Question, 'kind' | 'answer'>, picked: readonly string[]): boolean {
  if (picked.length !== answer.length) return false;
  if (kind === 'order') return answer.every((option, index) => option === picked[index]);
  return new Set(picked).size === answer.length && answer.every((option) => picked.includes(option));
}
