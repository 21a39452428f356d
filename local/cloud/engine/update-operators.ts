import { writeFailed } from './cloud-error';
import { matcherOf } from './matcher';
import { locate, locateExisting, read, write, type Target } from './update-path';
import { clone, compare, equal, isObject, isOperator, typeName, type Doc, type Value } from './values';

/** One operator on one path. Type errors are MongoDB's: a write that it would refuse is refused here. */
export type Operator = (document: Doc, path: string, argument: Value) => void;

const onTarget =
  (apply: (target: Target, argument: Value, path: string, document: Doc) => void): Operator =>
  (document, path, argument) =>
    apply(locate(document, path), argument, path, document);

const onExisting =
  (apply: (target: Target, argument: Value, path: string, document: Doc) => void): Operator =>
  (document, path, argument) => {
    const target = locateExisting(document, path);
    if (target && read(target) !== undefined) apply(target, argument, path, document);
  };

function arithmetic(name: '$inc' | '$mul', apply: (current: number, by: number) => number): Operator {
  return onTarget((target, by, path, document) => {
    if (typeof by !== 'number') {
      throw writeFailed(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(by)}}`,
      );
    }
    const current = read(target);
    if (current !== undefined && typeof current !== 'number') {
      throw writeFailed(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${target.key}' of non-numeric type ${typeName(current)}`,
      );
    }
    write(target, apply(current ?? 0, by));
  });
}

const bounded = (keeps: (comparison: number) => boolean): Operator =>
  onTarget((target, value) => {
    const current = read(target);
    if (current === undefined || keeps(compare(value, current))) write(target, clone(value));
  });

function listAt(target: Target, message: (type: string) => string): Value[] {
  const current = read(target);
  if (current === undefined) {
    const fresh: Value[] = [];
    write(target, fresh);
    return fresh;
  }
  if (!Array.isArray(current)) throw writeFailed(message(typeName(current)));
  return current as Value[];
}

const elementsOf = (argument: Value): Value[] => {
  if (!isObject(argument) || !('$each' in argument)) return [argument];
  if (!Array.isArray(argument.$each)) throw writeFailed('The argument to $each must be an array');
  return argument.$each as Value[];
};

const push: Operator = onTarget((target, argument, path) => {
  const list = listAt(target, (type) => `The field '${path}' must be an array but is of type ${type} in document`);
  const added = elementsOf(argument).map((element) => clone(element));
  const modifiers: Doc = isObject(argument) && '$each' in argument ? argument : {};
  const { $position, $sort, $slice } = modifiers;
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...added);
  if ($sort !== undefined) list.sort(sorter($sort));
  if (typeof $slice === 'number') write(target, $slice < 0 ? list.slice($slice) : list.slice(0, $slice));
});

function sorter(by: Value): (a: Value, b: Value) => number {
  if (typeof by === 'number') return (a, b) => by * compare(a, b);
  const fields = isObject(by) ? Object.entries(by) : [];
  return (a, b) => {
    for (const [field, direction] of fields) {
      const found = compare(isObject(a) ? a[field] : undefined, isObject(b) ? b[field] : undefined);
      if (found !== 0) return Number(direction) * found;
    }
    return 0;
  };
}

const addToSet: Operator = onTarget((target, argument) => {
  const list = listAt(
    target,
    (type) => `Cannot apply $addToSet to non-array field. Field named '${target.key}' has non-array type ${type}`,
  );
  for (const element of elementsOf(argument))
    if (!list.some((known) => equal(known, element))) list.push(clone(element));
});

const onList = (message: string, apply: (list: Value[], argument: Value) => Value[]): Operator =>
  onExisting((target, argument) => {
    const list = read(target);
    if (!Array.isArray(list)) throw writeFailed(`${message} '${target.key}' of non-array type ${typeName(list)}`);
    write(target, apply(list as Value[], argument));
  });

/** A condition on elements: operators test the element itself, an object tests its fields, a value equals. */
function matcher(condition: Value): (element: Value) => boolean {
  if (isOperator(condition)) {
    const isMatch = matcherOf({ element: condition });
    return (element) => isMatch({ element });
  }
  if (isObject(condition)) {
    const isMatch = matcherOf(condition);
    return (element) => isObject(element) && isMatch(element);
  }
  if (condition instanceof RegExp) return (element) => typeof element === 'string' && condition.test(element);
  return (element) => equal(element, condition);
}

export const OPERATORS: Readonly<Record<string, Operator>> = {
  $set: onTarget((target, value) => write(target, clone(value))),
  $unset: onExisting(({ holder, key }) => {
    // Removing an element would move the others: MongoDB leaves null in its place.
    if (Array.isArray(holder)) holder[Number(key)] = null;
    else Reflect.deleteProperty(holder, key);
  }),
  $inc: arithmetic('$inc', (current, by) => current + by),
  $mul: arithmetic('$mul', (current, by) => current * by),
  $min: bounded((comparison) => comparison < 0),
  $max: bounded((comparison) => comparison > 0),
  $push: push,
  $addToSet: addToSet,
  $pop: onList('Path', (list, end) => (Number(end) < 0 ? list.slice(1) : list.slice(0, -1))),
  $pull: onList('Cannot apply $pull to', (list, condition) => {
    const isMatch = matcher(condition);
    return list.filter((element) => !isMatch(element));
  }),
  $pullAll: onList('Cannot apply $pullAll to', (list, values) =>
    list.filter((element) => !(values as Value[]).some((value) => equal(value, element))),
  ),
  $rename: onExisting((target, newPath, _path, document) => {
    const value = read(target);
    Reflect.deleteProperty(target.holder, target.key);
    write(locate(document, String(newPath)), value);
  }),
};
