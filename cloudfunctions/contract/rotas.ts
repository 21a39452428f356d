import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { id, instant, line, version } from './fields';
import { day, month, rotaDraft, slotNumber } from './rota-fields';

const state = z.enum(['draft', 'published', 'cancelled']);
const offDays = z.array(z.object({ day, reason: z.string() }));

const rotaRow = z.object({
  rotaId: id,
  title: z.string(),
  state,
  fromDay: day,
  toDay: day,
  posts: z.int(),
  slots: z.int(),
});

/** asked: waits for the person's word. clash: their time was taken. away: they stepped back after a yes. */
const turnState = z.enum(['asked', 'claiming', 'agreed', 'declined', 'noshow']);
const turnReason = z.enum(['', 'self', 'away', 'clash', 'staff', 'dayoff', 'rota']);

const span = { fromDay: day, toDay: day };
const CONTENT_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;
const ROTA_ERRORS = ['NOT_FOUND', 'ROTA_DRAFT', 'ROTA_CANCELLED'] as const;

/** 值守排班 (S6): a unit's posts week by week. Nobody is put on it silently: a turn counts from its person's yes on. */
export const rotas = {
  'rotas.create': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: rotaDraft }),
    output: z.object({ rotaId: id, version }),
    errors: ['NOT_FOUND', 'UNIT_CLOSED'],
  }),
  /** Only a draft: what people said yes to stays as they read it. */
  'rotas.update': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, version, draft: rotaDraft }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ROTA_OUT'],
  }),
  'rotas.publish': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, version }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ROTA_CANCELLED', ...CONTENT_ERRORS],
  }),
  /** What has not begun ends; whoever was on it is told by `jobs`. */
  'rotas.cancel': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, reason: line('取消的原因', LIMITS.cancelReasonMax, 2) }),
    output: z.object({}),
    errors: ['NOT_FOUND', ...CONTENT_ERRORS],
  }),
  'rotas.list': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ rows: z.array(rotaRow), asOf: instant }),
    errors: [],
  }),
  'rotas.show': action({
    kind: 'query',
    allow: staffOrAuditorOf('rota', 'rotaId'),
    input: z.object({ rotaId: id }),
    output: z.object({
      unitId: id,
      state,
      version,
      draft: rotaDraft,
      offDays,
      cancelReason: z.string(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Who keeps what in a month, by masked names; the look is logged once a day. `person` is a place in `people`. */
  'rotas.showMonth': action({
    kind: 'query',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, month }),
    output: z.object({
      people: z.array(z.object({ userId: id, name: z.string(), phoneTail: z.string() })),
      turns: z.array(z.object({ slot: z.int(), day, person: z.int(), state: turnState, reason: turnReason })),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /**
   * Asks one volunteer of the unit for the days of a slot between two days. A day that they said no to is asked again
   * only when it is asked for alone.
   */
  'rotas.ask': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, slot: slotNumber, userId: id, ...span }),
    output: z.object({ asked: z.int() }),
    errors: [...ROTA_ERRORS, 'NOT_OUR_VOLUNTEER', 'ROTA_NO_DAYS'],
    perHour: 300,
  }),
  /** Takes one person off the days of a slot between two days, as far as they have not begun. */
  'rotas.drop': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, slot: slotNumber, userId: id, ...span }),
    output: z.object({ dropped: z.int() }),
    errors: ['NOT_FOUND', 'ROTA_NO_DAYS'],
  }),
  /** Nobody keeps a post that day; '' brings the day back, and people have to be asked anew. */
  'rotas.setDayOff': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, day, reason: line('为什么停', LIMITS.cancelReasonMax) }),
    output: z.object({}),
    errors: [...ROTA_ERRORS, 'ROTA_NO_DAYS', ...CONTENT_ERRORS],
  }),
  /** One sheet a month, names in full, of numbers the tail; the look is logged. */
  'rotas.export': action({
    kind: 'command',
    allow: staffOf('rota', 'rotaId'),
    input: z.object({ rotaId: id, month }),
    output: z.object({ url: z.string(), fileName: z.string(), until: instant, rows: z.int() }),
    errors: ['NOT_FOUND', 'ROTA_EMPTY', 'NO_KEYS'],
    perHour: 20,
  }),

  /** The caller's own turns from the month before this one on. */
  'rotas.listMine': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      rotas: z.array(
        z.object({
          rotaId: id,
          title: z.string(),
          note: z.string(),
          unitName: z.string(),
          contactName: z.string(),
          contactPhone: z.string(),
          /** of each slot its post, by the slot's number */
          slots: z.array(
            z.object({
              name: z.string(),
              kinds: z.array(z.string()),
              way: z.enum(['fixed', 'walk']),
              stops: z.array(z.string()),
            }),
          ),
        }),
      ),
      turns: z.array(
        z.object({
          rotaId: id,
          slot: z.int(),
          startAt: instant,
          endAt: instant,
          state: turnState,
          reason: turnReason,
        }),
      ),
      asOf: instant,
    }),
    errors: [],
  }),
  /** Yes or no to all that is asked of the caller in one slot; of the days on which they are taken it says so. */
  'rotas.answer': action({
    kind: 'command',
    allow: resident,
    input: z.object({ rotaId: id, slot: slotNumber, isYes: z.boolean() }),
    output: z.object({ agreed: z.int(), clashes: z.array(day) }),
    errors: ['NOT_FOUND', 'ROTA_CANCELLED'],
  }),
  /** One day that the caller cannot come to, until it begins. */
  'rotas.stepBack': action({
    kind: 'command',
    allow: resident,
    input: z.object({ rotaId: id, slot: slotNumber, day }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'SHIFT_STARTED'],
  }),
};
