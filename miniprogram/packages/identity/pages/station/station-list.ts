import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { distanceLabel, isPlaced, metersBetween, type Place } from '../../../../shared/distance';

type Institutes = OutputOf<'units.listStations'>['institutes'];

export interface StationRow {
  unitId: string;
  name: string;
  address: string;
  opening: string;
  /** '' when it is not known how far */
  distance: string;
}

export interface StationGroup {
  /** the street; or what the search or the place brought together */
  title: string;
  rows: StationRow[];
}

export interface Wish {
  /** what was typed into the search box */
  search: string;
  /** where the phone is; null: not asked */
  place: Place | null;
}

/** By street; narrowed by what was typed; nearest first, in one list, once a place is known. */
export function toGroups(institutes: Institutes, { search, place }: Wish): StationGroup[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const groups = institutes.map(({ shortName, name, stations }) => ({
    title: shortName,
    stations: stations.filter((station) => {
      const text = `${station.name} ${station.shortName} ${station.address} ${name}`.toLowerCase();
      return words.every((word) => text.includes(word));
    }),
  }));
  if (!place) {
    return groups
      .filter(({ stations }) => stations.length > 0)
      .map(({ title, stations }) => ({ title, rows: stations.map((station) => toRow(station, null)) }));
  }
  const rows = groups
    .flatMap(({ stations }) => stations)
    .map((station) => ({ station, meters: isPlaced(station) ? metersBetween(place, station) : null }))
    .sort((a, b) => (a.meters ?? Infinity) - (b.meters ?? Infinity))
    .map(({ station, meters }) => toRow(station, meters));
  return rows.length > 0 ? [{ title: '离我近的', rows }] : [];
}

const toRow = (
  { unitId, name, address, opening }: Institutes[number]['stations'][number],
  meters: number | null,
): StationRow => ({ unitId, name, address, opening, distance: meters === null ? '' : distanceLabel(meters) });
