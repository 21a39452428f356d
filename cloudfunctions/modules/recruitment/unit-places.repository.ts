import * as z from 'zod';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/** Places of one cell that a unit answers for, and names people to later. Of no person anything. */
export const unitPlacesDocument = z.object({
  /** cellId_unitId */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  cellId: z.string(),
  unitId: z.string(),
  /** released: what was not named by `nameUntil` went to the others. refused: there were not so many */
  state: z.enum(['claiming', 'held', 'released', 'refused']),
  /** 1, and one more each time the unit answers again; part of every operation id */
  round: z.int(),
  places: z.int(),
  /** of them, nobody is named for */
  unnamed: z.int(),
  startAt: z.number(),
  endAt: z.number(),
  nameUntil: z.number(),
  /** the card's code as a hash; '' when there is none */
  code: z.string(),
  /** take: not settled yet. release: what is unnamed at `todoAt` is let go. refill: let go, and not given on yet */
  todo: z.enum(['', 'take', 'release', 'refill']),
  /** not before this instant is it anything to `jobs` */
  todoAt: z.number(),
  /** people named (applyOnce) */
  applied: z.array(z.string()),
});
export type UnitPlacesRow = z.infer<typeof unitPlacesDocument>;

export const unitPlaces = collection('unitPlaces', unitPlacesDocument);

export const unitPlacesId = (cellId: string, unitId: string): string => `${cellId}_${unitId}`;

export const unitOperation = (kind: 'take' | 'release', { _id, round }: UnitPlacesRow): string =>
  idOf(_id, kind, String(round));

export async function byUnitCode(code: string): Promise<UnitPlacesRow | null> {
  const [found = null] = await unitPlaces.find({ code }, { limit: 1 });
  return found;
}
