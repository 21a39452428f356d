import { articleOwnerId, CARD_PARTS, THEMES, WEEK_TEST_QUESTIONS } from '../../../miniprogram/shared/classroom';
import { classroomContent, questionsOfOwner } from '../../database/content/classroom';
import type { Card } from '../../database/content/classroom/content-schema';
import { pictureWordsOf } from '../../database/content/classroom/pictures';
import { regulations } from '../../database/content/regulations';
import type { UseCase } from '../../kernel/router';
import { weekOf } from '../../../miniprogram/shared/weeks';
import { profileOf } from '../identity';
import { attempts } from './attempts.repository';
import { toBrief } from './cards';
import { streakOf } from './learners.repository';
import { progressOf, type ProgressRow } from './progress.repository';
import { dueOf } from './list-reviews';
import { answeredIn, weekTest } from './show-test';

const KEPT_CARDS = 3;

type Mine = ReadonlyMap<string, ProgressRow>;
const isDone = (mine: Mine, ownerId: string): boolean => (mine.get(ownerId)?.doneAt ?? 0) > 0;

export const showHome: UseCase<'classroom.showHome'> = async ({ caller, now }) => {
  const { userId } = caller;
  const [rows, due, weeks, answered, { station }] = await Promise.all([
    progressOf(userId),
    dueOf(userId, now),
    streakOf(userId, now),
    answeredIn(userId, weekTest(now)),
    profileOf(caller),
  ]);
  const mine: Mine = new Map(rows.map((row) => [row.ownerId, row]));
  const toDo = classroomContent.cards.filter(({ cardId }) => !isDone(mine, cardId));
  const [today] = [...toDo].sort((a, b) => begun(mine, b.cardId) - begun(mine, a.cardId));
  const wall = wallOf(mine, new Set(due.map(({ ref }) => ref?.article ?? 0)));
  return {
    wall,
    learned: Array.from(wall).filter((state) => state >= '2').length,
    today: today ? todayView(today, mine) : null,
    next: toDo.slice(0, KEPT_CARDS).map(({ cardId }) => cardId),
    due: due.length,
    weeks,
    week: { answered: answered.size, total: WEEK_TEST_QUESTIONS, ...(await stationWeek(station?._id ?? '', now)) },
    themes: THEMES.map((theme) => themeView(mine, theme)),
    station: station?.shortName ?? '',
    regulationVersion: regulations[0]?.version ?? '',
    asOf: now,
  };
};

/** The card as the first screen shows it: with its picture, and how much there is to do. */
function todayView(card: Card, mine: Mine) {
  const { cardId } = card;
  const picture = pictureWordsOf(cardId) ?? { wrong: '', right: '', caption: '', alt: '' };
  return { ...toBrief(card, mine.get(cardId)), picture, questions: questionsOfOwner(cardId).length };
}

/** What was begun comes before what was not: nobody has to look for where they stopped. */
function begun(mine: Mine, cardId: string): number {
  const position = mine.get(cardId)?.position ?? 0;
  return position > 0 && position < CARD_PARTS ? 1 : 0;
}

/** An article with cards is learned by them; another one by reading it. */
function wallOf(mine: Mine, dueArticles: ReadonlySet<number>): string {
  const [regulation] = regulations;
  return (regulation?.articles ?? [])
    .map(({ no }) => {
      const cards = classroomContent.cards.filter(({ article }) => article === no).map(({ cardId }) => cardId);
      const owners = cards.length > 0 ? cards : [articleOwnerId(no)];
      if (owners.every((owner) => isDone(mine, owner))) return dueArticles.has(no) ? '3' : '2';
      return owners.some((owner) => mine.has(owner)) ? '1' : '0';
    })
    .join('');
}

function themeView(mine: Mine, { title, norms, governs }: (typeof THEMES)[number]) {
  const articles: number[] = [...norms, ...governs];
  const cards = classroomContent.cards.filter(({ article }) => articles.includes(article));
  const done = cards.filter(({ cardId }) => isDone(mine, cardId)).length;
  return { title, norms: [...norms], governs: [...governs], cards: cards.length, done };
}

/** How much a station answered this week: a sum of many, never who (no ranking of persons). */
async function stationWeek(stationId: string, now: number) {
  if (stationId === '') return { stationAnswered: 0, stationRight: 0 };
  const where = { stationId, week: weekOf(now) };
  const [stationAnswered, stationRight] = await Promise.all([
    attempts.count(where),
    attempts.count({ ...where, isRight: true }),
  ]);
  return { stationAnswered, stationRight };
}
