import { articleOwnerId, CARD_PARTS } from '../../../miniprogram/shared/classroom';
import { cardById, lessonById } from '../../database/content/classroom';
import { regulations } from '../../database/content/regulations';
import type { UseCase } from '../../kernel/router';
import { recordWeek } from './learners.repository';
import { advance } from './progress.repository';

/** What is not known here (a card of an older version) is passed over: the rest of the queue must get through. */
export const saveProgress: UseCase<'classroom.saveProgress'> = async ({ caller, now }, { items }) => {
  const { userId } = caller;
  for (const { ownerId, position, at: saidAt } of items) {
    const end = endOf(ownerId);
    if (end === 0 || position === 0) continue;
    const at = Math.min(saidAt, now);
    await advance(userId, { ownerId, position, end, at });
    await recordWeek(userId, at);
  }
  return {};
};

/** The position at which something is done; 0: there is no such thing. */
function endOf(ownerId: string): number {
  if (cardById(ownerId)) return CARD_PARTS;
  const lesson = lessonById(ownerId);
  if (lesson) return lesson.blocks.length;
  const isArticle = regulations[0]?.articles.some(({ no }) => articleOwnerId(no) === ownerId) ?? false;
  return isArticle ? 1 : 0;
}
