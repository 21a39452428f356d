import * as z from 'zod';
import { action, resident } from './action';
import { cardBrief, openQuestion, ownerId, pictureWords, progressItem, testId, verdict } from './classroom-fields';
import { articleRef, instant } from './fields';

/** The regulation as published; the phone keeps it and asks again only for another version. */
const regulation = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  adoptedLine: z.string(),
  inForceFrom: z.string(),
  source: z.string(),
  chapters: z.array(z.object({ no: z.int(), title: z.string() })).readonly(),
  articles: z
    .array(
      z.object({
        no: z.int(),
        chapter: z.int(),
        paragraphs: z
          .array(z.object({ text: z.string(), items: z.array(z.object({ no: z.int(), text: z.string() })).readonly() }))
          .readonly(),
      }),
    )
    .readonly(),
});

/** A three-minute card in its four parts: act and picture, law words, what follows, questions (ux.md, Lesson). */
const card = cardBrief.extend({
  instead: z.string(),
  picture: pictureWords,
  words: z.string(),
  regulationTitle: z.string(),
  regulationVersion: z.string(),
  consequence: z
    .object({
      text: z.string(),
      ref: articleRef,
      words: z.string(),
      /** other laws that it names, each with the version read: 以现行法规为准 */
      laws: z.array(z.object({ name: z.string(), version: z.string() })),
    })
    .nullable(),
  deed: z.object({ platform: z.string(), text: z.string() }),
  questions: z.array(openQuestion),
});

const test = z.object({ testId, title: z.string(), questions: z.array(openQuestion) });

export const classroom = {
  'classroom.showRegulation': action({
    kind: 'query',
    allow: resident,
    input: z.object({ regulationId: z.string().max(40) }),
    output: regulation,
    errors: ['NOT_FOUND'],
  }),

  /** The classroom's first screen in one call (ux.md, Classroom). */
  'classroom.showHome': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      /** one character an article, from 1: 0 not yet, 1 begun, 2 learned, 3 learned and due for review */
      wall: z.string(),
      learned: z.int(),
      /** the next card to do; null: all done */
      today: cardBrief.extend({ picture: pictureWords, questions: z.int() }).nullable(),
      /** cards to keep for a time without network */
      next: z.array(z.string()),
      due: z.int(),
      /** weeks in a row with something learned, this one or the last included */
      weeks: z.int(),
      /** the week's challenge, and what the caller's station answered this week; never who */
      week: z.object({ answered: z.int(), total: z.int(), stationAnswered: z.int(), stationRight: z.int() }),
      themes: z.array(
        z.object({
          title: z.string(),
          norms: z.array(z.int()),
          governs: z.array(z.int()),
          cards: z.int(),
          done: z.int(),
        }),
      ),
      /** short name of the caller's station; '' for none */
      station: z.string(),
      /** of the regulation as it is now: a phone that keeps another one asks for it again */
      regulationVersion: z.string(),
      asOf: instant,
    }),
    errors: [],
  }),

  'classroom.listCards': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({ cards: z.array(cardBrief) }),
    errors: [],
  }),

  'classroom.showCard': action({
    kind: 'query',
    allow: resident,
    input: z.object({ cardId: ownerId }),
    output: z.object({ card }),
    errors: ['NOT_FOUND'],
  }),

  /** How far the caller got; it only grows, whatever order the phones report in. */
  'classroom.saveProgress': action({
    kind: 'command',
    allow: resident,
    input: z.object({ items: z.array(progressItem).min(1).max(50) }),
    output: z.object({}),
    errors: [],
  }),

  /**
   * Grades one answer. The same request is one attempt and gets the same verdict. `at` is when it was given
   * on the phone, for answers that waited for the network.
   */
  'classroom.answer': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      questionId: ownerId,
      picked: z.array(z.string().regex(/^[a-f]$/)).max(6),
      at: instant,
      testId: testId.nullable().default(null),
    }),
    output: z.object({
      verdict,
      /** when the question comes back */
      reviewAt: instant,
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),

  /** Questions whose day has come, at most ten a sitting. */
  'classroom.listReviews': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      due: z.int(),
      questions: z.array(openQuestion),
      /** the first day after today on which something is due; null: nothing is waiting */
      nextAt: instant.nullable(),
      asOf: instant,
    }),
    errors: [],
  }),

  /** A test of a chapter (its questions change with every round) or the week's challenge (the same for everyone). */
  'classroom.showTest': action({
    kind: 'query',
    allow: resident,
    input: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chapter'), chapter: z.int().min(1).max(6) }),
      z.object({ kind: z.literal('week') }),
    ]),
    output: z.object({
      test,
      /** what the caller answered in it so far */
      verdicts: z.array(verdict),
    }),
    errors: ['NOT_FOUND'],
  }),
};
