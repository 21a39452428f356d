import * as z from 'zod';
import { charactersIn } from '../../../contract/fields';
import { PLATFORMS } from '../../../../miniprogram/shared/platforms';

/**
 * The classroom's own content as data: three-minute cards on one item of the regulation each, their
 * pictures' words, their questions, and courses beyond the regulation. Law words are never written
 * here: a card names its place in the regulation and the words are taken from there.
 */
const words = (min: number, max: number) =>
  z
    .string()
    .trim()
    .refine((text) => charactersIn(text) >= min && charactersIn(text) <= max, `${min}–${max} characters`);

const platform = z.enum(PLATFORMS.map(({ id }) => id));

/** `a30-1`: article 30, item 1. */
export const cardId = z.string().regex(/^a\d{2}-\d{1,2}$/);

export const articlePlace = z.object({
  article: z.int().min(1).max(63),
  paragraph: z.int().min(1).optional(),
  item: z.int().min(1).optional(),
});
export type ArticlePlace = z.infer<typeof articlePlace>;

/** What follows otherwise. `text` is ours and says only what `article` says. */
export const consequence = z.object({
  article: z.int().min(56).max(62),
  paragraph: z.int().min(1).optional(),
  /** the words of that article, exact, that reach this conduct: why it is said here and not on every card */
  names: words(4, 40),
  text: words(8, 120),
  /**
   * Laws to look into, by name without 《》: those that `article` itself names for this conduct and those of which
   * a copy was read and found to name it. `version`: day of the copy that was read, or that none was.
   */
  laws: z.array(z.object({ name: words(4, 40), version: words(4, 20) })),
});
export type Consequence = z.infer<typeof consequence>;

export const card = z.object({
  cardId,
  article: z.int(),
  item: z.int(),
  /** the conduct, as one would say it: 楼道不是储物间 */
  title: words(4, 12),
  /** what to do instead, one or two plain sentences */
  instead: words(10, 70),
  consequence: consequence.nullable(),
  /** what one can do after learning: words for a search of activities, and the platform they belong to */
  deed: z.object({ platform, text: words(6, 40) }),
});
export type Card = z.infer<typeof card>;

/** Words that stand with a card's picture; the picture itself is miniprogram/packages/classroom/pictures/<cardId>.svg. */
export const pictureWords = z.object({
  cardId,
  /** over the left panel, after ✕ */
  wrong: words(1, 5),
  /** over the right panel, after ✓ */
  right: words(1, 5),
  /** below the picture */
  caption: words(10, 60),
  /** what a screen reader says of the picture */
  alt: words(10, 80),
});
export type PictureWords = z.infer<typeof pictureWords>;

const option = z.object({ id: z.string().regex(/^[a-f]$/), text: words(1, 40) });

const questionBase = z.object({
  /** `a30-1-q1`, or `<course lesson id>-q1` */
  questionId: z.string().regex(/^[a-z0-9-]+-q\d$/),
  /** the card or lesson that it belongs to */
  ownerId: z.string(),
  stem: words(6, 90),
  /** why, in one or two sentences; ours, not law */
  reason: words(10, 90),
  /** place in the regulation; null only for courses beyond it */
  ref: articlePlace.nullable(),
});

/** Answers are option ids. They stay on the server until an answer is in. */
export const question = z.discriminatedUnion('kind', [
  questionBase.extend({
    kind: z.literal('single'),
    options: z.array(option).min(3).max(4),
    answer: z.array(z.string()).length(1),
  }),
  questionBase.extend({
    kind: z.literal('multiple'),
    options: z.array(option).min(3).max(6),
    answer: z.array(z.string()).min(2),
  }),
  /** a statement: a is 对, b is 不对 */
  questionBase.extend({ kind: z.literal('judge'), answer: z.array(z.enum(['a', 'b'])).length(1) }),
  /** options in the order in which they are shown, answer in the right order */
  questionBase.extend({
    kind: z.literal('order'),
    options: z.array(option).min(3).max(5),
    answer: z.array(z.string()).min(3),
  }),
  /** a scene with numbered places: option a is place 1, b place 2 …; the answer names the places that are not right */
  questionBase.extend({
    kind: z.literal('spot'),
    /** miniprogram/packages/classroom/pictures/<scene>.svg */
    scene: z.string().regex(/^scene-[a-z-]+$/),
    alt: words(10, 120),
    options: z.array(option).min(4).max(6),
    answer: z.array(z.string()).min(1),
  }),
]);
export type Question = z.infer<typeof question>;

/** What a `spot` question's picture shows. `shows` tells no verdict: it is also the option's text and what is read aloud. */
export const scene = z.object({
  scene: z.string().regex(/^scene-[a-z-]+$/),
  /** the whole, for the drawer and as the picture's alternative text */
  description: words(10, 120),
  places: z
    .array(z.object({ no: z.int(), shows: words(4, 40), right: z.boolean() }))
    .min(4)
    .max(6),
});
export type Scene = z.infer<typeof scene>;

/** What a lesson's picture shows: for the drawer, and its alternative text. */
export const lessonPicture = z.object({ picture: z.string().regex(/^lesson-[a-z0-9-]+$/), shows: words(10, 80) });
export type LessonPicture = z.infer<typeof lessonPicture>;

/** A paragraph, a picture or a thing to keep in mind, in the order in which they are read. */
export const lessonBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: words(10, 300) }),
  z.object({ kind: z.literal('tip'), text: words(6, 120) }),
  z.object({ kind: z.literal('steps'), steps: z.array(words(4, 60)).min(2).max(6) }),
  z.object({ kind: z.literal('picture'), picture: z.string().regex(/^lesson-[a-z0-9-]+$/), alt: words(10, 80) }),
]);

export const lesson = z.object({
  lessonId: z.string().regex(/^[a-z]+-\d$/),
  courseId: z.string(),
  title: words(4, 16),
  minutes: z.int().min(1).max(10),
  blocks: z.array(lessonBlock).min(3).max(10),
  /** what the lesson rests on: name and version of a public guide or law; '' when it is common sense of ours */
  source: z.string().max(120),
});
export type Lesson = z.infer<typeof lesson>;

export const course = z.object({
  courseId: z.string().regex(/^[a-z]+$/),
  title: words(2, 12),
  summary: words(10, 60),
  platform,
});
export type Course = z.infer<typeof course>;
