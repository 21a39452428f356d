import path from 'node:path';
import type { SourceFiles } from './source-files';

/** A page or a component: its template, its script, and what the tags in it stand for. */
export interface TemplateUnit {
  /** absolute path of the .wxml */
  file: string;
  text: string;
  /** absolute path of the script without suffix */
  script: string;
  /** tag → script of our own component (without suffix); null: of an npm package, not checked */
  components: ReadonlyMap<string, string | null>;
}

interface Settings {
  usingComponents?: Record<string, string>;
}

export function readUnit(files: SourceFiles, file: string): TemplateUnit {
  const script = file.replace(/\.wxml$/, '');
  const used = { ...usedIn(files, `${files.root}/app.json`), ...usedIn(files, `${script}.json`) };
  return {
    file,
    text: files.read(file) ?? '',
    script,
    components: new Map(Object.entries(used).map(([tag, reference]) => [tag, scriptOf(files, script, reference)])),
  };
}

function usedIn(files: SourceFiles, file: string): Record<string, string> {
  const text = files.read(file);
  // Only what is read here is described by Settings; WeChat's own tools check the rest.
  return text === undefined ? {} : ((JSON.parse(text) as Settings).usingComponents ?? {});
}

/** WeChat's order: from the root, beside the user, else an npm package. A folder stands for its index. */
function scriptOf(files: SourceFiles, user: string, reference: string): string | null {
  const target = reference.startsWith('/')
    ? files.root + reference
    : path.posix.join(path.posix.dirname(user), reference);
  const found = [target, `${target}/index`].find((script) => files.read(`${script}.ts`) !== undefined);
  // What is meant to be ours and is not there must be reported, not be taken for a package's.
  return found ?? (/^[./]/.test(reference) ? target : null);
}
