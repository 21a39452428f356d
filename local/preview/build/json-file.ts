import fs from 'node:fs';
import { positionOf, SourceProblem } from './problem';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON object; a mistake is told with its line, which V8's message alone does not give. */
export function readJsonObject(file: string): JsonObject {
  const text = fs.readFileSync(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const { line, column } = positionOf(text, offset);
    throw new SourceProblem(file, line, column, message);
  }
  if (!isObject(value)) throw new SourceProblem(file, 1, 1, 'a JSON object is expected');
  return value;
}

/** A field that maps names to strings, such as usingComponents; anything else in it is a mistake. */
export function stringMap(file: string, owner: JsonObject, field: string): Record<string, string> {
  const value = owner[field];
  if (value === undefined) return {};
  if (!isObject(value)) throw new SourceProblem(file, 1, 1, `"${field}" must be an object`);
  const entries = Object.entries(value).map(([key, entry]): [string, string] => {
    if (typeof entry !== 'string') throw new SourceProblem(file, 1, 1, `"${field}.${key}" must be a string`);
    return [key, entry];
  });
  return Object.fromEntries(entries);
}
