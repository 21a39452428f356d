import * as z from 'zod';
import { collection } from '../../kernel/database';

/** A word under a lesson. Shown after the content check; what the check could not answer waits for staff. */
export const postRow = z.object({
  _id: z.string(),
  v: z.literal(1),
  lessonId: z.string(),
  userId: z.string(),
  /** where the person belonged then: its staff look after the talk of its people */
  stationId: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'shown', 'hidden']),
  at: z.number(),
});
export type PostRow = z.infer<typeof postRow>;

export const posts = collection('posts', postRow);

export async function unitOfPost(postId: string): Promise<string | null> {
  return (await posts.get(postId))?.stationId ?? null;
}
