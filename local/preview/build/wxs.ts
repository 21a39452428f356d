import { parse, type AnyNode, type Program } from 'acorn';
import { full } from 'acorn-walk';
import { SourceProblem } from './problem';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What every wxs module sees without asking. `$kind` answers for `.constructor`, which is a name in wxs. */
const PRELUDE =
  'var getRegExp=function(p,f){return new RegExp(p,f)},' +
  'getDate=function(){return arguments.length?new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments)))):new Date()},' +
  '$kind=function(x){return x===undefined||x===null?undefined:Object.prototype.toString.call(x).slice(8,-1)};';

const KNOWN_ESCAPE = /[\\'"nrtbfvux0\n]/;

/**
 * Turns wxs into JavaScript. Three differences of the dialect matter: `x.constructor` is the name of the type, an
 * unknown escape such as '\d' keeps its backslash, and the template compiler knows modules without the `.wxs` suffix.
 */
export function transformWxs(code: string, file: string, lineOffset = 0): { code: string; requires: string[] } {
  const edits: Edit[] = [];
  const requires: string[] = [];
  full(parseWxs(code, file, lineOffset), (node) => {
    const required = requiredModule(node);
    if (required) {
      requires.push(required.reference);
      edits.push({ start: required.start, end: required.end, text: JSON.stringify(stripSuffix(required.reference)) });
    }
    edits.push(...constructorEdits(node), ...escapeEdits(node));
  });
  return { code: PRELUDE + applyEdits(code, edits), requires };
}

export const stripSuffix = (reference: string): string => reference.replace(/\.wxs$/, '');

function parseWxs(code: string, file: string, lineOffset: number): Program {
  try {
    return parse(code, { ecmaVersion: 2020, sourceType: 'script', allowReturnOutsideFunction: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = 'loc' in error ? (error.loc as { line: number; column: number }) : { line: 1, column: 0 };
    throw new SourceProblem(file, place.line + lineOffset, place.column + 1, `wxs: ${error.message}`);
  }
}

function requiredModule(node: AnyNode): { reference: string; start: number; end: number } | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return;
  const [argument] = node.arguments;
  if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
  return { reference: argument.value, start: argument.start, end: argument.end };
}

function constructorEdits(node: AnyNode): Edit[] {
  if (node.type !== 'MemberExpression' || node.computed) return [];
  if (node.property.type !== 'Identifier' || node.property.name !== 'constructor') return [];
  return [
    { start: node.object.start, end: node.object.start, text: '$kind(' },
    { start: node.object.end, end: node.end, text: ')' },
  ];
}

function escapeEdits(node: AnyNode): Edit[] {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || node.raw === undefined) return [];
  const text = node.raw.replace(/\\([\s\S])/g, (whole, escaped: string) =>
    KNOWN_ESCAPE.test(escaped) ? whole : `\\\\${escaped}`,
  );
  return text === node.raw ? [] : [{ start: node.start, end: node.end, text }];
}

/** From the end to the start, so that no edit moves the places of those still to come. */
function applyEdits(code: string, edits: Edit[]): string {
  let result = code;
  const fromTheEnd = [...edits].sort((one, other) => other.start - one.start || other.end - one.end);
  for (const { start, end, text } of fromTheEnd) result = result.slice(0, start) + text + result.slice(end);
  return result;
}
