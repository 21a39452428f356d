import { CLASS_POINTS_A_DAY } from '../../../miniprogram/shared/classroom';
import { DAY_MS, dayOf, MINUTE_MS, startOfDay } from '../../../miniprogram/shared/time';
import { is, to } from '../../kernel/database';
import { takeOne } from '../../kernel/quota';
import { attempts, type AttemptRow } from './attempts.repository';
import { recordWeek } from './learners.repository';
import { reviewId, reviews, type ReviewRow } from './reviews.repository';
import { nextSpacing } from './spacing';

/** Attempts counted in a review that are remembered: a repeat comes within minutes. */
const APPLIED_KEPT = 20;
/** Attempts that meet each other on one question settle within a few looks. */
const LOOKS_MAX = 8;
/** One person's answers to one question at once are a handful; what is left half-way longer belongs to a dead process. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;

/** What an answer leads to. Every step is done once however often this is run. */
export async function settle(attempt: AttemptRow): Promise<void> {
  const { _id, userId, at } = attempt;
  await countIn(attempt);
  await recordWeek(userId, at);
  const points = attempt.isRight && (await isPaid(attempt)) ? 'due' : 'none';
  await attempts.change({ _id, todo: 'settle' }, { todo: '', points });
}

/** Moves the question's next day. */
async function countIn({ _id, userId, questionId, isRight, at }: AttemptRow): Promise<void> {
  const id = reviewId(userId, questionId);
  const fresh: ReviewRow = {
    _id: id,
    v: 1,
    userId,
    questionId,
    ...nextSpacing(null, isRight, at),
    firstRight: '',
    version: 1,
    applied: [_id],
  };
  if (await reviews.insert(fresh)) return;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await reviews.get(id);
    if (!there || there.applied.includes(_id)) return;
    // Answers that waited for the network may come out of order: time does not run backwards for the schedule.
    const next = nextSpacing(there, isRight, Math.max(at, there.lastReviewAt));
    const change = { ...next, version: there.version + 1, applied: to.push([_id], { slice: -APPLIED_KEPT }) };
    if (await reviews.change({ _id: id, version: there.version }, change)) return;
  }
  throw new Error('a review is changed faster than a person can answer');
}

/** The first right answer to a question, while the day's cap lasts. */
async function isPaid({ _id, userId, questionId, at }: AttemptRow): Promise<boolean> {
  const id = reviewId(userId, questionId);
  await reviews.change({ _id: id, firstRight: '' }, { firstRight: _id });
  if ((await reviews.get(id))?.firstRight !== _id) return false;
  const day = dayOf(at);
  return takeOne(pointsQuota(userId, day), CLASS_POINTS_A_DAY, _id, startOfDay(day) + POINTS_KEPT_MS);
}

/** Longer than an answer may wait for the network. */
const POINTS_KEPT_MS = 40 * DAY_MS;
const pointsQuota = (userId: string, day: string): string => `class-points:${userId}:${day}`;

/** Carries on what crashes left half-way. @returns how many were found */
export async function repairAttempts(now: number): Promise<number> {
  const half = await attempts.find({ todo: 'settle', todoAt: is.lte(now - LEFT_ALONE_MS) }, { limit: BATCH_MAX });
  for (const attempt of half) await settle(attempt);
  return half.length;
}
