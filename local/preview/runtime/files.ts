const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Where the browser finds a file of the mini-program: `/assets/a.png`, or relative to the component that names it. */
export function fileUrl(source: string, owner = ''): string {
  if (source === '' || OUTSIDE.test(source)) return source;
  return `/_preview/files${new URL(source, `http://file/${owner}`).pathname}`;
}

/**
 * A temporary path as WeChat's tempFilePath: it lives as long as the page and ends in the file's suffix, which pages
 * look at. The suffix stands behind a `#`, where the browser that opens the address does not mind it.
 */
export function temporaryPath(content: Blob, name: string): string {
  return `${URL.createObjectURL(content)}#tmp${suffixOf(name)}`;
}

/** `.png` of `a/b.PNG?x=1`; '' if there is none. */
export function suffixOf(name: string): string {
  const [path = ''] = name.split('?');
  return /\.[a-z\d]+$/i.exec(path)?.[0].toLowerCase() ?? '';
}

/** Reads a temporary path or a file of the mini-program. @throws if there is none */
export async function readFile(path: string): Promise<Blob> {
  const response = await fetch(fileUrl(path));
  if (!response.ok) throw new Error(`${path} was not found`);
  return response.blob();
}
