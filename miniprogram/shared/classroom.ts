/** Parts of a three-minute card: act and picture, law words, what follows, questions (ux.md, Lesson). */
export const CARD_PARTS = 4;
/** Questions a sitting: a few minutes, never a mountain. */
export const REVIEW_SITTING = 10;
export const CHAPTER_TEST_QUESTIONS = 10;
export const WEEK_TEST_QUESTIONS = 5;
/** Class points a day at most; they are points of honour and never volunteer hours. */
export const CLASS_POINTS_A_DAY = 10;

/** Six themes of the regulation: what it asks for, beside what it treats as a matter to mend (ux.md: theme rows). */
export const THEMES = [
  { title: '公共卫生', norms: [16], governs: [27] },
  { title: '公共场所', norms: [17, 21, 23], governs: [28] },
  { title: '交通出行', norms: [18], governs: [29] },
  { title: '社区生活', norms: [19, 24], governs: [30] },
  { title: '文明旅游', norms: [20], governs: [31] },
  { title: '网络文明', norms: [22], governs: [32] },
] as const satisfies readonly {
  readonly title: string;
  readonly norms: readonly number[];
  readonly governs: readonly number[];
}[];

/** Reading an article through is learned too: its place among what a person learns. */
export const articleOwnerId = (article: number): string => `art-${article}`;

/** `a30-1`, a three-minute card on an item; anything else that is assigned is a lesson of a course. */
export const isCardId = (ownerId: string): boolean => /^a\d{2}-\d{1,2}$/.test(ownerId);
/**
 * What follows otherwise, by article: Articles 56 and 57 speak of Chapter 3 as a whole, 58 of the companies of Article 55,
 * 59 of the organisers of Article 54. Links only: the words are the law's.
 */
export function followsOf(article: number, chapter: number): number[] {
  if (chapter === 3) return [56, 57];
  if (article === 54) return [59];
  return article === 55 ? [58] : [];
}

/** Chapter 5, 法律责任: it names other laws, which change: 以现行法规为准. */
export const LIABILITY_CHAPTER = 5;
