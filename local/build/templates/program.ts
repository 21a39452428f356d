import path from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files';

/** Libraries never change while this runs; reading them is most of the work. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * A TypeScript program over the mini-program's scripts and files that exist in memory only.
 *
 * @param virtual path → text
 */
export function createProgram(
  tsconfig: string,
  sources: SourceFiles,
  virtual: ReadonlyMap<string, string>,
): ts.Program {
  const { options, declarations } = readOptions(tsconfig);
  const disk = ts.createCompilerHost(options);
  const read = (file: string): string | undefined => virtual.get(file) ?? sources.read(file) ?? disk.readFile(file);
  const host: ts.CompilerHost = {
    ...disk,
    readFile: read,
    fileExists: (file) => virtual.has(file) || sources.read(file) !== undefined || disk.fileExists(file),
    // Imports are looked for in folders; those of sources in memory exist nowhere else.
    directoryExists: () => true,
    getSourceFile: (file, languageVersion) => {
      const known = libraries.get(file);
      if (known) return known;
      const text = read(file);
      if (text === undefined) return undefined;
      const parsed = ts.createSourceFile(file, text, languageVersion);
      if (file.includes('/node_modules/')) libraries.set(file, parsed);
      return parsed;
    },
  };
  return ts.createProgram({ rootNames: [...declarations, ...virtual.keys()], options, host });
}

function readOptions(tsconfig: string): { options: ts.CompilerOptions; declarations: string[] } {
  const { config } = ts.readConfigFile(tsconfig, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(tsconfig));
  // Nothing is written, so nothing has to lie under one folder.
  const { rootDir: _rootDir, outDir: _outDir, tsBuildInfoFile: _info, ...rest } = options;
  return {
    options: { ...rest, composite: false, incremental: false, noEmit: true, skipLibCheck: true },
    declarations: fileNames.filter((name) => name.endsWith('.d.ts')),
  };
}
