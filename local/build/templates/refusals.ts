import { problemAt, type TemplateProblem } from './problem';
import { eventOf, scanTags } from './scan-tags';
import type { TemplateUnit } from './unit';

/** What would pass unchecked, or would not be understood, is refused: then nobody believes that it was checked. */
export function refusalsOf({ file, text }: TemplateUnit): TemplateProblem[] {
  return scanTags(text).flatMap((tag) => {
    const refuse = (offset: number, message: string): TemplateProblem => problemAt(file, text, offset, message);
    if (UNCHECKED_TAGS.has(tag.name)) return [refuse(tag.offset, `<${tag.name}> is not checked: make a component`)];
    return tag.attributes.flatMap((attribute) => {
      if (/^(?:capture-)?(?:bind|catch)[a-z]/.test(attribute.name)) {
        return [
          refuse(
            attribute.offset,
            `write ${attribute.name.replace(/(bind|catch)/, '$1:')}: handlers are checked by it`,
          ),
        ];
      }
      if (eventOf(attribute) === null) return [];
      if (!attribute.value) return [refuse(attribute.offset, `${attribute.name} names no handler`)];
      if (attribute.value.includes('{{'))
        return [refuse(attribute.offset, `${attribute.name}: a handler is a fixed name`)];
      return [];
    });
  });
}

/** The package gives a template's own data the type `any` and does not follow files that are brought in. */
const UNCHECKED_TAGS: ReadonlySet<string> = new Set(['template', 'import', 'include']);
