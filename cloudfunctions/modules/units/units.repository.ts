import * as z from 'zod';
import { collection, is } from '../../kernel/database';
import { now } from '../../kernel/clock';
import { isPlaced, type Place } from '../../../miniprogram/shared/distance';
import { PLATFORMS } from '../../../miniprogram/shared/platforms';
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
  state: z.enum(['open', 'closed']),
  name: z.string(),
  shortName: z.string(),
  address: z.string(),
  /** GCJ-02 degrees, as WeChat's maps take them; 0, 0 when not known */
  lng: z.number(),
  lat: z.number(),
  /** the unit's own, public: there to be called */
  phone: z.string(),
  contactName: z.string(),
  opening: z.string(),
  intro: z.string(),
  platforms: z.array(z.enum(PLATFORMS.map(({ id }) => id))),
  /** grows by one with every staff edit */
  version: z.int(),
  /** the last staff edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  /** where it hung before, latest last */
  moves: z.array(z.object({ at: z.number(), fromParentId: z.string(), toParentId: z.string() })),
  /** paths: what hangs below still has to be told of a move */
  todo: z.enum(['', 'paths']),
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

/** After a change of one's own the instance must not go on with what it remembers. */
export const forgetUnits = (): void => kept.clear();

/** Streets and stations of a district; hundreds, so one page holds them. */
const CHOICES_MAX = 1000;

export function listByKind(kind: Unit['kind']): Promise<Unit[]> {
  return units.find({ kind }, { order: [['_id', 'asc']], limit: CHOICES_MAX });
}

/** Units with their ancestors' ids known already, in the order asked for; what is not there is left out. */
export async function unitsOf(ids: readonly string[]): Promise<Unit[]> {
  const found = await Promise.all(ids.map(unitOf));
  return found.filter((unit) => unit !== null);
}

/** Everything below a unit, a page at a time, by id: the unit itself is left out. */
export function findBelow(unitId: string, afterId: string, limit: number): Promise<Unit[]> {
  return units.find({ path: unitId, _id: is.gt(afterId) }, { order: [['_id', 'asc']], limit });
}

/** Ids of the stations at a unit and below: where people belong. */
export async function stationsBelow(unitId: string): Promise<string[]> {
  const found = await units.find({ path: unitId, kind: 'station' }, { limit: CHOICES_MAX });
  return found.map(({ _id }) => _id);
}

/** Where a unit is: its own place, or that of the first unit above it that is on the map. */
export async function placeOf(unit: Unit): Promise<Place> {
  const upwards = await unitsOf([...unit.path].reverse());
  return upwards.find(isPlaced) ?? unit;
}

/** Everything below a unit, of any kind; hundreds, so one page holds them. */
export async function unitsBelow(unitId: string): Promise<Unit[]> {
  const found = await units.find({ path: unitId }, { limit: CHOICES_MAX });
  return found.filter(({ _id }) => _id !== unitId);
}
