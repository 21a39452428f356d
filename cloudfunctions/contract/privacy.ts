import * as z from 'zod';
import { action, auditorOf, resident } from './action';
import { cursor, id, instant } from './fields';

const look = z.object({ at: instant, action: z.string(), what: z.string(), unitName: z.string() });

export const privacy = {
  /** What stays after an erasure and why, and who looked at my data. */
  'privacy.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({ kept: z.array(z.object({ what: z.string(), why: z.string() })), looks: z.array(look) }),
    errors: [],
  }),
  /** Everything about me as a spreadsheet, at an address that ends in some minutes (PIPL 45). */
  'privacy.export': action({
    kind: 'command',
    allow: resident,
    perHour: 5,
    input: z.object({}),
    output: z.object({ url: z.string(), fileName: z.string(), until: instant }),
    errors: ['NO_KEYS'],
  }),
  /** Deletes me (PIPL 47). What the law has kept stays without a name; `privacy.show` says what. */
  'privacy.erase': action({
    kind: 'command',
    allow: resident,
    input: z.object({ confirm: z.literal('删除') }),
    output: z.object({}),
    errors: ['LAST_CENTER_STAFF', 'NO_KEYS'],
  }),
};

export const audit = {
  /** What staff did and looked at, at a unit and below, latest first. Ids only; names stay where they are. */
  'audit.list': action({
    kind: 'query',
    allow: auditorOf('unit', 'unitId'),
    input: z.object({
      unitId: id,
      kind: z.enum(['command', 'look']).nullable(),
      /** an action of the contract */
      action: z.string().max(60).nullable(),
      actorId: id.nullable(),
      from: instant.nullable(),
      to: instant.nullable(),
      cursor,
    }),
    output: z.object({
      rows: z.array(
        z.object({
          auditId: id,
          at: instant,
          kind: z.enum(['command', 'look']),
          action: z.string(),
          what: z.string(),
          actorId: id,
          /** role holder's note as their inviter wrote it is not shown: the id is what the log holds */
          unitName: z.string(),
          objectId: z.string(),
          subjectId: z.string(),
        }),
      ),
      cursor,
    }),
    errors: ['NOT_FOUND'],
  }),
};
