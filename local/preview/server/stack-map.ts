import { SourceMap, type SourceMapPayload } from 'node:module';

const FRAME = /https?:\/\/[^\s)]*\/_preview\/([\w.]+\.js):(\d+):(\d+)/g;

/** Says where in our source the places of a browser's stack are, and leaves out the framework's own steps. */
export function mapStack(stack: string, mapOf: (script: string) => string | undefined): string {
  const maps = new Map<string, SourceMap | undefined>();
  const mapFor = (script: string): SourceMap | undefined => {
    if (!maps.has(script)) {
      const text = mapOf(script);
      maps.set(script, text === undefined ? undefined : new SourceMap(JSON.parse(text) as SourceMapPayload));
    }
    return maps.get(script);
  };
  const mapped = stack.replace(FRAME, (whole, script: string, line: string, column: string) => {
    const entry = mapFor(script)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return whole;
    const source = entry.originalSource.replace(/^(?:\.\.\/)+/, '');
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
  return mapped
    .split('\n')
    .filter((line) => !line.includes('node_modules/glass-easel'))
    .join('\n');
}
