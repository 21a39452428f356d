import { addressParameters, type Entry } from './entry';

export interface DemoPerson {
  openid: string;
  name: string;
  role: string;
}

/** Written into the document by the server (server/documents.ts). */
interface Boot {
  people: DemoPerson[];
  /** How far the cloud's clock is ahead of the machine's. */
  clockOffsetMs?: number;
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

  get name(): string {
    return this.people.find(({ openid }) => openid === this.openid)?.name ?? this.openid;
  }

  /** Where WeChat itself remembers something of this person, apart from the app's storage. */
  memoryOf(what: 'permissions' | 'privacy' | 'subscriptions'): string {
    return `preview-wechat:${this.openid}:${what}`;
  }

  /** The address under which a person opens a page: on the desk if this phone lies on it, else as the phone alone. */
  linkFor(openid: string, page: string, entry?: Omit<Entry, 'url'>): string {
    const onDesk = window.parent !== window || location.pathname === '/';
    const how = entry ? `&${addressParameters(entry)}` : '';
    return `${location.origin}${onDesk ? '/' : '/phone'}?as=${encodeURIComponent(openid)}${how}#${page}`;
  }
}
