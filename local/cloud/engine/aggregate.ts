import { Aggregator } from 'mingo';
import { requestFailed } from './cloud-error';
import { distance, positionOf } from './geo';
import { clone, isObject, valuesAt, type Doc, type Value } from './values';

/** Reads one collection through its indexes. */
export type Read = (collection: string, filter: Doc) => Doc[];
export type Stage = Doc;

const run = (stages: readonly Stage[], documents: readonly Doc[]): Doc[] =>
  stages.length === 0 ? [...documents] : new Aggregator([...stages], {}).run<Doc>([...documents]);

/**
 * An aggregation: a leading $match or $geoNear and every $lookup go through the collections' indexes,
 * the stages between them are mingo's. mingo works on what it is given, so it is given copies.
 */
export function aggregate(read: Read, collection: string, stages: readonly Stage[]): Doc[] {
  const [first = {}, ...rest] = stages;
  if (isObject(first.$geoNear)) return runOn(geoNear(read, collection, first.$geoNear), rest, read);
  if (isObject(first.$match))
    return runOn(
      read(collection, first.$match).map((each) => clone(each)),
      rest,
      read,
    );
  return runOn(
    read(collection, {}).map((each) => clone(each)),
    stages,
    read,
  );
}

function runOn(documents: Doc[], stages: readonly Stage[], read: Read): Doc[] {
  let current = documents;
  let waiting: Stage[] = [];
  for (const stage of stages) {
    if (!isObject(stage.$lookup)) {
      waiting.push(stage);
      continue;
    }
    const lookup = stage.$lookup;
    current = run(waiting, current).map((document) => joined(document, lookup, read));
    waiting = [];
  }
  return run(waiting, current);
}

function joined(document: Doc, lookup: Doc, read: Read): Doc {
  const as = String(lookup.as);
  const from = String(lookup.from);
  if (!Array.isArray(lookup.pipeline)) {
    const values = valuesAt(document, String(lookup.localField)).flat();
    const wanted = values.length === 0 ? null : values.length === 1 ? values[0] : { $in: values };
    return { ...document, [as]: read(from, { [String(lookup.foreignField)]: wanted }).map((each) => clone(each)) };
  }
  const variables = variablesOf(document, isObject(lookup.let) ? lookup.let : {});
  const stages = (lookup.pipeline as Stage[]).map((stage) => bind(stage, variables) as Stage);
  return { ...document, [as]: aggregate(read, from, stages.map(withIndexableMatch)) };
}

/** Values of a lookup's `let` for one document. */
function variablesOf(document: Doc, expressions: Doc): Doc {
  const values: Doc = {};
  for (const [name, expression] of Object.entries(expressions)) {
    const [projected] = run([{ $project: { _id: 0, value: expression } }], [document]);
    values[name] = projected?.value ?? null;
  }
  return values;
}

/** `$$name` in a sub-pipeline becomes the value that it has for this document. */
function bind(value: Value, variables: Doc): Value {
  if (typeof value === 'string' && value.startsWith('$$')) {
    const [name = '', ...path] = value.slice(2).split('.');
    if (!(name in variables)) return value;
    const whole = variables[name];
    return { $literal: path.length === 0 || !isObject(whole) ? whole : (valuesAt(whole, path.join('.'))[0] ?? null) };
  }
  if (Array.isArray(value)) return value.map((each: Value) => bind(each, variables));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bind(each, variables)]));
}

/** `$expr: {$eq: ['$field', literal]}` says the same as a plain equality, and an index can serve that. */
function withIndexableMatch(stage: Stage): Stage {
  if (!isObject(stage.$match) || !isObject(stage.$match.$expr)) return stage;
  const { $expr } = stage.$match;
  const parts = Array.isArray($expr.$and) ? ($expr.$and as Value[]) : [$expr];
  const equalities: Doc = {};
  for (const part of parts) {
    const [a, b] = isObject(part) && Array.isArray(part.$eq) ? (part.$eq as Value[]) : [];
    for (const [field, literal] of [
      [a, b],
      [b, a],
    ]) {
      if (typeof field !== 'string' || !field.startsWith('$') || !isObject(literal) || !('$literal' in literal))
        continue;
      const value = literal.$literal;
      if (value !== null && !Array.isArray(value)) equalities[field.slice(1)] = value;
    }
  }
  return { $match: { ...equalities, ...stage.$match } };
}

function geoNear(read: Read, collection: string, options: Doc): Doc[] {
  const center = positionOf(options.near);
  const field = typeof options.key === 'string' ? options.key : null;
  if (!center || field === null) throw requestFailed('$geoNear needs near (a Point) and key');
  const [low, high] = [Number(options.minDistance ?? 0), Number(options.maxDistance ?? Infinity)];
  const found = read(collection, isObject(options.query) ? options.query : {}).flatMap((document) => {
    const position = positionOf(valuesAt(document, field)[0]);
    const metres = position ? distance(center, position) : NaN;
    return metres >= low && metres <= high ? [{ document, metres }] : [];
  });
  found.sort((a, b) => a.metres - b.metres);
  const factor = Number(options.distanceMultiplier ?? 1);
  return found.slice(0, Number(options.limit ?? options.num ?? Infinity)).map(({ document, metres }) => {
    const copy: Doc = clone(document);
    copy[String(options.distanceField)] = metres * factor;
    if (typeof options.includeLocs === 'string') copy[options.includeLocs] = copy[field];
    return copy;
  });
}
