import { CHAPTER_TEST_QUESTIONS, WEEK_TEST_QUESTIONS } from '../../../miniprogram/shared/classroom';
import { chapterName } from '../../../miniprogram/shared/regulation';
import { weekOf } from '../../../miniprogram/shared/weeks';
import type { Question } from '../../database/content/classroom/content-schema';
import { cardById, classroomContent, questionById } from '../../database/content/classroom';
import { regulations } from '../../database/content/regulations';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { attempts, type AttemptRow } from './attempts.repository';
import { toOpen, toVerdict } from './questions';

/** Answers of one test are a handful; repeated ones are kept too. */
const ATTEMPTS_MAX = 200;

export const showTest: UseCase<'classroom.showTest'> = async ({ caller, now }, wanted) => {
  const test = wanted.kind === 'week' ? weekTest(now) : chapterTest(caller.userId, wanted.chapter, now);
  const answered = await answeredIn(caller.userId, test);
  const verdicts = [...answered.values()].flatMap(({ questionId, picked, isRight }) => {
    const question = questionById(questionId);
    return question ? [toVerdict(question, picked, isRight)] : [];
  });
  return { test: { ...test, questions: test.questions.map(toOpen) }, verdicts };
};

interface Test {
  testId: string;
  title: string;
  questions: Question[];
}

/** The same for everyone, another one every Monday. */
export function weekTest(now: number): Test {
  const testId = `week-${weekOf(now)}`;
  const questions = pick(questionsOfCards(), testId, WEEK_TEST_QUESTIONS);
  return { testId, title: '本周五题', questions };
}

/** Another one every week, so that learning answers by heart does not pass it. */
function chapterTest(userId: string, chapter: number, now: number): Test {
  const [regulation] = regulations;
  const found = regulation?.chapters.find(({ no }) => no === chapter);
  const articles = regulation?.articles.filter((article) => article.chapter === chapter).map(({ no }) => no) ?? [];
  const own = questionsOfCards().filter(({ ownerId }) => articles.includes(cardById(ownerId)?.article ?? 0));
  if (!found || own.length === 0) throw new AppError('NOT_FOUND');
  const testId = `chapter-${chapter}-${weekOf(now)}`;
  const questions = pick(own, `${testId}-${userId}`, CHAPTER_TEST_QUESTIONS);
  return { testId, title: `${chapterName(found)} 小测`, questions };
}

const questionsOfCards = (): Question[] =>
  classroomContent.questions.filter(({ ownerId }) => cardById(ownerId) !== null);

/** A choice that is the same whenever it is made from the same seed. */
function pick(questions: readonly Question[], seed: string, count: number): Question[] {
  const keyed = questions.map((question) => ({ question, key: idOf(seed, question.questionId) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.slice(0, count).map(({ question }) => question);
}

/** By question, the first answer: a test counts each once. */
export async function answeredIn(userId: string, { testId, questions }: Test): Promise<Map<string, AttemptRow>> {
  const rows = await attempts.find({ userId, testId }, { limit: ATTEMPTS_MAX });
  const asked = new Set(questions.map(({ questionId }) => questionId));
  const first = new Map<string, AttemptRow>();
  for (const row of rows.sort((a, b) => a.at - b.at)) {
    if (asked.has(row.questionId) && !first.has(row.questionId)) first.set(row.questionId, row);
  }
  return first;
}
