import { writeFailed } from './cloud-error';
import { isObject, type Doc, type Value } from './values';

/** Where an update writes: `holder[key]`. */
export interface Target {
  holder: Doc | Value[];
  key: string;
}

const isIndex = (part: string): boolean => /^\d+$/.test(part);

export const read = ({ holder, key }: Target): Value => (Array.isArray(holder) ? holder[Number(key)] : holder[key]);

export function write({ holder, key }: Target, value: Value): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

/**
 * Walks to the parent of a dotted path, making what is missing on the way.
 *
 * @throws MongoDB's "Cannot create field" where the way leads through null or a plain value
 */
export function locate(document: Doc, path: string): Target {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let target: Target = { holder: document, key: parts[0] ?? last };
  let holder: Doc | Value[] = document;
  parts.forEach((part, i) => {
    assertIndexInto(holder, part, parts[i - 1]);
    target = { holder, key: part };
    let next = read(target);
    if (next === undefined) {
      next = {};
      write(target, next);
    }
    if (!isObject(next) && !Array.isArray(next)) {
      throw writeFailed(`Cannot create field '${parts[i + 1] ?? last}' in element {${part}: ${JSON.stringify(next)}}`);
    }
    holder = next as Doc | Value[];
  });
  assertIndexInto(holder, last, parts.at(-1));
  if (Array.isArray(holder)) while (holder.length < Number(last)) holder.push(null);
  return { holder, key: last };
}

/** The same walk for operators that leave alone what is not there. */
export function locateExisting(document: Doc, path: string): Target | null {
  const parts = path.split('.');
  const key = parts.pop() ?? '';
  let holder: Value = document;
  for (const part of parts) {
    if (Array.isArray(holder)) holder = isIndex(part) ? (holder as Value[])[Number(part)] : undefined;
    else holder = isObject(holder) ? holder[part] : undefined;
  }
  if (Array.isArray(holder)) return isIndex(key) ? { holder: holder as Value[], key } : null;
  return isObject(holder) && key in holder ? { holder, key } : null;
}

function assertIndexInto(holder: Doc | Value[], part: string, parent: string | undefined): void {
  if (Array.isArray(holder) && !isIndex(part)) {
    throw writeFailed(`Cannot create field '${part}' in element {${parent ?? ''}: array}`);
  }
}
