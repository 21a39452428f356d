import * as z from 'zod';
import { action, resident } from './action';

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

export const classroom = {
  'classroom.showRegulation': action({
    kind: 'query',
    allow: resident,
    input: z.object({ regulationId: z.string().max(40) }),
    output: regulation,
    errors: ['NOT_FOUND'],
  }),
};
