import { DAY_MS } from '../../../miniprogram/shared/time';
import { weekOf } from '../../../miniprogram/shared/weeks';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { attemptId, attempts, type AttemptRow } from './attempts.repository';
import { isRight } from './grade';
import { toVerdict } from './questions';
import { reviewId, reviews } from './reviews.repository';
import { settle } from './settle';
import { findQuestions } from './unit-questions';

/** An answer that waited longer for the network is dated to the day it arrived. */
const LATE_MAX_MS = 30 * DAY_MS;

/** Grades an answer; what follows from it (review, points) is carried on by `jobs` if this process dies. */
export const answer: UseCase<'classroom.answer'> = async ({ caller, now, requestId }, input) => {
  const question = (await findQuestions([input.questionId])).get(input.questionId);
  if (!question) throw new AppError('NOT_FOUND');
  const at = input.at > now || input.at < now - LATE_MAX_MS ? now : input.at;
  const { userId } = caller;
  const _id = attemptId(userId, requestId);
  const { station } = await profileOf(caller);
  const fresh: AttemptRow = {
    _id,
    v: 1,
    userId,
    questionId: question.questionId,
    ownerId: question.ownerId,
    picked: input.picked,
    isRight: isRight(question, input.picked),
    at,
    testId: input.testId ?? '',
    stationId: station?._id ?? '',
    week: weekOf(at),
    points: 'none',
    todo: 'settle',
    todoAt: now,
  };
  const attempt = (await attempts.insert(fresh)) ? fresh : await attempts.get(_id);
  // The same request id with another question is not the same request.
  if (attempt?.questionId !== question.questionId) throw new AppError('NOT_FOUND');
  if (attempt.todo === 'settle') await settle(attempt);
  const review = await reviews.get(reviewId(userId, question.questionId));
  const verdict = toVerdict(question, attempt.picked, attempt.isRight);
  return { verdict, reviewAt: review?.dueAt ?? now, asOf: now };
};
