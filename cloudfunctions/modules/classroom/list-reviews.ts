import { REVIEW_SITTING } from '../../../miniprogram/shared/classroom';
import { DAY_MS, dayOf, startOfDay } from '../../../miniprogram/shared/time';
import type { Question } from '../../database/content/classroom/content-schema';
import { is } from '../../kernel/database';
import type { UseCase } from '../../kernel/router';
import { toOpen } from './questions';
import { reviews } from './reviews.repository';
import { findQuestions } from './unit-questions';

/** All questions together are fewer. */
const DUE_MAX = 1000;

/** Due today, the whole day long: the number does not grow by the hour. */
export async function dueOf(userId: string, now: number): Promise<Question[]> {
  const rows = await reviews.find(
    { userId, dueAt: is.lt(startOfTomorrow(now)) },
    { order: [['dueAt', 'asc']], limit: DUE_MAX },
  );
  // A question that a later version of the content no longer has is nobody's review.
  const found = await findQuestions(rows.map(({ questionId }) => questionId));
  return rows.flatMap(({ questionId }) => found.get(questionId) ?? []);
}

export const listReviews: UseCase<'classroom.listReviews'> = async ({ caller, now }) => {
  const [due, nextAt] = await Promise.all([dueOf(caller.userId, now), nextDueAt(caller.userId, now)]);
  return { due: due.length, questions: due.slice(0, REVIEW_SITTING).map(toOpen), nextAt, asOf: now };
};

async function nextDueAt(userId: string, now: number): Promise<number | null> {
  const where = { userId, dueAt: is.gte(startOfTomorrow(now)) };
  const [next] = await reviews.find(where, { order: [['dueAt', 'asc']], limit: 1 });
  return next?.dueAt ?? null;
}

const startOfTomorrow = (now: number): number => startOfDay(dayOf(now)) + DAY_MS;
