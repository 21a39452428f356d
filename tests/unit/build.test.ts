import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS } from '../../cloudfunctions/database/functions';
import { iconSheet, iconSheetFile } from '../../local/build/icons';

const root = path.resolve(__dirname, '../..');
const at = (...parts: string[]): string => path.join(root, ...parts);
const json = (file: string): unknown => JSON.parse(readFileSync(at(file), 'utf8'));
const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { custom: boolean; list: { pagePath: string }[] };
  themeLocation: string;
  sitemapLocation: string;
}
const app = json('miniprogram/app.json') as AppConfig;
const pages = [...app.pages, ...app.subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))];

describe('project.config.json, for WeChat DevTools', () => {
  const config = json('project.config.json') as {
    miniprogramRoot: string;
    cloudfunctionRoot: string;
    setting: {
      useCompilerPlugins: string[];
      packNpmManually: boolean;
      packNpmRelationList: { packageJsonPath: string; miniprogramNpmDistDir: string }[];
    };
  };

  it('names folders that are there', () => {
    const [relation] = config.setting.packNpmRelationList;
    const named = [
      config.miniprogramRoot,
      config.cloudfunctionRoot,
      relation!.packageJsonPath,
      relation!.miniprogramNpmDistDir,
    ];
    expect(named.filter((place) => !existsSync(at(place)))).toEqual([]);
  });

  it('compiles TypeScript by WeChat’s own plugin and packs npm by hand', () => {
    expect(config.setting).toMatchObject({ useCompilerPlugins: ['typescript'], packNpmManually: true });
  });
});

describe('app.json', () => {
  it.each(pages)('%s has its script, template, style and config', (page) => {
    const missing = ['ts', 'wxml', 'wxss', 'json'].filter(
      (ending) => !existsSync(at('miniprogram', `${page}.${ending}`)),
    );
    expect(missing).toEqual([]);
  });

  it('names a theme, a sitemap and a tab bar that are there, and tabs of the main package', () => {
    const named = [app.themeLocation, app.sitemapLocation, 'custom-tab-bar/index.ts'];
    expect(named.filter((file) => !existsSync(at('miniprogram', file)))).toEqual([]);
    expect(app.tabBar.custom).toBe(true);
    for (const { pagePath } of app.tabBar.list) expect(app.pages).toContain(pagePath);
  });

  it('every page on the disk is named', () => {
    const onDisk = filesBelow(at('miniprogram'))
      .map((file) => path.relative(at('miniprogram'), file).split(path.sep).join('/'))
      .filter((file) => /(^|\/)pages\/.*\.wxml$/.test(file) && !file.includes('miniprogram_npm'))
      .map((file) => file.replace(/\.wxml$/, ''));
    expect(onDisk.sort()).toEqual([...pages].sort());
  });
});

describe('dist/cloudfunctions', () => {
  it.each(Object.keys(FUNCTIONS))('%s is one bundle that needs nothing but Node', (name) => {
    expect(readdirSync(at('dist/cloudfunctions', name)).sort()).toEqual(['config.json', 'index.js', 'index.js.map']);
    const bundle = readFileSync(at('dist/cloudfunctions', name, 'index.js'), 'utf8');
    const required = [...bundle.matchAll(/\brequire\("([^"./][^"]*)"\)/g)].map((found) => found[1]!);
    expect([...new Set(required)].filter((module) => !isBuiltin(module))).toEqual([]);
  });

  it.each(Object.keys(FUNCTIONS))('%s/config.json holds what the platform reads, with at most one timer', (name) => {
    const config = json(`dist/cloudfunctions/${name}/config.json`) as { permissions: object; triggers?: unknown[] };
    expect(Object.keys(config).filter((key) => !['permissions', 'triggers'].includes(key))).toEqual([]);
    expect((config.triggers ?? []).length).toBeLessThanOrEqual(1);
  });
});

describe('what reaches the phone', () => {
  const scripts = filesBelow(at('miniprogram')).filter(
    (file) => file.endsWith('.ts') && !file.includes('miniprogram_npm'),
  );

  it('contains no zod and nothing of the server', async () => {
    const { metafile } = await build({
      entryPoints: scripts,
      bundle: true,
      write: false,
      outdir: 'nowhere',
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.length).toBeGreaterThanOrEqual(scripts.length);
    expect(inputs.filter((file) => !file.startsWith('miniprogram/'))).toEqual([]);
  });

  it('stays within 1 MB for the main package and for each subpackage', () => {
    const roots = app.subPackages.map((sub) => at('miniprogram', sub.root) + path.sep);
    const sizeOf = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);
    const all = filesBelow(at('miniprogram'));
    const main = all.filter((file) => !roots.some((sub) => file.startsWith(sub)));
    for (const files of [main, ...roots.map((sub) => all.filter((file) => file.startsWith(sub)))]) {
      expect(sizeOf(files)).toBeLessThanOrEqual(1024 * 1024);
    }
  });

  it('has one style sheet a page of at most 12 KB', () => {
    const large = pages.filter((page) => statSync(at('miniprogram', `${page}.wxss`)).size > 12 * 1024);
    expect(large).toEqual([]);
  });
});

it('the lock file names no registry', () => {
  expect(readFileSync(at('package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
});

it('the icons are those of the list, made anew', () => {
  expect(readFileSync(iconSheetFile(root), 'utf8')).toBe(iconSheet(root));
  expect(statSync(iconSheetFile(root)).size).toBeLessThanOrEqual(24 * 1024);
});
