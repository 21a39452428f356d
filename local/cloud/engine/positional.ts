import { writeFailed } from './cloud-error';
import { matcherOf } from './matcher';
import { flatten } from './planner';
import { isObject, valuesAt, type Doc, type Value } from './values';

/** `list.$.done` and `list.$[].done` as paths with numbers in them. */
export function concretePaths(document: Doc, path: string, filter: Doc): string[] {
  if (!path.includes('$')) return [path];
  let paths = [''];
  for (const part of path.split('.')) {
    if (part === '$' || part === '$[]') {
      paths = paths.flatMap((base) => indexesAt(document, base, part, filter).map((index) => `${base}.${index}`));
    } else paths = paths.map((base) => (base === '' ? part : `${base}.${part}`));
  }
  return paths;
}

function indexesAt(document: Doc, base: string, part: '$' | '$[]', filter: Doc): number[] {
  const list = valuesAt(document, base)[0];
  if (!Array.isArray(list)) {
    throw writeFailed(`The path '${base}' must exist in the document in order to apply array updates.`);
  }
  if (part === '$[]') return list.map((_, index) => index);
  const found = (list as Value[]).findIndex(elementTest(base, filter));
  if (found < 0) throw writeFailed('The positional operator did not find the match needed from the query.');
  return [found];
}

/** Does an element meet what the query asked of its array? Conditions on the array and on fields of its elements count. */
function elementTest(base: string, filter: Doc): (element: Value) => boolean {
  for (const [field, condition] of Object.entries(flatten(filter))) {
    if (field.startsWith(`${base}.`)) {
      const isMatch = matcherOf({ [field.slice(base.length + 1)]: condition });
      return (element) => isObject(element) && isMatch(element);
    }
    if (field === base) {
      if (isObject(condition) && isObject(condition.$elemMatch)) {
        const isMatch = matcherOf(condition.$elemMatch);
        return (element) => isObject(element) && isMatch(element);
      }
      const isMatch = matcherOf({ element: condition });
      return (element) => isMatch({ element });
    }
  }
  return () => false;
}
