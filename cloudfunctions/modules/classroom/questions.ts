import type * as z from 'zod';
import type { openQuestion, verdict as verdictSchema } from '../../contract/classroom-fields';
import type { Question } from '../../database/content/classroom/content-schema';
import { wordsOf } from './words-of';

export type OpenQuestion = z.input<typeof openQuestion>;
export type Verdict = z.input<typeof verdictSchema>;

const JUDGE = [
  { id: 'a', text: '对' },
  { id: 'b', text: '不对' },
];

/** Field by field: what is not named here never leaves, the answer least of all. */
export function toOpen(question: Question): OpenQuestion {
  const { questionId, ownerId, kind, stem } = question;
  const isSpot = question.kind === 'spot';
  return {
    questionId,
    ownerId,
    kind,
    stem,
    options: question.kind === 'judge' ? JUDGE : question.options,
    scene: isSpot ? question.scene : '',
    alt: isSpot ? question.alt : '',
  };
}

export function toVerdict(question: Question, picked: readonly string[], isRight: boolean): Verdict {
  const { questionId, answer, reason, ref } = question;
  return {
    questionId,
    isRight,
    picked: [...picked],
    answer: [...answer],
    reason,
    ref,
    words: ref === null ? '' : wordsOf(ref),
  };
}
