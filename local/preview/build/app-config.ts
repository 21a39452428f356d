import fs from 'node:fs';
import path from 'node:path';
import type { AppConfig, TabBarConfig, WindowConfig } from '../shared/bundle-format';
import { isObject, readJsonObject, type JsonObject } from './json-file';
import { SourceProblem } from './problem';

export interface Subpackage {
  root: string;
  pages: string[];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

/** The subpackages of app.json; WeChat takes both spellings of the field. */
export function subpackagesOf(file: string, json: JsonObject): Subpackage[] {
  const declared = json.subPackages ?? json.subpackages ?? [];
  if (!Array.isArray(declared)) throw new SourceProblem(file, 1, 1, '"subPackages" must be a list');
  return declared.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry.root !== 'string') {
      throw new SourceProblem(file, 1, 1, 'each of "subPackages" needs a "root"');
    }
    return { root: entry.root.replace(/^\/|\/$/g, ''), pages: strings(entry.pages) };
  });
}

export function readAppConfig(file: string, json: JsonObject, subpackages: Subpackage[]): AppConfig {
  const pages = [
    ...strings(json.pages),
    ...subpackages.flatMap(({ root, pages: inside }) => inside.map((page) => path.posix.join(root, page))),
  ];
  if (pages.length === 0) throw new SourceProblem(file, 1, 1, '"pages" is empty');
  const entry = json.entryPagePath;
  const tabBar = tabBarOf(file, json.tabBar, pages);
  return {
    pages,
    ...(typeof entry === 'string' ? { entryPagePath: entry } : {}),
    darkmode: json.darkmode === true,
    checksPrivacy: json.__usePrivacyCheck__ === true,
    requiredPrivateInfos: strings(json.requiredPrivateInfos),
    permission: reasonsOf(json.permission),
    window: isObject(json.window) ? windowConfig(json.window) : {},
    ...(tabBar ? { tabBar } : {}),
    themes: themesOf(path.join(path.dirname(file), stringOr(json.themeLocation, 'theme.json'))),
  };
}

const stringOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
const windowConfig = (json: JsonObject): WindowConfig => json;

function reasonsOf(value: unknown): AppConfig['permission'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([scope, given]) =>
      isObject(given) && typeof given.desc === 'string' ? [[scope, { desc: given.desc }]] : [],
    ),
  );
}

function tabBarOf(file: string, value: unknown, pages: string[]): TabBarConfig | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value) || !Array.isArray(value.list)) {
    throw new SourceProblem(file, 1, 1, '"tabBar" needs a "list"');
  }
  const list = value.list.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry.pagePath !== 'string') {
      throw new SourceProblem(file, 1, 1, 'each entry of "tabBar.list" needs a "pagePath"');
    }
    if (!pages.includes(entry.pagePath)) {
      throw new SourceProblem(file, 1, 1, `"tabBar.list" names "${entry.pagePath}", which is not in "pages"`);
    }
    return { pagePath: entry.pagePath, text: stringOr(entry.text, '') };
  });
  return { ...value, list };
}

function themesOf(file: string): AppConfig['themes'] {
  if (!fs.existsSync(file)) return { light: {}, dark: {} };
  const json = readJsonObject(file);
  const colours = (name: string): Record<string, string> => {
    const values = json[name];
    if (!isObject(values)) return {};
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  };
  return { light: colours('light'), dark: colours('dark') };
}
