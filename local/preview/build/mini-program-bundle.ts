import path from 'node:path';
import esbuild, { type BuildContext, type Message } from 'esbuild';
import type { AppConfig, ComponentUnit, CompileProblem } from '../shared/bundle-format';
import { ProblemList } from './problem';
import { loadProject, type Project, type SourceUnit } from './project';
import { enterCall, sourcePlugin, type BuildInput } from './source-plugin';
import { compileStyle } from './styles';
import { compileTemplates } from './templates';

export interface BuiltBundle {
  script: string;
  map: string;
}

export type BuildOutcome =
  { ok: true; bundle: BuiltBundle; app: AppConfig } | { ok: false; problems: CompileProblem[] };

/** Compiles the mini-program in memory; each `build()` reads the sources again and reuses what esbuild knows. */
export class MiniProgramBundle {
  private context: BuildContext | undefined;
  private input: BuildInput | undefined;

  constructor(
    private readonly root: string,
    private readonly warn: (line: string) => void,
  ) {}

  async build(): Promise<BuildOutcome> {
    try {
      return await this.compile();
    } catch (error) {
      // For example a file that an editor replaced between two looks; the next build may do.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { ok: false, problems: [{ file: '', line: 1, column: 1, text }] };
    }
  }

  private async compile(): Promise<BuildOutcome> {
    const problems = new ProblemList();
    const project = loadProject(this.root, problems);
    if (!project) return this.refuse(problems);
    this.input = this.prepare(project, problems);
    const bundle = await this.bundleScripts(problems);
    if (!bundle.ok) return bundle;
    return problems.found.length > 0 ? this.refuse(problems) : { ...bundle, app: project.app };
  }

  async close(): Promise<void> {
    await this.context?.dispose();
  }

  private refuse(problems: ProblemList): BuildOutcome {
    return { ok: false, problems: problems.found.map((problem) => problem.toPlain(this.root)) };
  }

  private prepare(project: Project, problems: ProblemList): BuildInput {
    const components = project.units.map((unit) => withStyle(unit, project, problems));
    const appStyle = problems.try(() => compileStyle(path.join(this.root, 'app.wxss'), project.tree)) ?? '';
    const named = project.units.flatMap(({ script, path: name }) => (script === undefined ? [] : [[script, name]]));
    return {
      tree: project.tree,
      appScript: project.appScript,
      scripts: new Map(named as [string, string][]),
      bundleJson: JSON.stringify({ app: project.app, components, appStyle }),
      templates: compileTemplates(project, problems, this.warn),
    };
  }

  private async bundleScripts(
    problems: ProblemList,
  ): Promise<{ ok: true; bundle: BuiltBundle } | { ok: false; problems: CompileProblem[] }> {
    this.context ??= await this.createContext();
    try {
      const result = await this.context.rebuild();
      const text = (suffix: string): string =>
        result.outputFiles?.find((file) => file.path.endsWith(suffix))?.text ?? '';
      return { ok: true, bundle: { script: text('app.js'), map: text('app.js.map') } };
    } catch (error) {
      if (!isBuildFailure(error)) throw error;
      const ours = problems.found.map((problem) => problem.toPlain(this.root));
      return { ok: false, problems: [...ours, ...error.errors.map((message) => this.plain(message))] };
    }
  }

  private plain(message: Message): CompileProblem {
    const absolute = path.resolve(message.location?.file ?? '');
    const { line = 1, column = 0 } = message.location ?? {};
    const name = this.input?.scripts.get(absolute);
    const added = name !== undefined && line === 1 ? enterCall(name).length : 0;
    const file = path.relative(this.root, absolute).split(path.sep).join('/');
    return { file, line, column: column - added + 1, text: message.text };
  }

  private createContext(): Promise<BuildContext> {
    return esbuild.context({
      entryPoints: { app: 'mini-program:entry' },
      bundle: true,
      write: false,
      outdir: path.join(this.root, '_preview'),
      sourcemap: 'linked',
      sourcesContent: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      logLevel: 'silent',
      // A tsconfig found on the way up would change what WeChat's own compiler does with the source.
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
      plugins: [sourcePlugin(() => this.currentInput())],
    });
  }

  private currentInput(): BuildInput {
    if (!this.input) throw new Error('build() prepares the input before esbuild runs');
    return this.input;
  }
}

function withStyle(unit: SourceUnit, project: Project, problems: ProblemList): ComponentUnit {
  const { path: name, isPage, config, usingComponents, componentGenerics, componentPlaceholder, base } = unit;
  const plain = { path: name, isPage, config, usingComponents, componentGenerics, componentPlaceholder };
  return { ...plain, style: problems.try(() => compileStyle(`${base}.wxss`, project.tree)) ?? '' };
}

const isBuildFailure = (error: unknown): error is { errors: Message[] } =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors);
