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
