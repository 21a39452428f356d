import path from 'node:path';
import type { AppConfig, ComponentConfig, ComponentUnit } from '../shared/bundle-format';
import { BUILT_IN_TAGS } from '../shared/built-in-tags';
import { readAppConfig, subpackagesOf } from './app-config';
import { isObject, readJsonObject, stringMap, type JsonObject } from './json-file';
import type { ProblemList } from './problem';
import { SourceProblem } from './problem';
import { firstFile, isFile, SourceTree } from './source-tree';

export const SCRIPT_SUFFIXES = ['.ts', '.js'] as const;

/** A page or component as found on disk; `base` is its path without suffix. */
export interface SourceUnit extends Omit<ComponentUnit, 'style'> {
  base: string;
  script: string | undefined;
}

export interface Project {
  tree: SourceTree;
  app: AppConfig;
  appScript: string | undefined;
  /** Dependencies before their users: a component is registered before the one that uses it. */
  units: SourceUnit[];
}

/** Walks a native mini-program from app.json over its pages to every component they reach. */
export function loadProject(root: string, problems: ProblemList): Project | undefined {
  const appFile = path.join(root, 'app.json');
  return problems.try(() => {
    const appJson = readJsonObject(appFile);
    const subpackages = subpackagesOf(appFile, appJson);
    const app = readAppConfig(appFile, appJson, subpackages);
    const tree = new SourceTree(
      root,
      subpackages.map((subpackage) => subpackage.root),
    );
    const walker = new Walker(tree, problems);
    const globals = walker.using(appFile, stringMap(appFile, appJson, 'usingComponents'));
    for (const page of app.pages) walker.visit(page, true);
    if (app.tabBar?.custom === true) walker.visit('custom-tab-bar/index', false);
    const units = inDependencyOrder(walker.units, globals);
    return { tree, app, appScript: firstFile(path.join(tree.root, 'app'), SCRIPT_SUFFIXES), units };
  });
}

class Walker {
  readonly units = new Map<string, SourceUnit>();

  constructor(
    private readonly tree: SourceTree,
    private readonly problems: ProblemList,
  ) {}

  /**
   * Resolves a usingComponents map and visits what it names. A component of another subpackage may be named by who says
   * what stands there until that subpackage has come (componentPlaceholder, WeChat's 分包异步化).
   */
  using(
    file: string,
    references: Record<string, string>,
    placeholders: Record<string, string> = {},
  ): Record<string, string> {
    const resolved: Record<string, string> = {};
    for (const [tag, reference] of Object.entries(references)) {
      const target = this.problems.try(() => this.component(file, tag, reference, Object.hasOwn(placeholders, tag)));
      if (target === undefined) continue;
      resolved[tag] = `/${target}`;
      this.visit(target, false);
    }
    return resolved;
  }

  visit(name: string, isPage: boolean): void {
    if (this.units.has(name)) return;
    const base = this.tree.fileOf(name);
    const file = `${base}.json`;
    const json = this.problems.try(() => (isFile(file) ? readJsonObject(file) : {})) ?? {};
    const unit: SourceUnit = {
      path: name,
      base,
      isPage,
      config: componentConfig(json),
      usingComponents: {},
      componentGenerics: {},
      componentPlaceholder: this.problems.try(() => stringMap(file, json, 'componentPlaceholder')) ?? {},
      script: firstFile(base, SCRIPT_SUFFIXES),
    };
    this.units.set(name, unit);
    if (unit.script === undefined) {
      this.problems.add(new SourceProblem(file, 1, 1, `there is no script ${name}.ts or ${name}.js`));
    }
    const references = this.problems.try(() => stringMap(file, json, 'usingComponents')) ?? {};
    unit.usingComponents = this.using(file, references, unit.componentPlaceholder);
    unit.componentGenerics = this.generics(file, json);
  }

  private generics(file: string, json: JsonObject): ComponentUnit['componentGenerics'] {
    const declared = json.componentGenerics;
    if (!isObject(declared)) return {};
    const entries = Object.entries(declared).map(([name, value]): [string, true | { default: string }] => {
      const fallback = isObject(value) ? value.default : undefined;
      if (typeof fallback !== 'string') return [name, true];
      return [name, { default: this.using(file, { [name]: fallback })[name] ?? '' }];
    });
    return Object.fromEntries(entries);
  }

  private component(file: string, tag: string, reference: string, hasPlaceholder: boolean): string {
    const bases = this.tree.candidates(reference, file).flatMap((base) => [base, path.join(base, 'index')]);
    const base = bases.find((candidate) => isFile(`${candidate}.json`));
    if (base === undefined || !this.tree.contains(base)) {
      throw new SourceProblem(file, 1, 1, `component "${reference}" (<${tag}>) was not found`);
    }
    if (!hasPlaceholder && !this.tree.maySee(file, base)) {
      const message = `component "${reference}" (<${tag}>) is in another subpackage and has no componentPlaceholder`;
      throw new SourceProblem(file, 1, 1, message);
    }
    if (BUILT_IN_TAGS.has(tag)) {
      throw new SourceProblem(file, 1, 1, `<${tag}> is a tag of WeChat's own: give the component another name`);
    }
    return this.tree.nameOf(base);
  }
}

const OWN_FIELDS: ReadonlySet<string> = new Set(['usingComponents', 'componentGenerics', 'componentPlaceholder']);

const componentConfig = (json: JsonObject): ComponentConfig =>
  Object.fromEntries(Object.entries(json).filter(([field]) => !OWN_FIELDS.has(field)));

function inDependencyOrder(units: ReadonlyMap<string, SourceUnit>, globals: Record<string, string>): SourceUnit[] {
  const ordered = new Set<SourceUnit>();
  const entered = new Set<SourceUnit>();
  const enter = (unit: SourceUnit): void => {
    if (entered.has(unit)) return;
    entered.add(unit);
    unit.usingComponents = { ...globals, ...unit.usingComponents };
    for (const target of Object.values(unit.usingComponents)) {
      const used = units.get(target.slice(1));
      if (used) enter(used);
    }
    ordered.add(unit);
  };
  units.forEach(enter);
  return [...ordered];
}
