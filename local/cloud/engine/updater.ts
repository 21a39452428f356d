import { writeFailed } from './cloud-error';
import { concretePaths } from './positional';
import { OPERATORS } from './update-operators';
import { clone, isObject, type Doc } from './values';

/**
 * Applies MongoDB update operators to a copy of a document.
 *
 * @param filter the query that found it: `$` in a path is the first array element that met it
 * @throws what MongoDB refuses, in its words: unknown operators, two operators on one path, a change of _id, wrong types
 */
export function applyUpdate(document: Doc, update: Doc, filter: Doc = {}): Doc {
  const copy = clone(document);
  const written: string[] = [];
  for (const [name, paths] of Object.entries(update)) {
    const operator = OPERATORS[name];
    if (!operator) throw writeFailed(`Unknown modifier: ${name}`);
    if (!isObject(paths)) throw writeFailed(`Modifiers operate on fields but we found another type instead: {${name}}`);
    for (const [path, argument] of Object.entries(paths)) {
      assertMayWrite(path, written);
      written.push(path);
      for (const concrete of concretePaths(copy, path, filter)) operator(copy, concrete, argument);
    }
  }
  return copy;
}

function assertMayWrite(path: string, written: readonly string[]): void {
  if (path === '_id') {
    throw writeFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  for (const other of written) {
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      throw writeFailed(
        `Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`,
      );
    }
  }
}
