import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { BEHIND_IDS } from '../../miniprogram/shared/order-numbers';
import { action, staffOrAuditorOf, teamOf, teamOrAuditorOf } from './action';
import { evaluationList } from './activity-after';
import { id, instant, paragraph } from './fields';

/** A recruitment order when its shifts are over: what it came to, what people thought of it, and thanks. */
export const recruitmentAfter = {
  /** What an order came to, each number counted from the rows that `listBehind` opens. No names. */
  'recruitment.showNumbers': action({
    kind: 'query',
    allow: teamOrAuditorOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: z.object({
      title: z.string(),
      unitId: id,
      unitName: z.string(),
      startAt: instant,
      endAt: instant,
      /** volunteers who were told of it */
      called: z.int(),
      /** answers that were granted or wait, also those taken back, and the people who gave them */
      answered: z.int(),
      people: z.int(),
      /** places wanted, and those that somebody has or had and did not come to */
      need: z.int(),
      accepted: z.int(),
      standby: z.int(),
      left: z.int(),
      /** of who has a place: arrived; did not, and the shift is over; the shift is still to come or goes on */
      came: z.int(),
      absent: z.int(),
      ahead: z.int(),
      /** hours that wait for a word */
      awaiting: z.int(),
      /** records of service, and what all records of this order come to, corrections included */
      recorded: z.int(),
      minutes: z.int(),
      /** thanks said, of those whose hours are on record */
      thanked: z.int(),
      starCounts: evaluationList.shape.starCounts,
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** The rows behind one of the numbers, in the order of shifts, from the `from`th on; the look is logged. */
  'recruitment.listBehind': action({
    kind: 'query',
    allow: teamOf('order', 'orderId'),
    input: z.object({ orderId: id, behind: z.enum(BEHIND_IDS), from: z.int().min(0).max(LIMITS.behindMax).default(0) }),
    output: z.object({
      title: z.string(),
      total: z.int(),
      rows: z.array(
        z.object({
          rowId: z.string(),
          /** masked; '' when they never gave one, or are gone */
          name: z.string(),
          phoneTail: z.string(),
          isMinor: z.boolean(),
          /** '' for who was only called */
          siteName: z.string(),
          postName: z.string(),
          /** of the shift or of the record; when they were called */
          startAt: instant,
          endAt: instant,
          state: z.enum(['called', 'accepted', 'standby', 'offered', 'declined', 'noshow', 'record', 'correction']),
          hasCome: z.boolean(),
          /** on record; null: nothing yet */
          minutes: z.int().nullable(),
          isThanked: z.boolean(),
          /** the caller may say thanks: hours are on record, and they are not the caller's own */
          canThank: z.boolean(),
        }),
      ),
      /** where the next page begins; null: that was all */
      next: z.int().nullable(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** What people said of its shifts, the latest first, without who said it. */
  'recruitment.listEvaluations': action({
    kind: 'query',
    allow: staffOrAuditorOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: evaluationList,
    errors: ['NOT_FOUND'],
  }),
  /**
   * Thanks with the hours on record, and with words when there are any: only the volunteer reads them. Each shift once;
   * the first words stand. Who has no hours on record yet is left out.
   */
  'recruitment.thank': action({
    kind: 'command',
    allow: teamOf('order', 'orderId'),
    input: z.object({
      orderId: id,
      rowIds: z.array(z.string().max(LIMITS.rowIdMax)).min(1, '请选要感谢的人').max(LIMITS.thankMax),
      words: paragraph('想说的话', LIMITS.evaluationMax),
    }),
    output: z.object({ thanked: z.int() }),
    errors: ['NOT_FOUND', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),
};
