import type { ArticlePlace, Question } from '../content-schema';
import { scenes } from '../scenes';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A question before it is given to its card or lesson, which names it and, unless it says otherwise, its place. */
type Draft = Without<Question, 'questionId' | 'ownerId' | 'ref'>;

interface Told {
  readonly stem: string;
  readonly reason: string;
}
/** `answer`: the letters of the right options, `ac`; for an order, the letters in the right order. */
interface Choice extends Told {
  readonly options: readonly string[];
  readonly answer: string;
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

function lettered(texts: readonly string[]) {
  return texts.map((text, index) => ({ id: LETTERS[index] ?? `option ${index + 1}`, text }));
}

function choice({ stem, reason, options, answer }: Choice) {
  return { stem, reason, options: lettered(options), answer: Array.from(answer) };
}

export const single = (told: Choice): Draft => ({ kind: 'single', ...choice(told) });
export const multiple = (told: Choice): Draft => ({ kind: 'multiple', ...choice(told) });
export const order = (told: Choice): Draft => ({ kind: 'order', ...choice(told) });

export function judge({ stem, reason, isTrue }: Told & { readonly isTrue: boolean }): Draft {
  return { kind: 'judge', stem, reason, answer: [isTrue ? 'a' : 'b'] };
}

/** Options and answer are the scene's own: its places, and those among them that are not right. */
export function spot({ stem, reason, scene }: Told & { readonly scene: string }): Draft {
  const shown = scenes.find((each) => each.scene === scene);
  if (!shown) throw new Error(`no scene ${scene}`);
  const options = lettered(shown.places.map(({ shows }) => shows));
  const answer = options.filter((_, index) => shown.places[index]?.right === false).map(({ id }) => id);
  return { kind: 'spot', stem, reason, scene, alt: shown.description, options, answer };
}

/** Questions of one card or lesson, numbered in the order in which they are asked. */
function numbered(ownerId: string, ref: ArticlePlace | null, drafts: readonly Draft[]): Question[] {
  return drafts.map((draft, index) => ({ ...draft, questionId: `${ownerId}-q${index + 1}`, ownerId, ref }));
}

/** Questions of one article's cards, by item. */
export function questionsOf(article: number, byItem: Readonly<Record<number, readonly Draft[]>>): Question[] {
  return Object.entries(byItem).flatMap(([item, drafts]) =>
    numbered(`a${article}-${item}`, { article, item: Number(item) }, drafts),
  );
}

/** Questions of a course's lesson; `ref` where the lesson has a place in the regulation. */
export function questionsOfLesson(lessonId: string, drafts: readonly Draft[], ref: ArticlePlace | null = null) {
  return numbered(lessonId, ref, drafts);
}
