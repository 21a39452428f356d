import * as z from 'zod';
import { FREE_TIME_IDS, SKILLS } from '../../miniprogram/shared/volunteers';
import { WAVES } from '../../miniprogram/shared/waves';
import { action, resident } from './action';
import { id, instant, version } from './fields';
import { agreement, answerRow, orderRow } from './recruitment';

const settings = z.object({
  /** off: nobody is rung up, whatever else is set */
  isOn: z.boolean(),
  /** calls from how far away */
  reach: z.enum(WAVES.map(({ id }) => id)),
  /** those of the registration: said once, wherever it is changed */
  skills: z.array(z.enum(SKILLS.map(({ id }) => id))).max(SKILLS.length),
  freeTimes: z.array(z.enum(FREE_TIME_IDS)).max(FREE_TIME_IDS.length),
});

/** What volunteers have of their own in recruitment: their shifts, and 可以随时叫我. */
export const recruitmentMine = {
  /** One answer of the caller's with what they need to know for it; null: never given, or never granted. */
  'recruitment.showMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({
      answer: answerRow.nullable(),
      /** people who wait longer for the same cell */
      ahead: z.int(),
      order: orderRow,
      siteName: z.string(),
      postName: z.string(),
      /** of a post that is walked, in their order */
      stops: z.array(z.string()),
      ...{ risk: z.string(), insurance: z.string(), bring: z.string(), cancelReason: z.string() },
      agreement,
      contactName: z.string(),
      contactPhone: z.string(),
      /** what the station said after it, with the hours on record; null: nothing */
      thanks: z.object({ minutes: z.int(), words: z.string() }).nullable(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Agrees to the words that were read; a place is asked for after it. Sent twice is sent once. */
  'recruitment.signAgreement': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ orderId: id, version }),
    output: z.object({ signedAt: instant }),
    errors: ['NOT_FOUND', 'RECRUITMENT_ELSEWHERE', 'NOT_A_VOLUNTEER', 'RECRUITMENT_CANCELLED', 'AGREEMENT_CHANGED'],
  }),
  /** Whether, when and from how far the caller is rung up for calls. */
  'recruitment.showOnCall': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: settings.extend({
      isVolunteer: z.boolean(),
      /** on call and without a task for so many weeks; 0: not for long */
      idleWeeks: z.int(),
    }),
    errors: [],
  }),
  'recruitment.saveOnCall': action({
    kind: 'command',
    allow: resident,
    input: settings,
    output: z.object({}),
    errors: ['NOT_A_VOLUNTEER'],
  }),
};
