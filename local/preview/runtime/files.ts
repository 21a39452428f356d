const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Where the browser finds a file of the mini-program: `/assets/a.png`, or relative to the component that names it. */
export function fileUrl(source: string, owner = ''): string {
  if (source === '' || OUTSIDE.test(source)) return source;
  return `/_preview/files${new URL(source, `http://file/${owner}`).pathname}`;
}
