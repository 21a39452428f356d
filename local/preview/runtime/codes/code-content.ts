import type { AppConfig } from '../../shared/bundle-format';

/**
 * The page that a mini-program code leads to, `pages/a/a?scene=…`, or undefined for any other content. The local
 * cloud's wxacode.getUnlimited draws such codes; without a page they lead home.
 */
export function pageOfCode(content: string, app: AppConfig): string | undefined {
  const [path = '', ...query] = content.replace(/^\//, '').split('?');
  const home = app.entryPagePath ?? app.pages[0] ?? '';
  const isHome = path === '' && query.join('?').startsWith('scene=');
  if (!isHome && !app.pages.includes(path)) return undefined;
  return [isHome ? home : path, ...query].join('?');
}
