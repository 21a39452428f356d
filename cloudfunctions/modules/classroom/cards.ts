import type { OutputOf } from '../../contract';
import type { Card } from '../../database/content/classroom/content-schema';
import { cardById, classroomContent, questionsOfOwner } from '../../database/content/classroom';
import { pictureWordsOf } from '../../database/content/classroom/pictures';
import { regulations } from '../../database/content/regulations';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { progressAt, progressOf, type ProgressRow } from './progress.repository';
import { toOpen } from './questions';
import { wordsOf } from './words-of';

type Brief = OutputOf<'classroom.listCards'>['cards'][number];

export const toBrief = ({ cardId, article, item, title }: Card, mine: ProgressRow | null | undefined): Brief => ({
  cardId,
  article,
  item,
  title,
  isDone: (mine?.doneAt ?? 0) > 0,
  position: mine?.position ?? 0,
});

/** In the order of the law, each with the caller's progress. */
export const listCards: UseCase<'classroom.listCards'> = async ({ caller }) => {
  const mine = new Map((await progressOf(caller.userId)).map((row) => [row.ownerId, row]));
  return { cards: classroomContent.cards.map((card) => toBrief(card, mine.get(card.cardId))) };
};

export const showCard: UseCase<'classroom.showCard'> = async ({ caller }, { cardId }) => {
  const card = cardById(cardId);
  const picture = card && pictureWordsOf(cardId);
  const [regulation] = regulations;
  if (!card || !picture || !regulation) throw new AppError('NOT_FOUND');
  const { article, item, instead, deed } = card;
  return {
    card: {
      ...toBrief(card, await progressAt(caller.userId, cardId)),
      instead,
      picture,
      words: wordsOf({ article, item }),
      regulationTitle: regulation.title,
      regulationVersion: regulation.version,
      consequence: consequenceOf(card),
      deed,
      questions: questionsOfOwner(cardId).map(toOpen),
    },
  };
};

/** Our words on what follows, beside the article's own. */
function consequenceOf({ consequence }: Card) {
  if (consequence === null) return null;
  const { article, paragraph, text, laws } = consequence;
  const ref = paragraph === undefined ? { article } : { article, paragraph };
  return { text, ref, words: wordsOf(ref), laws };
}
