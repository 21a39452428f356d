import { createEmptyCard, fsrs, generatorParameters, Rating, TypeConvert, type Card } from 'ts-fsrs';
import type { ReviewRow } from './reviews.repository';

/**
 * Spaced review by FSRS. Days, not minutes: nobody is held at the phone by a wrong answer (ux.md: no punishment), and
 * within a year everything comes back once. No fuzz, so that the same answers always give the same days.
 */
const scheduler = fsrs(
  generatorParameters({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365, request_retention: 0.9 }),
);

type Spaced = Pick<
  ReviewRow,
  'dueAt' | 'stability' | 'difficulty' | 'scheduledDays' | 'reps' | 'lapses' | 'state' | 'lastReviewAt'
>;

/** @param before null: never answered. @param at epoch ms of the answer */
export function nextSpacing(before: Spaced | null, isRight: boolean, at: number): Spaced {
  const card = before === null ? createEmptyCard(new Date(at)) : toCard(before);
  const { card: next } = scheduler.next(card, new Date(at), isRight ? Rating.Good : Rating.Again);
  return {
    dueAt: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastReviewAt: at,
  };
}

const toCard = (row: Spaced): Card => ({
  ...createEmptyCard(new Date(row.dueAt)),
  stability: row.stability,
  difficulty: row.difficulty,
  scheduled_days: row.scheduledDays,
  reps: row.reps,
  lapses: row.lapses,
  state: TypeConvert.state(row.state),
  last_review: new Date(row.lastReviewAt),
});
