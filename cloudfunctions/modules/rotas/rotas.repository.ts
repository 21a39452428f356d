import * as z from 'zod';
import { collection } from '../../kernel/database';
import { AppError } from '../../kernel/errors';

/** A unit's 值守排班. People are not in it: each turn is a document of its own. */
export const rotaDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  title: z.string(),
  note: z.string(),
  /** YYYY-MM-DD, both included */
  fromDay: z.string(),
  toDay: z.string(),
  posts: z.array(
    z.object({
      name: z.string(),
      kinds: z.array(z.string()),
      way: z.enum(['fixed', 'walk']),
      stops: z.array(z.string()),
    }),
  ),
  slots: z.array(
    z.object({
      post: z.int(),
      weekdays: z.array(z.int()),
      startClock: z.string(),
      endClock: z.string(),
      need: z.int(),
    }),
  ),
  offDays: z.array(z.object({ day: z.string(), reason: z.string() })),
  state: z.enum(['draft', 'published', 'cancelled']),
  cancelReason: z.string(),
  version: z.int(),
  /** the last edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  /** off: turns of days off, cancel: all turns are still to be ended */
  todo: z.enum(['', 'off', 'cancel']),
  todoAt: z.number(),
  createdAt: z.number(),
});
export type RotaRow = z.infer<typeof rotaDocument>;

export const rotas = collection('rotas', rotaDocument);

/** @throws NOT_FOUND */
export async function mustGet(rotaId: string): Promise<RotaRow> {
  const rota = await rotas.get(rotaId);
  if (!rota) throw new AppError('NOT_FOUND');
  return rota;
}

/** @throws NOT_FOUND, ROTA_DRAFT, ROTA_CANCELLED */
export async function mustBeOut(rotaId: string): Promise<RotaRow> {
  const rota = await mustGet(rotaId);
  if (rota.state === 'draft') throw new AppError('ROTA_DRAFT');
  if (rota.state === 'cancelled') throw new AppError('ROTA_CANCELLED');
  return rota;
}

/** Which unit a rota belongs to, for permission; null: there is no such rota. */
export async function unitOfRota(rotaId: string): Promise<string | null> {
  return (await rotas.get(rotaId))?.unitId ?? null;
}

/** Of a slot its post. */
export const postOf = ({ posts, slots }: RotaRow, slot: number): RotaRow['posts'][number] | undefined =>
  posts[slots[slot]?.post ?? -1];
