import { BUILT_IN_TAGS } from '../../preview/shared/built-in-tags';
import type { TemplateUnit } from './unit';

/** Same length as `block`, so that the places of everything behind it stay. */
export const GROUP_TAG = 'group';

/**
 * What the package puts before a template's expressions lets the items of a list that may be missing be `any`, and
 * those of a read-only list too. One line each: the package counts lines to find the way back to the template.
 */
export const LOOP_TYPES: readonly string[] = [
  'type _ForIndex_<T> = NonNullable<T> extends readonly unknown[] | string | number ? number : string;',
  'type _ForItem_<T> = _ItemOf_<NonNullable<T>>; type _ItemOf_<T> = T extends readonly (infer I)[] ? I : T extends string | number ? T : T[keyof T];',
  "type _ForKey_<T, N extends string> = N extends '*this' ? _ForItem_<T> : N extends keyof _ForItem_<T> ? _ForItem_<T>[N] : { 'wx:key names no field of the item': N };",
];

/**
 * TypeScript that declares `data`, `methods` and `tags` of one page or component, as the package's expressions want.
 * `_$fieldTypes` is where the platform's typings keep what they inferred, for tools like this one; it is protected,
 * which an indexed access on a concrete type may pass over.
 */
export function environmentOf({ script, components }: TemplateUnit): string {
  const imports = [`import type _unit_ from ${JSON.stringify(script)};`];
  const tags = [...BUILT_IN_TAGS, GROUP_TAG].map((tag) => `${JSON.stringify(tag)}: _Unchecked_;`);
  [...components].forEach(([tag, component], i) => {
    if (component !== null) imports.push(`import type _component${i}_ from ${JSON.stringify(component)};`);
    tags.push(
      `${JSON.stringify(tag)}: ${component === null ? '_Unchecked_' : `_Common_ & (typeof _component${i}_)['_$fieldTypes']['propertyValues']`};`,
    );
  });
  return [
    ...imports,
    // Every component may be hidden without saying so among its properties.
    'type _Common_ = { hidden: boolean };',
    'type _Unchecked_ = { [attribute: string]: any };',
    "declare const data: (typeof _unit_)['_$fieldTypes']['dataWithProperties'];",
    "declare const methods: (typeof _unit_)['_$fieldTypes']['methods'];",
    `declare const tags: { ${tags.join(' ')} };`,
  ].join('\n');
}
