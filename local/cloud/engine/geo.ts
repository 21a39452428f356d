import { isObject, type Value } from './values';

export type Position = readonly [lng: number, lat: number];

/** MongoDB reckons on a sphere of this radius, metres. */
const EARTH_M = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export function distance([lngA, latA]: Position, [lngB, latB]: Position): number {
  const half =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lngB - lngA) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Of a GeoJSON point; null for anything else. */
export function positionOf(value: Value): Position | null {
  if (!isObject(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return null;
  const [lng, lat] = value.coordinates as unknown[];
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}

type Ring = readonly Position[];

/** Even-odd rule: how many edges a ray to the east crosses. */
function isInRing([x, y]: Position, ring: Ring): boolean {
  let isInside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + ring.length - 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  });
  return isInside;
}

/** Inside the first ring and outside the others, which are holes. */
export const isInPolygon = (position: Position, [outline = [], ...holes]: readonly Ring[]): boolean =>
  isInRing(position, outline) && !holes.some((hole) => isInRing(position, hole));
