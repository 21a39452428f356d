import type { Place } from './settings';

/** Axis and eccentricity of the ellipsoid that the published formula of GCJ-02 uses (Krasovsky 1940). */
const AXIS_METRES = 6378245;
const ECCENTRICITY = 0.00669342162296594;

/** Chinese maps are shifted by some hundred metres against GPS: what GPS would say at a place on such a map. */
export function toGps(map: Place): Place {
  const { latitude, longitude } = shiftAt(map);
  return { latitude: map.latitude - latitude, longitude: map.longitude - longitude };
}

function shiftAt({ latitude, longitude }: Place): Place {
  const [x, y] = [longitude - 105, latitude - 35];
  const radians = (latitude / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x) + northWaves(y);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x) + eastWaves(x);
  const metresNorth = (AXIS_METRES * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic));
  const metresEast = (AXIS_METRES / Math.sqrt(magic)) * Math.cos(radians);
  return { latitude: (north * 180) / (metresNorth * Math.PI), longitude: (east * 180) / (metresEast * Math.PI) };
}

const waves = (x: number): number => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;

const northWaves = (y: number): number =>
  ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
  ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;

const eastWaves = (x: number): number =>
  ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
  ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
