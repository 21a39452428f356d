export interface DemoPerson {
  openid: string;
  name: string;
  role: string;
}

/** Written into the document by the server (server/documents.ts). */
interface Boot {
  people: DemoPerson[];
}

declare global {
  interface Window {
    __previewBoot?: Boot;
  }
}

/** Whose phone this tab is: `?as=` in its address, or the first of the demo people. */
export class Person {
  readonly openid: string;
  readonly people: DemoPerson[];

  constructor() {
    this.people = window.__previewBoot?.people ?? [];
    const asked = new URLSearchParams(location.search).get('as');
    this.openid = asked ?? this.people[0]?.openid ?? 'oVisitor';
  }

  /** The address under which a person opens a page: on the desk if this phone lies on it, else as the phone alone. */
  linkFor(openid: string, page: string): string {
    const onDesk = window.parent !== window || location.pathname === '/';
    return `${location.origin}${onDesk ? '/' : '/phone'}?as=${encodeURIComponent(openid)}#${page}`;
  }
}
