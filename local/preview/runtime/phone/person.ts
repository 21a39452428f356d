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

  /** The address under which another person opens a page. */
  linkFor(openid: string, page: string): string {
    return `${location.origin}/phone?as=${encodeURIComponent(openid)}#${page}`;
  }
}
