import type { Question, Verdict } from '../../services/learning';
import type { Result } from './components/wm-sitting/wm-sitting';
import type { Answered } from './components/wm-results/results-view';

export interface SittingEvent {
  detail: { results: Result[] };
}
export interface GivenEvent {
  detail: Result;
}

/** What was said of each answer of a sitting. */
export const saidOf = (results: readonly Result[]): Answered[] =>
  results.map(({ question, given }) => ({
    question,
    said: given.kind === 'graded' ? given.verdict : given.kind === 'queued' ? 'queued' : null,
  }));

/** A test's questions that were answered before, in the test's order. */
export function saidBefore(
  questions: readonly Question[],
  verdicts: readonly Verdict[],
  queued: ReadonlySet<string>,
): Answered[] {
  return questions.flatMap((question): Answered[] => {
    const { questionId } = question;
    const verdict = verdicts.find((each) => each.questionId === questionId);
    if (verdict) return [{ question, said: verdict }];
    return queued.has(questionId) ? [{ question, said: 'queued' }] : [];
  });
}
