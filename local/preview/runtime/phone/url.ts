export interface PageUrl {
  /** Without leading slash, as in app.json. */
  path: string;
  /** As written: WeChat hands the values to onLoad without decoding them. */
  query: Record<string, string>;
  /** `/path?query`, what the address of the preview shows. */
  full: string;
}

/** Reads a page address, which may be relative to the page at `from`. */
export function parsePageUrl(url: string, from = ''): PageUrl {
  const [before = '', ...after] = url.split('?');
  const search = after.join('?');
  const path = before.startsWith('/') ? before.slice(1) : resolveRelative(before, from);
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    });
  return { path, query: Object.fromEntries(pairs), full: `/${path}${search === '' ? '' : `?${search}`}` };
}

function resolveRelative(path: string, from: string): string {
  return new URL(path, `http://page/${from}`).pathname.slice(1);
}
