import { requestFailed } from './cloud-error';
import { distance, isInPolygon, positionOf, type Position } from './geo';
import { isObject, isOperator, valuesAt, type Doc, type Value } from './values';

/** mingo has no geography, so those conditions are taken out of a filter and tested here. */
export interface GeoSplit {
  /** the rest of the filter */
  plain: Doc;
  /** a near condition gives the order */
  isNear: boolean;
  /** metres from the point of the near condition; Infinity without one */
  distanceOf: (document: Doc) => number;
  isWithin: (document: Doc) => boolean;
}

type Test = (document: Doc) => boolean;

const OPERATORS = ['$nearSphere', '$near', '$geoWithin', '$geoIntersects'] as const;
const hasGeo = (value: Value): value is Doc => isOperator(value) && OPERATORS.some((operator) => operator in value);

export function splitGeo(filter: Doc): GeoSplit {
  const tests: Test[] = [];
  const measures: ((document: Doc) => number)[] = [];

  const take = (part: Doc): Doc => {
    const plain: Doc = {};
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and' && Array.isArray(condition)) {
        const rest = (condition as Doc[]).map(take).filter((each) => Object.keys(each).length > 0);
        if (rest.length > 0) plain.$and = rest;
      } else if (hasGeo(condition)) {
        const near = condition.$nearSphere ?? condition.$near;
        if (isObject(near)) measures.push(addNear(field, near, tests));
        addShapes(field, condition, tests);
      } else plain[field] = condition;
    }
    return plain;
  };

  const plain = take(filter);
  const [measure] = measures;
  return {
    plain,
    isNear: measure !== undefined,
    distanceOf: measure ?? (() => Infinity),
    isWithin: (document) => tests.every((test) => test(document)),
  };
}

const at = (document: Doc, field: string): Position | null => positionOf(valuesAt(document, field)[0]);

function addNear(field: string, near: Doc, tests: Test[]): (document: Doc) => number {
  const center = positionOf(near.$geometry);
  if (!center) throw requestFailed('$nearSphere needs a Point');
  const [low, high] = [Number(near.$minDistance ?? 0), Number(near.$maxDistance ?? Infinity)];
  const metres = (document: Doc): number => {
    const position = at(document, field);
    return position ? distance(center, position) : Infinity;
  };
  tests.push((document) => {
    const away = metres(document);
    return away !== Infinity && away >= low && away <= high;
  });
  return metres;
}

function addShapes(field: string, { $geoWithin, $geoIntersects }: Doc, tests: Test[]): void {
  for (const shape of [$geoWithin, $geoIntersects]) {
    if (!isObject(shape)) continue;
    const isInside = insideTest(shape);
    tests.push((document) => {
      const position = at(document, field);
      return position !== null && isInside(position);
    });
  }
}

type Rings = readonly (readonly Position[])[];

function insideTest(shape: Doc): (position: Position) => boolean {
  const sphere = shape.$centerSphere;
  if (Array.isArray(sphere)) {
    const [center, radius] = sphere as [Position, number];
    return (position) => distance(center, position) <= radius * 6_378_100;
  }
  const geometry = isObject(shape.$geometry) ? shape.$geometry : {};
  const point = positionOf(geometry);
  if (point) return (position) => distance(point, position) < 0.01;
  if (geometry.type === 'Polygon') return (position) => isInPolygon(position, geometry.coordinates as Rings);
  if (geometry.type === 'MultiPolygon') {
    return (position) => (geometry.coordinates as Rings[]).some((polygon) => isInPolygon(position, polygon));
  }
  throw requestFailed(`the local cloud has no ${String(geometry.type)} in geo queries`);
}
