import * as z from 'zod';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { collection, is } from '../../kernel/database';
import { inHalves } from '../../kernel/in-halves';
import { registrationId } from './registrations.repository';

/** What one person thought of one activity, or of one shift of a recruitment order. */
export const evaluationDocument = z.object({
  /** activityId_userId */
  _id: z.string(),
  v: z.literal(1),
  /** or the id of the duty */
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

export const starCountsIn = (said: readonly EvaluationRow[]): number[] =>
  Array.from({ length: LIMITS.starsMax }, (_, i) => said.filter(({ stars }) => stars === i + 1).length);

export const evaluationBy = (activityId: string, userId: string): Promise<EvaluationRow | null> =>
  evaluations.get(registrationId(activityId, userId));

/** Given once; given again, it is the later word that counts. */
export async function keepEvaluation(said: Omit<EvaluationRow, '_id' | 'v'>): Promise<void> {
  const _id = registrationId(said.activityId, said.userId);
  if (await evaluations.insert({ ...said, _id, v: 1 })) return;
  const { stars, words, at } = said;
  await evaluations.change({ _id }, { stars, words, at });
}

/** The latest first. */
export const evaluationsOf = (activityId: string, limit: number): Promise<EvaluationRow[]> =>
  evaluations.find({ activityId }, { order: [['at', 'desc']], limit });

/** Of several, the latest first. */
export async function evaluationsIn(activityIds: readonly string[]): Promise<EvaluationRow[]> {
  const all = await inHalves(activityIds, (ids, limit) => evaluations.find({ activityId: is.in(ids) }, { limit }));
  return all.sort((a, b) => b.at - a.at);
}
