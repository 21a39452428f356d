import { cardById, classroomContent, questionsOfOwner } from '../../../cloudfunctions/database/content/classroom';
import type { ArticlePlace, Question } from '../../../cloudfunctions/database/content/classroom/content-schema';
import { regulations } from '../../../cloudfunctions/database/content/regulations';
import { findArticle, quoteOf } from '../../../miniprogram/shared/regulation';

const { cards, questions, courses, lessons, scenes, lessonPictures } = classroomContent;
const [law] = regulations;
if (!law) throw new Error('no regulation');

const NORMS = [16, 17, 18, 19, 20, 21, 22, 23, 24];
const GOVERNED = [27, 28, 29, 30, 31, 32];
/** Numbers that a reader may be told to call. */
const CERTAIN_NUMBERS = ['110', '119', '120', '12345', '96110'];

const textOf = (place: ArticlePlace) => quoteOf(law, place) ?? '';
const ofKind = <K extends Question['kind']>(kind: K) =>
  questions.filter((each): each is Extract<Question, { kind: K }> => each.kind === kind);
const withOptions = questions.flatMap((each) => (each.kind === 'judge' ? [] : [each]));
const countOf = (letters: readonly string[], letter: string) => letters.filter((each) => each === letter).length;
const lengthOf = (text: string) => Array.from(text).length;
const concreteItems = (article: number) =>
  (findArticle(law, article)?.paragraphs ?? [])
    .flatMap(({ items }) => items)
    .filter(({ text }) => !text.startsWith('其他'))
    .map(({ no }) => `a${article}-${no}`);
const plain = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '');

/** Every text that a reader sees, law aside. */
function wordsWritten(): string[] {
  return [
    ...cards.flatMap(({ title, instead, deed, consequence }) => [title, instead, deed.text, consequence?.text ?? '']),
    ...questions.flatMap(({ stem, reason }) => [stem, reason]),
    ...withOptions.flatMap(({ options }) => options.map(({ text }) => text)),
    ...courses.flatMap(({ title, summary }) => [title, summary]),
    ...lessons.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((each) =>
        each.kind === 'steps' ? each.steps : [each.kind === 'picture' ? each.alt : each.text],
      ),
    ]),
  ];
}

describe('cards', () => {
  test('every concrete item of Articles 16–24 and 27–32 has its card, and nothing else has one', () => {
    const expected = [...NORMS, ...GOVERNED].flatMap(concreteItems);
    expect(expected).toHaveLength(77);
    expect(cards.map(({ cardId }) => cardId)).toEqual(expected);
  });

  test('an id says the article and the item', () => {
    for (const { cardId, article, item } of cards) expect(cardId).toBe(`a${article}-${item}`);
  });

  test('no two cards or lessons share a title', () => {
    const titles = [...cards, ...lessons].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('nothing that we wrote repeats a stretch of the item as if it were ours', () => {
    for (const { article, item, title, instead } of cards) {
      const characters = Array.from(textOf({ article, item }));
      const stretches = characters.slice(0, -11).map((_, at) => characters.slice(at, at + 12).join(''));
      expect(stretches.filter((each) => `${title}${instead}`.includes(each))).toEqual([]);
    }
  });
});

describe('what follows otherwise', () => {
  const told = cards.flatMap((each) => (each.consequence ? [{ ...each, consequence: each.consequence }] : []));

  test('is told only of conducts of Chapter 3, which is what Articles 56 and 57 speak of', () => {
    expect(told.every(({ article }) => GOVERNED.includes(article))).toBe(true);
    expect(told.length).toBeGreaterThan(20);
  });

  test('names words that stand in the article, and an article of legal liability', () => {
    for (const { consequence } of told) {
      const { article, paragraph, names } = consequence;
      expect(textOf(paragraph === undefined ? { article } : { article, paragraph })).toContain(names);
      expect(findArticle(law, article)?.chapter).toBe(5);
    }
  });

  test('a law of which no copy was read is one that Article 56 names', () => {
    const unread = told.flatMap(({ consequence }) => consequence.laws).filter(({ version }) => !/\d{4}/.test(version));
    expect(unread.length).toBeGreaterThan(0);
    for (const { name } of unread) expect(textOf({ article: 56 })).toContain(`《${name}》`);
  });

  test('no amount is invented: no sum of money, no days', () => {
    for (const { consequence } of told)
      expect(consequence.text).not.toMatch(/[\d一二三四五六七八九十百千万]+(元|日|天)/);
  });
});

describe('questions', () => {
  test('every card has one to three, every lesson at least one, and no question is without an owner', () => {
    for (const { cardId } of cards) expect([1, 2, 3]).toContain(questionsOfOwner(cardId).length);
    for (const { lessonId } of lessons) expect(questionsOfOwner(lessonId).length).toBeGreaterThan(0);
    const owners = new Set([...cards.map(({ cardId }) => cardId), ...lessons.map(({ lessonId }) => lessonId)]);
    for (const { ownerId } of questions) expect(owners).toContain(ownerId);
  });

  test('ids are unique and numbered from 1 within their owner', () => {
    expect(new Set(questions.map(({ questionId }) => questionId)).size).toBe(questions.length);
    for (const ownerId of new Set(questions.map((each) => each.ownerId))) {
      const ids = questionsOfOwner(ownerId).map(({ questionId }) => questionId);
      expect(ids).toEqual(ids.map((_, index) => `${ownerId}-q${index + 1}`));
    }
  });

  test('there are enough of each kind', () => {
    const onCards = questions.filter(({ ownerId }) => cardById(ownerId));
    expect(onCards.length).toBeGreaterThanOrEqual(165);
    expect(ofKind('spot').length).toBeGreaterThanOrEqual(8);
    expect(ofKind('order').length).toBeGreaterThanOrEqual(12);
    expect(ofKind('multiple').length).toBeGreaterThanOrEqual(25);
    expect(ofKind('judge').length).toBeGreaterThanOrEqual(25);
  });

  test('a question on a card names that card’s own place; any place named is in the law', () => {
    for (const { ownerId, ref } of questions) {
      const owner = cardById(ownerId);
      if (owner) expect(ref).toEqual({ article: owner.article, item: owner.item });
      if (ref) expect(textOf(ref)).not.toBe('');
    }
  });

  test('answers are among the options; options are lettered in order and none is said twice', () => {
    for (const { options, answer } of withOptions) {
      const ids = options.map(({ id }) => id);
      expect(ids).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].slice(0, ids.length));
      expect(new Set(options.map(({ text }) => text)).size).toBe(ids.length);
      expect(new Set(answer).size).toBe(answer.length);
      for (const each of answer) expect(ids).toContain(each);
    }
  });

  test('an order uses every option and is never shown already in order', () => {
    for (const { options, answer } of ofKind('order')) {
      const shown = options.map(({ id }) => id);
      expect([...answer].sort()).toEqual(shown);
      expect(answer).not.toEqual(shown);
    }
  });

  test('a choice of several leaves something unchosen', () => {
    for (const { options, answer } of ofKind('multiple')) expect(answer.length).toBeLessThan(options.length);
  });
});

describe('questions give nothing away', () => {
  test('the right place is spread over the letters', () => {
    const singles = ofKind('single').map(({ answer }) => answer.join(''));
    for (const letter of ['a', 'b', 'c', 'd']) {
      expect(countOf(singles, letter) / singles.length).toBeGreaterThan(0.15);
      expect(countOf(singles, letter) / singles.length).toBeLessThan(0.35);
    }
    expect(new Set(ofKind('multiple').map(({ answer }) => answer.join(''))).size).toBeGreaterThan(5);
    expect(new Set(ofKind('order').map(({ answer }) => answer.join(''))).size).toBeGreaterThan(5);
  });

  test('about half of the statements are not right', () => {
    const judged = ofKind('judge').map(({ answer }) => answer.join(''));
    expect(countOf(judged, 'b') / judged.length).toBeGreaterThan(0.4);
    expect(countOf(judged, 'b') / judged.length).toBeLessThan(0.6);
  });

  test('the right option is not the longest more often than by chance, nor far longer than the rest', () => {
    const lengths = ofKind('single').map(({ options, answer: [right] }) => ({
      right: lengthOf(options.find(({ id }) => id === right)?.text ?? ''),
      longestWrong: Math.max(...options.filter(({ id }) => id !== right).map(({ text }) => lengthOf(text))),
    }));
    const longest = lengths.filter(({ right, longestWrong }) => right > longestWrong).length;
    expect(longest / lengths.length).toBeLessThan(0.3);
    for (const { right, longestWrong } of lengths) expect(right).toBeLessThanOrEqual(longestWrong * 1.5);
  });

  test('no two stems are alike', () => {
    const stems = questions.map(({ questionId, stem }) => ({ questionId, grams: bigrams(plain(stem)) }));
    const alike = stems.flatMap((one, index) =>
      stems
        .slice(index + 1)
        .filter((other) => overlap(one.grams, other.grams) > 0.45)
        .map((other) => `${one.questionId} ~ ${other.questionId}`),
    );
    expect(alike).toEqual([]);
  });
});

describe('pictures', () => {
  test('a spot question shows a scene’s places, and its answer is those that are not right', () => {
    for (const { scene, alt, options, answer } of ofKind('spot')) {
      const shown = scenes.find((each) => each.scene === scene);
      expect(options.map(({ text }) => text)).toEqual(shown?.places.map(({ shows }) => shows));
      expect(alt).toBe(shown?.description);
      const places = answer.map((id) => options.findIndex((each) => each.id === id) + 1);
      expect(places).toEqual(shown?.places.filter(({ right }) => !right).map(({ no }) => no));
    }
  });

  test('every scene is asked about once', () => {
    const asked = ofKind('spot').map(({ scene }) => scene);
    expect([...asked].sort()).toEqual(scenes.map(({ scene }) => scene).sort());
  });

  test('lessons use pictures that exist, with their own words, and none is drawn for nothing', () => {
    const used = lessons.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === 'picture' ? [each] : [])));
    for (const { picture, alt } of used) {
      expect(lessonPictures.find((each) => each.picture === picture)?.shows).toBe(alt);
    }
    expect(new Set(used.map(({ picture }) => picture)).size).toBe(lessonPictures.length);
  });
});

describe('courses', () => {
  test('each has at least six lessons, numbered, and each lesson belongs to a course', () => {
    for (const { courseId } of courses) {
      const own = lessons.filter((each) => each.courseId === courseId).map(({ lessonId }) => lessonId);
      expect(own.length).toBeGreaterThanOrEqual(6);
      expect(own).toEqual(own.map((_, index) => `${courseId}-${index + 1}`));
    }
    const known = courses.map(({ courseId }) => courseId);
    for (const { courseId } of lessons) expect(known).toContain(courseId);
  });
});

describe('how we speak', () => {
  test('the reader is 您; nothing is shouted', () => {
    expect(wordsWritten().filter((text) => /[！!你]/.test(text))).toEqual([]);
  });

  test('only numbers that are certain are given to call', () => {
    const numbers = wordsWritten().flatMap((text) => text.match(/(?<!\d)(?:1\d{2}|\d{5,})(?!\d)/g) ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    for (const each of numbers) expect(CERTAIN_NUMBERS).toContain(each);
  });
});

function bigrams(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((each, index) => `${characters[index] ?? ''}${each}`));
}

/** Shared bigrams over all bigrams, 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((each) => other.has(each)).length;
  return shared / (one.size + other.size - shared);
}
