import fs from 'node:fs';
import path from 'node:path';
import { PackageClosure } from './miniprogram-npm-closure';
import { iconNamesIn, withoutIconFont, type SourceText } from './miniprogram-npm-icons';
import { findPackageUses, type PackageUse } from './miniprogram-npm-users';

const PACKAGES = ['tdesign-miniprogram'] as const;
const ICON_STYLE = 'icon/icon.wxss';

export interface NpmBuild {
  /** Root of the part of the mini-program, '' for the main package. */
  root: string;
  components: string[];
  files: number;
  bytes: number;
}

/**
 * Does what WeChat DevTools calls "build npm", but copies only the components that are used: the main package's into
 * `miniprogram/miniprogram_npm`, and a subpackage's own into the subpackage if the main package lacks any of them.
 * The result depends on the sources alone; what is no longer used is removed.
 */
export function buildMiniprogramNpm(
  projectRoot: string,
  miniprogramRoot = path.join(projectRoot, 'miniprogram'),
): NpmBuild[] {
  const svgFolder = path.join(projectRoot, 'node_modules/tdesign-icons-svg/src');
  const uses = findPackageUses(miniprogramRoot, PACKAGES);
  const closures = uses.map((use) => PACKAGES.map((name) => closureOf(projectRoot, name, use)));
  const main = closures[0] ?? [];
  const ownIcons = iconNamesIn(templatesBelow(miniprogramRoot));
  return uses.map((use, index) => {
    const own = closures[index] ?? [];
    const needed = index === 0 || !own.every((closure, at) => isWithin(closure, main[at])) ? own : [];
    const files = needed.flatMap((closure) => filesOf(closure, svgFolder, ownIcons));
    writeFolder(path.join(miniprogramRoot, use.root, 'miniprogram_npm'), files);
    const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
    return { root: use.root, components: [...use.components].sort(), files: files.length, bytes };
  });
}

function closureOf(projectRoot: string, name: string, use: PackageUse): PackageClosure {
  const closure = new PackageClosure(name, packageFolder(projectRoot, name));
  const inside = (references: Set<string>): string[] =>
    [...references]
      .filter((reference) => reference.startsWith(`${name}/`))
      .map((reference) => reference.slice(name.length + 1));
  for (const component of inside(use.components)) closure.addComponent(component);
  for (const file of inside(use.files)) closure.addEntry(file);
  if (closure.missing.length > 0) throw new Error(`no such npm component: ${closure.missing.join(', ')}`);
  return closure;
}

/** The folder that a package offers to mini-programs (its package.json says which). */
function packageFolder(projectRoot: string, name: string): string {
  const root = path.join(projectRoot, 'node_modules', name);
  const { miniprogram = 'miniprogram_dist' } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    miniprogram?: string;
  };
  return path.join(root, miniprogram);
}

const isWithin = (closure: PackageClosure, main: PackageClosure | undefined): boolean =>
  [...closure.files].every((file) => main?.files.has(file));

interface OutputFile {
  name: string;
  content: Buffer;
}

function filesOf(closure: PackageClosure, svgFolder: string, ownIcons: ReadonlySet<string>): OutputFile[] {
  const names = [...closure.files].sort();
  const read = (name: string): Buffer => fs.readFileSync(path.join(closure.root, name));
  const texts = names
    .filter((name) => /\.(?:js|wxml|wxs)$/.test(name))
    .map((name) => ({ name, text: read(name).toString() }));
  const icons = new Set([...iconNamesIn(texts), ...ownIcons]);
  return names.map((name) => ({
    name: path.posix.join(closure.name, name),
    content: name === ICON_STYLE ? Buffer.from(withoutIconFont(read(name).toString(), icons, svgFolder)) : read(name),
  }));
}

function templatesBelow(root: string): SourceText[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.wxml') && !name.includes('miniprogram_npm'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }));
}

/** Makes the folder hold exactly these files; files that are right already are left alone, so that no watcher wakes. */
function writeFolder(folder: string, files: OutputFile[]): void {
  const wanted = new Map(files.map(({ name, content }) => [path.join(folder, name), content]));
  for (const file of filesBelow(folder)) if (!wanted.has(file)) fs.rmSync(file);
  for (const [file, content] of wanted) {
    if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  removeEmptyFolders(folder);
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
}

function removeEmptyFolders(folder: string): void {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  }
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
