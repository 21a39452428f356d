import { TmplGroup } from 'glass-easel-template-checker';
import { environmentOf, GROUP_TAG, LOOP_TYPES } from './environment';
import { narrow, type Directive } from './narrow';
import { problemAt, type TemplateProblem } from './problem';
import { scanTags, type ScannedTag } from './scan-tags';
import type { TemplateUnit } from './unit';

/** A template as TypeScript, and the way back from a place in it. */
export interface ConvertedTemplate {
  code: string;
  /** what the package itself finds wrong */
  problems: TemplateProblem[];
  /** offset into the template's text; null: the place is in what was put before the template */
  toSource(start: number, end: number): number | null;
}

interface Warning {
  message: string;
  startLine: number;
  startColumn: number;
}

export function toTypeScript(unit: TemplateUnit): ConvertedTemplate {
  const { file, text } = unit;
  const places = new Lines(text);
  const tags = scanTags(text);
  const environment = environmentOf(unit);
  const group = new TmplGroup();
  try {
    // The package's typings say `any`; this is the shape that its README gives a TemplateParseError.
    const warnings = group.addTmpl(file, withGroups(text)) as Warning[];
    const converted = group.getTmplConvertedExpr(file, environment);
    const original = withLoopTypes(converted.code() ?? '');
    const lines = new Lines(original);
    const tagAt = new Map(tags.map((tag) => [tag.offset, tag]));

    // Asked for all places at once would be long: each is asked for when needed, so `converted` is kept.
    const toSource = (start: number, end: number): number | null => {
      const [from, to] = [lines.placeOf(start), lines.placeOf(end)];
      if (from.line < environment.split('\n').length) return null;
      const [line, column] = converted.getSourceLocation(from.line, from.column, to.line, to.column) ?? [0, 0];
      return places.offsetOf(line ?? 0, column ?? 0);
    };
    const narrowed = narrow(original, (start, end) => directiveOf(tagAt.get(toSource(start, end) ?? -1)));
    return {
      code: narrowed.code,
      problems: warnings.map(({ message, startLine, startColumn }) =>
        problemAt(file, text, places.offsetOf(startLine, startColumn), message),
      ),
      toSource: (start, end) => toSource(narrowed.toOriginal(start), narrowed.toOriginal(end)),
    };
  } finally {
    group.free();
  }
}

/** A `<block>` leaves no trace in what the package writes, so nothing would say where its `wx:if` ends. */
const withGroups = (text: string): string => text.replace(/(<\/?)block(?=[\s/>])/g, `$1${GROUP_TAG}`);

function withLoopTypes(code: string): string {
  return LOOP_TYPES.reduce((changed, line) => {
    const name = line.slice(0, line.indexOf('<')); // type _ForItem_
    return changed.replace(new RegExp(`^${name}<.*$`, 'm'), () => line);
  }, code);
}

function directiveOf(tag: ScannedTag | undefined): Directive {
  const names = tag ? tag.attributes.map(({ name }) => name) : [];
  return (['if', 'elif', 'else'] as const).find((directive) => names.includes(`wx:${directive}`)) ?? null;
}

/** Offsets to lines and columns, both from 0, and back. */
class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  placeOf(offset: number): { line: number; column: number } {
    const line = this.starts.findLastIndex((start) => start <= offset);
    return { line, column: offset - (this.starts[line] ?? 0) };
  }

  offsetOf(line: number, column: number): number {
    return (this.starts[line] ?? 0) + column;
  }
}
