import { articleOwnerId, CARD_PARTS } from '../../../miniprogram/shared/classroom';
import { cardById, lessonById } from '../../database/content/classroom';
import { regulations } from '../../database/content/regulations';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { recordWeek } from './learners.repository';
import { lessonRows } from './lessons.repository';
import { advance } from './progress.repository';
import { tallyAll } from './tally';

/** What is not known here (a card of an older version) is passed over: the rest of the queue must get through. */
export const saveProgress: UseCase<'classroom.saveProgress'> = async ({ caller, now }, { items }) => {
  const { userId } = caller;
  const { station } = await profileOf(caller);
  const learner = { userId, stationId: station?._id ?? '' };
  for (const { ownerId, position, at: saidAt } of items) {
    const end = await endOf(ownerId);
    if (end === 0 || position === 0) continue;
    const at = Math.min(saidAt, now);
    await advance(userId, { ownerId, position, end, at });
    // Asked again when it is repeated: a number that a crash left out is made good, and counts once.
    if (position >= end) await tallyAll(ownerId, learner, station?.path ?? []);
    await recordWeek(userId, at);
  }
  return {};
};

/** The position at which something is done; 0: there is no such thing. */
async function endOf(ownerId: string): Promise<number> {
  if (cardById(ownerId)) return CARD_PARTS;
  const lesson = lessonById(ownerId);
  if (lesson) return lesson.blocks.length;
  const isArticle = regulations[0]?.articles.some(({ no }) => articleOwnerId(no) === ownerId) ?? false;
  if (isArticle) return 1;
  return /^[0-9a-f]{20}$/.test(ownerId) ? ((await lessonRows.get(ownerId))?.live?.blocks.length ?? 0) : 0;
}
