import ts from 'typescript';
import { deafHandlers, sentEvents } from './events';
import { problemAt, type TemplateProblem } from './problem';
import { createProgram } from './program';
import { refusalsOf } from './refusals';
import type { SourceFiles } from './source-files';
import { toTypeScript, type ConvertedTemplate } from './to-typescript';
import { readUnit, type TemplateUnit } from './unit';

interface Checked {
  unit: TemplateUnit;
  converted: ConvertedTemplate;
}

/**
 * Checks every template against the data, properties and methods of its page or component.
 *
 * @param tsconfig the mini-program's: its strictness holds for the templates too
 */
export function checkTemplates(sources: SourceFiles, tsconfig: string): TemplateProblem[] {
  const units = sources.templates().map((file) => readUnit(sources, file));
  const refused = new Map(units.map((unit) => [unit, refusalsOf(unit)]));
  const virtual = new Map<string, Checked>();
  for (const unit of units) {
    if (refused.get(unit)?.length) continue;
    virtual.set(`${unit.script}.template.ts`, { unit, converted: toTypeScript(unit) });
  }
  const texts = new Map([...virtual].map(([file, { converted }]) => [file, converted.code]));
  const program = createProgram(tsconfig, sources, texts);
  const eventsOf = (script: string): ReadonlySet<string> => {
    const file = program.getSourceFile(`${script}.ts`);
    return file ? sentEvents(file) : new Set();
  };
  return [
    ...[...refused.values()].flat(),
    ...[...virtual].flatMap(([file, { unit, converted }]) => [
      ...converted.problems,
      ...typeProblems(program, file, unit, converted),
      ...deafHandlers(unit, eventsOf),
    ]),
  ];
}

function typeProblems(
  program: ts.Program,
  file: string,
  unit: TemplateUnit,
  converted: ConvertedTemplate,
): TemplateProblem[] {
  const source = program.getSourceFile(file);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ start = 0, length = 0, messageText, code }) => {
    const offset = converted.toSource(start, start + length);
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (offset !== null) return problemAt(unit.file, unit.text, offset, `${message} (TS${code})`);
    const way = 'its script, and those of the components in its json, must `export default Page(…)` or `Component(…)`';
    return problemAt(unit.file, unit.text, 0, `${way}: ${message} (TS${code})`);
  });
}
