import * as z from 'zod';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { collection } from '../../kernel/database';

/** What one person thought of one activity. */
export const evaluationDocument = z.object({
  /** activityId_userId */
  _id: z.string(),
  v: z.literal(1),
  activityId: z.string(),
  userId: z.string(),
  stars: z.int(),
  words: z.string(),
  /** when it was last changed */
  at: z.number(),
});
export type EvaluationRow = z.infer<typeof evaluationDocument>;
export const evaluations = collection('evaluations', evaluationDocument);

/** Counted anew each time, so that no change of mind can leave a number behind. */
export const starCountsOf = (activityId: string): Promise<number[]> =>
  Promise.all(Array.from({ length: LIMITS.starsMax }, (_, i) => evaluations.count({ activityId, stars: i + 1 })));
