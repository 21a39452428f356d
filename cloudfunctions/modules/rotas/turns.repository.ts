import * as z from 'zod';
import { dayOf } from '../../../miniprogram/shared/time';
import { collection, is } from '../../kernel/database';

/** One person in one slot on one day. Its id is the fact, so asking twice meets itself. */
export const turnDocument = z.object({
  /** dutyId_userId */
  _id: z.string(),
  v: z.literal(1),
  rotaId: z.string(),
  dutyId: z.string(),
  slot: z.int(),
  userId: z.string(),
  /** the ask that it comes from: the same one run again leaves what has been answered since */
  askId: z.string(),
  /** asked: waits for their word; claiming: said yes, their time is being held; agreed: on duty; noshow: did not come */
  state: z.enum(['asked', 'claiming', 'agreed', 'declined', 'noshow']),
  /** self: said no; away: stepped back; clash: the time was taken; staff, dayoff, rota: ended by the unit */
  reason: z.enum(['', 'self', 'away', 'clash', 'staff', 'dayoff', 'rota']),
  /** 1, and one more each time they are asked again; part of the hold on their time */
  round: z.int(),
  startAt: z.number(),
  endAt: z.number(),
  askedAt: z.number(),
  agreedAt: z.number(),
  /** hold: their time is to be held; free: what may be held, drop: what is held is to be given back */
  todo: z.enum(['', 'hold', 'free', 'drop']),
  todoAt: z.number(),
});
export type TurnRow = z.infer<typeof turnDocument>;

export const turns = collection('rotaTurns', turnDocument);

/** A page of the cloud's database. */
export const PAGE_MAX = 1000;

export const turnId = (dutyId: string, userId: string): string => `${dutyId}_${userId}`;

/** Names the hold on the person's time. */
export const timeOperation = ({ dutyId, round }: TurnRow): string => `${dutyId}:${round}`;

export const turnDay = ({ startAt }: TurnRow): string => dayOf(startAt);

/** On the rota as its staff count them: asked, or with a yes. */
export const isOn = ({ state }: TurnRow): boolean => state === 'asked' || state === 'claiming' || state === 'agreed';

/** All turns that begin in [from, until), in their order. */
export async function turnsBetween(rotaId: string, from: number, until: number): Promise<TurnRow[]> {
  const all: TurnRow[] = [];
  for (let start = from; ;) {
    const page = await turns.find(
      { rotaId, startAt: is.range(start, until) },
      {
        order: [
          ['startAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: PAGE_MAX,
      },
    );
    const last = page.at(-1)?.startAt ?? until;
    if (page.length < PAGE_MAX) return [...all, ...page];
    // Those of the last start may go on in the next page, which begins with it. All of one start are far fewer than a page.
    all.push(...page.filter(({ startAt }) => startAt < last));
    start = last;
  }
}
