import { classroomContent } from '../../cloudfunctions/database/content/classroom';
import type { Question } from '../../cloudfunctions/database/content/classroom/content-schema';
import { CLASS_POINTS_A_DAY, CARD_PARTS } from '../../miniprogram/shared/classroom';
import { DAY_MS, instantOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const questionsOfCards = classroomContent.questions.filter(({ ownerId }) => /^a\d/.test(ownerId));
const wrong = ({ kind, answer }: Question): string[] => {
  if (kind === 'order') return [...answer].reverse();
  return answer.includes('a') ? ['b'] : ['a'];
};
const give = (person: Person, question: Question, picked: readonly string[], more: { at?: number; id?: string } = {}) =>
  person.ask(
    'classroom.answer',
    { questionId: question.questionId, picked: [...picked], at: more.at ?? Date.now() },
    more.id,
  );
const attemptsOf = async (userId: string) =>
  (await dumpOf(cloud)).attempts!.filter((attempt) => attempt.userId === userId);
const userIdOf = async (person: Person) => (await person.call('identity.showMe', {})).userId;

describe('the answer key', () => {
  /** Option ids alone say nothing; a reason or an `answer` field does. */
  const leaks = (answer: unknown): string[] => {
    const text = JSON.stringify(answer);
    return classroomContent.questions.filter(({ reason }) => text.includes(reason)).map(({ questionId }) => questionId);
  };

  it('is in no answer of any question that was not answered', async () => {
    const person = cloud.person('oCurious');
    const answers: unknown[] = [
      await person.call('classroom.showHome', {}),
      await person.call('classroom.listCards', {}),
      await person.call('classroom.listReviews', {}),
      await person.call('classroom.showTest', { kind: 'week' }),
    ];
    for (const chapter of [1, 2, 3, 4, 5, 6]) {
      answers.push((await person.ask('classroom.showTest', { kind: 'chapter', chapter })).answer);
    }
    for (const { cardId } of classroomContent.cards) answers.push(await person.call('classroom.showCard', { cardId }));
    expect(answers.flatMap(leaks)).toEqual([]);
    expect(JSON.stringify(answers)).not.toMatch(/"answer"|"isRight"|"reason"/);
  });

  it('comes for a review of an answered question only with the new answer', async () => {
    const person = cloud.person('oReviewer');
    const question = questionsOfCards[0]!;
    const at = instantOf('2026-06-01', '09:00');
    await cloud.setClock(at);
    await give(person, question, wrong(question), { at });
    await cloud.setClock(at + 5 * DAY_MS);
    const { due, questions } = await person.call('classroom.listReviews', {});
    expect(due).toBe(1);
    expect(leaks(questions)).toEqual([]);
  });
});

describe('an answer', () => {
  it.each(questionsOfCards.slice(0, 12))(
    '$questionId is graded by the server, with reason and article',
    async (question) => {
      const person = cloud.person('oGraded');
      const right = (await give(person, question, question.answer)).answer;
      expect(right).toMatchObject({ ok: true, data: { verdict: { isRight: true, reason: question.reason } } });
      const bad = (await give(person, question, wrong(question))).answer;
      expect(bad).toMatchObject({ ok: true, data: { verdict: { isRight: false, answer: question.answer } } });
      if (bad.ok) expect(bad.data.verdict.words).not.toBe('');
    },
  );

  it('sent ten times at once with one request is one attempt, one review, one point', async () => {
    const person = cloud.person('oTenTimes');
    const question = questionsOfCards[1]!;
    await userIdOf(person);
    await Promise.all(Array.from({ length: 10 }, () => give(person, question, question.answer, { id: 'same-answer' })));
    const userId = await userIdOf(person);
    expect(await attemptsOf(userId)).toEqual([expect.objectContaining({ isRight: true, points: 'due', todo: '' })]);
    const dump = await dumpOf(cloud);
    expect(dump.reviews!.filter((review) => review.userId === userId)).toEqual([expect.objectContaining({ reps: 1 })]);
  });

  it('pays the first right answer to a question only, and no more than the cap a day', async () => {
    const person = cloud.person('oEager');
    for (const question of questionsOfCards.slice(0, CLASS_POINTS_A_DAY + 4)) {
      await Promise.all([give(person, question, question.answer), give(person, question, question.answer)]);
    }
    const rows = await attemptsOf(await userIdOf(person));
    expect(rows).toHaveLength((CLASS_POINTS_A_DAY + 4) * 2);
    expect(rows.filter(({ points }) => points === 'due')).toHaveLength(CLASS_POINTS_A_DAY);
  });

  it('that was given without network keeps its day; one from the future or long ago is dated to its arrival', async () => {
    const person = cloud.person('oOffline');
    const now = instantOf('2026-06-10', '09:00');
    await cloud.setClock(now);
    const [a, b, c] = questionsOfCards;
    await give(person, a!, a!.answer, { at: now - 2 * DAY_MS });
    await give(person, b!, b!.answer, { at: now + DAY_MS });
    await give(person, c!, c!.answer, { at: now - 60 * DAY_MS });
    const rows = await attemptsOf(await userIdOf(person));
    const atOf = (question: Question) => Number(rows.find(({ questionId }) => questionId === question.questionId)?.at);
    expect(atOf(a!)).toBe(now - 2 * DAY_MS);
    for (const question of [b!, c!]) {
      expect(atOf(question)).toBeGreaterThanOrEqual(now);
      expect(atOf(question)).toBeLessThan(now + MINUTE_MS);
    }
  });
});

describe('review', () => {
  it('comes later and later after right answers, and soon after a wrong one', async () => {
    const person = cloud.person('oSpaced');
    const question = questionsOfCards[2]!;
    const gaps: number[] = [];
    let at = instantOf('2026-01-05', '09:00');
    const dueAt = async () => {
      const userId = await userIdOf(person);
      return Number((await dumpOf(cloud)).reviews!.find((row) => row.userId === userId)?.dueAt);
    };
    for (let i = 0; i < 3; i += 1) {
      await cloud.setClock(at);
      await give(person, question, question.answer, { at });
      const due = await dueAt();
      gaps.push((due - at) / DAY_MS);
      at = due;
    }
    expect(gaps[0]).toBeGreaterThanOrEqual(1);
    expect(gaps[1]).toBeGreaterThan(gaps[0]!);
    expect(gaps[2]).toBeGreaterThan(gaps[1]!);
    await cloud.setClock(at);
    await give(person, question, wrong(question), { at });
    expect(((await dueAt()) - at) / DAY_MS).toBeLessThan(gaps[1]!);
  });
});

it('what comes next is said: when a question comes back, and when there is something to review again', async () => {
  const person = cloud.person('oNextDay');
  const at = instantOf('2026-06-05', '09:00');
  await cloud.setClock(at);
  expect((await person.call('classroom.listReviews', {})).nextAt).toBeNull();
  const [question] = questionsOfCards;
  const given = (await give(person, question!, question!.answer, { at })).answer;
  const { due, nextAt } = await person.call('classroom.listReviews', {});
  expect(given).toMatchObject({ ok: true, data: { reviewAt: nextAt } });
  expect([due, nextAt! > at]).toEqual([0, true]);
});

it('the card of the day comes with its picture’s words and how much there is to answer', async () => {
  const { today, regulationVersion } = await cloud.person('oFirstDay').call('classroom.showHome', {});
  expect(today).toMatchObject({ cardId: 'a16-1', questions: 2, picture: { wrong: expect.any(String) as string } });
  expect(regulationVersion).toBe('2020-04-24');
});

describe('progress', () => {
  it('only grows, whatever order two phones report in', async () => {
    const person = cloud.person('oTwoPhones');
    const save = (position: number, at = 1) =>
      person.call('classroom.saveProgress', { items: [{ ownerId: 'a30-1', position, at }] });
    await Promise.all([save(3), save(1), save(2)]);
    await save(1);
    expect((await person.call('classroom.showCard', { cardId: 'a30-1' })).card).toMatchObject({
      position: 3,
      isDone: false,
    });
    await save(CARD_PARTS);
    await save(2);
    expect((await person.call('classroom.showCard', { cardId: 'a30-1' })).card).toMatchObject({
      position: 4,
      isDone: true,
    });
  });

  it('an article is learned when all its cards are, one without cards when it is read', async () => {
    const person = cloud.person('oLearns');
    const ids = classroomContent.cards.filter(({ article }) => article === 31).map(({ cardId }) => cardId);
    const items = [...ids, 'art-1', 'art-99', 'nothing-1'].map((ownerId) => ({ ownerId, position: 9, at: Date.now() }));
    await person.call('classroom.saveProgress', { items });
    const home = await person.call('classroom.showHome', {});
    expect(home.wall).toHaveLength(63);
    expect([home.wall[30], home.wall[0], home.wall[1]]).toEqual(['2', '2', '0']);
    expect(home).toMatchObject({ learned: 2, weeks: 1 });
  });

  it('counts weeks in a row; a missed one starts again without a word', async () => {
    const person = cloud.person('oWeekly');
    const monday = instantOf('2026-06-01', '09:00');
    const learn = async (week: number) => {
      await cloud.setClock(monday + week * 7 * DAY_MS);
      await give(person, questionsOfCards[3]!, questionsOfCards[3]!.answer, { at: monday + week * 7 * DAY_MS });
      return (await person.call('classroom.showHome', {})).weeks;
    };
    expect(await learn(0)).toBe(1);
    expect(await learn(1)).toBe(2);
    await cloud.setClock(monday + 2 * 7 * DAY_MS);
    expect((await person.call('classroom.showHome', {})).weeks).toBe(2);
    expect(await learn(3)).toBe(1);
  });
});

describe('tests', () => {
  it('the week’s challenge is the same for everyone and another one next week', async () => {
    const at = instantOf('2026-06-02', '09:00');
    await cloud.setClock(at);
    const idsOf = async (openid: string) =>
      (await cloud.person(openid).call('classroom.showTest', { kind: 'week' })).test.questions.map((q) => q.questionId);
    const first = await idsOf('oWeekA');
    expect(await idsOf('oWeekB')).toEqual(first);
    expect(first).toHaveLength(5);
    await cloud.setClock(at + 7 * DAY_MS);
    expect(await idsOf('oWeekA')).not.toEqual(first);
  });

  it('counts the first answer to each of its own questions, and a station’s total without names', async () => {
    const at = instantOf('2026-06-03', '09:00');
    await cloud.setClock(at);
    const person = cloud.person('oTested');
    await person.call('identity.chooseStation', { unitId: 'st-lanzhuanli' });
    const { test } = await person.call('classroom.showTest', { kind: 'week' });
    const [question] = test.questions;
    const full = classroomContent.questions.find(({ questionId }) => questionId === question?.questionId)!;
    const { testId } = test;
    const other = questionsOfCards.find(({ questionId }) => !test.questions.some((q) => q.questionId === questionId))!;
    await person.call('classroom.answer', { questionId: full.questionId, picked: wrong(full), at, testId });
    await person.call('classroom.answer', { questionId: full.questionId, picked: full.answer, at: at + 1, testId });
    await person.call('classroom.answer', { questionId: other.questionId, picked: other.answer, at, testId });
    const { verdicts } = await person.call('classroom.showTest', { kind: 'week' });
    expect(verdicts).toEqual([expect.objectContaining({ questionId: full.questionId, isRight: false })]);
    const neighbour = cloud.person('oTestedToo');
    await neighbour.call('identity.chooseStation', { unitId: 'st-lanzhuanli' });
    const { week } = await neighbour.call('classroom.showHome', {});
    expect(week).toEqual({ answered: 0, total: 5, stationAnswered: 3, stationRight: 2 });
  });
});

it('a card leads to what can be done about it near the person', async () => {
  const person = cloud.person('oDoes');
  await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  const counts = await Promise.all(
    [16, 17, 18, 19, 30].map(
      async (article) => (await person.call('activities.listByArticle', { article })).rows.length,
    ),
  );
  expect(counts.some((count) => count > 0)).toBe(true);
});

it('home in one call: at most ten operations', async () => {
  const person = cloud.person('oHome');
  await person.call('classroom.showHome', {});
  const { operations } = await person.ask('classroom.showHome', {});
  expect(operations.length).toBeLessThanOrEqual(10);
});
