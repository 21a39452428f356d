import * as z from 'zod';
import { action, resident } from './action';
import { id, instant } from './fields';
import { agreement, answerRow } from './recruitment';

const swapCode = z.string().regex(/^[0-9a-f]{20}$/, '换班的链接不对，请对方重新发一次');

/** A volunteer hands a place on to another: both say so, and the place is never free in between. */
export const recruitmentSwaps = {
  /** A one-time code to hand one's place on with; the place is one's own until somebody takes it over. */
  'recruitment.offerSwap': action({
    kind: 'command',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({ code: z.string() }),
    errors: ['NOT_ANSWERED', 'SHIFT_STARTED'],
  }),
  'recruitment.showSwap': action({
    kind: 'query',
    allow: resident,
    perHour: 60,
    input: z.object({ code: swapCode }),
    output: z.object({
      orderId: id,
      cellId: id,
      ...{ title: z.string(), siteName: z.string(), postName: z.string(), risk: z.string() },
      agreement,
      startAt: instant,
      endAt: instant,
      isOwn: z.boolean(),
    }),
    errors: ['SWAP_GONE'],
  }),
  /** Takes over the place of the other; sent twice is sent once. */
  'recruitment.acceptSwap': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ code: swapCode }),
    output: z.object({ answer: answerRow }),
    errors: [
      'NOT_A_VOLUNTEER',
      'SWAP_GONE',
      'SWAP_OWN',
      'SWAP_IN_CELL',
      'TIME_CLASH',
      'AGE_NOT_MET',
      'AGREEMENT_NEEDED',
      'SHIFT_STARTED',
      'RECRUITMENT_CANCELLED',
    ],
  }),
};
