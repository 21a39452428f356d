import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { WAVES } from '../../miniprogram/shared/waves';
import { action, staffOf, staffOrAuditorOf } from './action';
import { id, instant } from './fields';
import { orderRow, post } from './recruitment';
import { unitPlacesView } from './recruitment-units';

/** Base64 makes four characters of three bytes. */
const base64 = z
  .string('请选一份表格')
  .max(Math.ceil(LIMITS.sheetBytesMax / 3) * 4, `表格最大 ${LIMITS.sheetBytesMax / 1024} KB，请只留要用的行`)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, '请选一份 .xlsx 表格');

const place = (max: number) =>
  z
    .int()
    .min(0)
    .max(max - 1);
const numbers = z.array(z.int());
const file = z.object({ url: z.string(), fileName: z.string(), until: instant });

/** A recruitment order as its staff see it: written from a spreadsheet, watched on the board, its people reached. */
export const recruitmentStaff = {
  /** The spreadsheet that `readSheet` reads, with examples in it. */
  'recruitment.makeTemplate': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: file,
    errors: [],
    perHour: 20,
  }),
  /** What a spreadsheet says, as far as it can be used, and what is wrong with the rest. Nothing is kept of it. */
  'recruitment.readSheet': action({
    kind: 'query',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, base64 }),
    output: z.object({
      sites: z.array(z.object({ name: z.string() })),
      posts: z.array(post),
      shifts: z.array(z.object({ startAt: instant, endAt: instant })),
      /** row: as the spreadsheet numbers it; 0: the whole sheet */
      problems: z.array(z.object({ sheet: z.string(), row: z.int(), text: z.string() })),
    }),
    errors: ['SHEET_UNREADABLE', 'SHEET_TOO_LARGE'],
    perHour: 60,
  }),
  /** All cells as they are now. In the lists of a shift, post p at site s stands at s × posts + p. */
  'recruitment.showBoard': action({
    kind: 'query',
    allow: staffOrAuditorOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderRow,
      cancelReason: z.string(),
      /** whom it calls by now */
      wave: z.enum(WAVES.map(({ id: waveId }) => waveId)),
      sites: z.array(z.string()),
      posts: z.array(z.object({ name: z.string(), need: z.int() })),
      /** need 0: the cell is not made yet */
      shifts: z.array(z.object({ startAt: instant, endAt: instant, need: numbers, left: numbers, waiting: numbers })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Who has a place or waits for one at a site in a shift; the look is logged. */
  'recruitment.listAnswers': action({
    kind: 'query',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, site: place(LIMITS.sitesMax), shift: place(LIMITS.shiftsMax) }),
    output: z.object({
      rows: z.array(
        z.object({
          cellId: id,
          userId: id,
          post: z.int(),
          state: z.enum(['accepted', 'offered', 'standby']),
          offerUntil: instant,
          /** masked */
          name: z.string(),
          phoneTail: z.string(),
          isMinor: z.boolean(),
        }),
      ),
      /** places that units answer for, or answered for and named people to */
      units: z.array(unitPlacesView.extend({ post: z.int() })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** Who has a place in a shift that runs or begins within two hours and has not signed in; the look is logged. */
  'recruitment.listAtRisk': action({
    kind: 'query',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: z.object({
      rows: z.array(
        z.object({
          ...{ cellId: id, userId: id, startAt: instant, endAt: instant },
          ...{ siteName: z.string(), postName: z.string() },
          /** masked */
          name: z.string(),
          phoneTail: z.string(),
          isMinor: z.boolean(),
        }),
      ),
      /** of all, also those that are not listed */
      missing: z.int(),
      here: z.int(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** In full, for a call: the look is logged, and the person can read of it. */
  'recruitment.showContact': action({
    kind: 'query',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, cellId: id, userId: id }),
    output: z.object({ name: z.string(), phone: z.string(), guardian: z.string(), guardianPhone: z.string() }),
    errors: ['NOT_ON_LIST', 'NO_KEYS'],
  }),
  /** Everybody who has a place or waits for one, as a spreadsheet: names in full, of numbers the tail. */
  'recruitment.export': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: file.extend({ rows: z.int() }),
    errors: ['NOT_FOUND', 'NO_ANSWERS', 'NO_KEYS'],
    perHour: 20,
  }),
};
