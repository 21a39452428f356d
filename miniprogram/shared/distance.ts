export interface Place {
  /** degrees, GCJ-02 as maps in China use it */
  lat: number;
  lng: number;
}

const EARTH_RADIUS_M = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places as the crow flies. */
export function metersBetween(a: Place, b: Place): number {
  const [lat1, lat2] = [radians(a.lat), radians(b.lat)];
  const halfLat = Math.sin((lat2 - lat1) / 2);
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2);
  const chord = halfLat ** 2 + Math.cos(lat1) * Math.cos(lat2) * halfLng ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** '约 300 米', '约 1.2 公里': no finer than a phone knows where it is. */
export function distanceLabel(meters: number): string {
  if (meters < 1000) return `约 ${Math.max(100, Math.round(meters / 100) * 100)} 米`;
  return `约 ${(meters / 1000).toFixed(1)} 公里`;
}

/** Units that nobody placed on the map yet carry 0, 0. */
export const isPlaced = ({ lat, lng }: Place): boolean => lat !== 0 || lng !== 0;
