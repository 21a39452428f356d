import { isOnline } from './network';
import type { InputOf, OutputOf } from '../../cloudfunctions/contract';
import { keep, kept } from './cache';
import { daysBetween } from '../shared/time';
import { flush, onOutcome, queueAnswer, queueProgress, waiting, type Outcome } from './outbox';

/** A question as it is before it is answered. */
export type Question = OutputOf<'classroom.listReviews'>['questions'][number];
export type Verdict = OutputOf<'classroom.answer'>['verdict'];

/** What became of an answer while the person was looking. */
export type Given =
  | { readonly kind: 'graded'; readonly verdict: Verdict; readonly reviewInDays: number }
  /** written down; the verdict comes when the network does */
  | { readonly kind: 'queued' }
  | { readonly kind: 'refused'; readonly message: string };

/** The verdict on an answer that was given without a network. */
export interface Late {
  readonly question: Question;
  readonly verdict: Verdict;
}

/** After this the person goes on and the verdict follows (ux.md 10). */
const PATIENCE_MS = 8000;
const POSITIONS = 'positions';
const ASKED = 'asked';
const LATE = 'late-verdicts';
/** More than anybody answers between two looks. */
const LATE_MAX = 60;

type Positions = Readonly<Record<string, number>>;
const positions = (): Positions => kept<Positions>(POSITIONS)?.value ?? {};

/** How far a card, a lesson or an article was read on this phone or, as the server said, on another. */
export const positionOf = (ownerId: string, said = 0): number => Math.max(positions()[ownerId] ?? 0, said);

/** Written down first; the server hears of it when it can. Going back is no news. */
export function reach(ownerId: string, position: number): void {
  if (position <= positionOf(ownerId)) return;
  keep(POSITIONS, { ...positions(), [ownerId]: position });
  queueProgress({ ownerId, position, at: Date.now() });
  void flush();
}

const waiters = new Map<string, (given: Given) => void>();

/** Hands an answer in. It is never lost; what is said of it depends on the network. */
export function giveAnswer(
  question: Question,
  picked: InputOf<'classroom.answer'>['picked'],
  testId: string | null,
): Promise<Given> {
  const requestId = queueAnswer({ questionId: question.questionId, picked, at: Date.now(), testId });
  keep(ASKED, { ...asked(), [requestId]: question });
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => finish({ kind: 'queued' }), PATIENCE_MS);
    const finish = (given: Given): void => {
      clearTimeout(giveUp);
      waiters.delete(requestId);
      resolve(given);
    };
    waiters.set(requestId, finish);
    // With a network the outbox tries again by itself, and the verdict may still come while somebody looks.
    void flush().then(() => {
      if (!isOnline()) finish({ kind: 'queued' });
    });
  });
}

type Asked = Readonly<Record<string, Question>>;
const asked = (): Asked => kept<Asked>(ASKED)?.value ?? {};

/**
 * Questions answered here of which the server has not heard: not to be asked a second time.
 *
 * @param testId only those answered in this test
 */
export function waitingQuestions(testId?: string): ReadonlySet<string> {
  const inputs = waiting().flatMap(({ input }) => ('questionId' in input ? [input] : []));
  const wanted = inputs.filter((input) => testId === undefined || input.testId === testId);
  return new Set(wanted.map(({ questionId }) => questionId));
}

export const lateVerdicts = (): readonly Late[] => kept<Late[]>(LATE)?.value ?? [];
export const clearLateVerdicts = (): void => keep(LATE, []);

/** From the start of the app on: verdicts that come when nobody waits for them are kept to be shown. */
export const watchAnswers = (): void => void onOutcome(note);

function note(outcome: Outcome): void {
  const { requestId } = outcome.entry;
  const { [requestId]: question, ...others } = asked();
  if (!question) return;
  keep(ASKED, others);
  const waiter = waiters.get(requestId);
  if (outcome.kind === 'refused') {
    waiter?.({ kind: 'refused', message: outcome.error.message });
  } else if (outcome.action === 'classroom.answer') {
    const { verdict, reviewAt, asOf } = outcome.data;
    if (waiter) waiter({ kind: 'graded', verdict, reviewInDays: daysBetween(asOf, reviewAt) });
    else keep(LATE, [...lateVerdicts(), { question, verdict }].slice(-LATE_MAX));
  }
}
