import fs from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { BUILT_IN_TAGS, TEMPLATE_TAGS } from '../shared/built-in-tags';
import { SourceProblem, type ProblemList } from './problem';
import type { Project, SourceUnit } from './project';
import { isFile, type SourceTree } from './source-tree';
import { scanTags, type ScannedTag } from './template-scan';
import { stripSuffix, transformWxs } from './wxs';

/** One complaint of the template compiler; its lines and columns start at 0. */
interface CompilerMessage {
  isError: boolean;
  level: string;
  message: string;
  startLine: number;
  startColumn: number;
}

/** glass-easel asks these two for every wxs listener; the runtime answers (runtime/engine/wxs-host.ts). */
const WXS_HOOKS =
  'Q.A=function(f,l){return globalThis.__preview.wxs.changeProp(f,l)};' +
  'Q.C=function(o,e,f,l){return globalThis.__preview.wxs.handleEvent(o,e,f,l)};';

/** Compiles every template the project reaches into one JavaScript expression: an object from path to template. */
export function compileTemplates(project: Project, problems: ProblemList, warn: (line: string) => void): string {
  const compiler = new TemplateCompiler(project.tree, problems, warn);
  try {
    for (const unit of project.units) compiler.addUnit(unit);
    return compiler.output();
  } finally {
    compiler.free();
  }
}

class TemplateCompiler {
  private readonly group = new TmplGroup();
  private readonly scripts = new Set<string>();
  private readonly tags = new Map<string, ScannedTag[]>();

  constructor(
    private readonly tree: SourceTree,
    private readonly problems: ProblemList,
    private readonly warn: (line: string) => void,
  ) {
    this.group.setExtraRuntimeScript(WXS_HOOKS);
  }

  addUnit(unit: SourceUnit): void {
    const file = `${unit.base}.wxml`;
    if (!isFile(file)) {
      this.problems.add(new SourceProblem(file, 1, 1, 'the template is missing'));
      return;
    }
    this.addTemplate(unit.path, file);
    this.checkTags(unit);
  }

  output(): string {
    return this.group.getTmplGenObjectGroups();
  }

  free(): void {
    this.group.free();
  }

  private addTemplate(name: string, file: string): void {
    if (this.tags.has(name)) return;
    const wxml = fs.readFileSync(file, 'utf8');
    this.tags.set(name, scanTags(wxml));
    const messages = this.group.addTmpl(name, wxml) as CompilerMessage[];
    for (const message of messages) this.report(file, message);
    for (const module of this.group.getInlineScriptModuleNames(name) as string[]) {
      this.inlineScript(name, module, { file, wxml });
    }
    for (const script of this.group.getScriptDependencies(name) as string[]) this.addScript(script, file);
    for (const imported of this.imports(name)) this.addImported(imported, file);
  }

  private imports(name: string): string[] {
    return this.group.getDirectDependencies(name) as string[];
  }

  private addImported(name: string, from: string): void {
    const file = `${this.tree.fileOf(name)}.wxml`;
    if (isFile(file)) this.addTemplate(name, file);
    else this.problems.add(new SourceProblem(from, 1, 1, `"${name}.wxml" was not found`));
  }

  /** A tag that is not closed is only a warning to the compiler; WeChat refuses it. Packages are as they are. */
  private report(file: string, message: CompilerMessage): void {
    const problem = new SourceProblem(file, message.startLine + 1, message.startColumn + 1, message.message);
    const isPackage = file.includes('miniprogram_npm');
    if (message.isError || (message.level === 'Warn' && !isPackage)) this.problems.add(problem);
    else if (!isPackage) this.warn(problem.message);
  }

  private inlineScript(name: string, module: string, source: { file: string; wxml: string }): void {
    const code = this.group.getInlineScript(name, module);
    const linesBefore = source.wxml.slice(0, Math.max(0, source.wxml.indexOf(code))).split('\n').length - 1;
    const transformed = this.problems.try(() => transformWxs(code, source.file, linesBefore));
    if (!transformed) return;
    this.group.setInlineScript(name, module, transformed.code);
    this.addRequired(transformed.requires, source.file);
  }

  private addScript(name: string, from: string): void {
    if (this.scripts.has(name)) return;
    this.scripts.add(name);
    const file = `${this.tree.fileOf(name)}.wxs`;
    this.problems.try(() => {
      if (!isFile(file)) throw new SourceProblem(from, 1, 1, `"${name}.wxs" was not found`);
      const transformed = transformWxs(fs.readFileSync(file, 'utf8'), file);
      this.group.addScript(name, transformed.code);
      this.addRequired(transformed.requires, file);
    });
  }

  private addRequired(references: string[], from: string): void {
    for (const reference of references) {
      const target = reference.startsWith('/')
        ? path.join(this.tree.root, reference)
        : path.resolve(path.dirname(from), reference);
      this.addScript(stripSuffix(this.tree.nameOf(target)), from);
    }
  }

  /** A tag means what its component's usingComponents say, so templates that it imports are checked once for each. */
  private checkTags(unit: SourceUnit): void {
    const seen = new Set<string>();
    const check = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const unknown = (this.tags.get(name) ?? []).filter((tag) => !isKnownTag(tag.name, unit));
      const file = `${this.tree.fileOf(name)}.wxml`;
      for (const tag of unknown) this.problems.add(unknownTag(file, tag, name === unit.path ? undefined : unit));
      this.imports(name).forEach(check);
    };
    check(unit.path);
  }
}

const isKnownTag = (tag: string, unit: SourceUnit): boolean =>
  BUILT_IN_TAGS.has(tag) || TEMPLATE_TAGS.has(tag) || tag in unit.usingComponents || tag in unit.componentGenerics;

function unknownTag(file: string, tag: ScannedTag, usedBy: SourceUnit | undefined): SourceProblem {
  const where = usedBy ? ` (used by ${usedBy.path})` : '';
  return new SourceProblem(
    file,
    tag.line,
    tag.column,
    `<${tag.name}> is neither in usingComponents nor a built-in of the local preview${where}`,
  );
}
