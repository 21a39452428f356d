import * as z from 'zod';
import { collection } from '../../kernel/database';
import { now } from '../../kernel/clock';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { UNIT_KINDS } from '../../../miniprogram/shared/unit-kinds';

/** A unit of 三级组织体系, or a body that hangs on one. */
export const unitRow = z.object({
  _id: z.string(),
  v: z.literal(1),
  kind: z.enum(UNIT_KINDS.map(({ id }) => id)),
  /** '' for the center */
  parentId: z.string(),
  /** ids from the center down to this unit, itself included: "below X" is one indexed condition */
  path: z.array(z.string()),
  name: z.string(),
  shortName: z.string(),
  address: z.string(),
  /** GCJ-02 degrees, as WeChat's maps take them */
  lng: z.number(),
  lat: z.number(),
  phone: z.string(),
  contactName: z.string(),
  opening: z.string(),
  intro: z.string(),
});
export type Unit = z.infer<typeof unitRow>;

export const units = collection('units', unitRow);

/** Units change a few times a year; an instance asks again after a minute. */
const KEPT_MS = MINUTE_MS;
const KEPT_MAX = 2000;
const kept = new Map<string, { unit: Unit | null; until: number }>();

export async function unitOf(unitId: string): Promise<Unit | null> {
  const known = kept.get(unitId);
  if (known && known.until > now()) return known.unit;
  const unit = await units.get(unitId);
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(unitId, { unit, until: now() + KEPT_MS });
  return unit;
}

/** Streets and stations of a district; hundreds, so one page holds them. */
const CHOICES_MAX = 1000;

export function listByKind(kind: Unit['kind']): Promise<Unit[]> {
  return units.find({ kind }, { order: [['_id', 'asc']], limit: CHOICES_MAX });
}
