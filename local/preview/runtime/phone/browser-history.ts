import { tellDesk } from './desk-link';

/** How long going back may take before the page goes on without it; without history left there is no answer at all. */
const GO_BACK_MAX_MS = 300;

interface Entry {
  session: string;
  index: number;
}

/**
 * Keeps the address of the preview (`#/page?query`) and the browser's back button in step with the page stack. Each
 * page remembers its position; positions of an earlier load of this document mean nothing to this one.
 */
export class BrowserHistory {
  private readonly session = crypto.randomUUID();
  private index = 0;
  private expectedPops = 0;

  constructor(private readonly onMove: (target: { index: number; url: string } | { url: string }) => void) {
    addEventListener('popstate', (event) => this.onPop(event.state));
  }

  get current(): number {
    return this.index;
  }

  /** The page address that the document was opened with, if any. */
  get address(): string | undefined {
    const url = location.hash.slice(1);
    return url.length > 1 ? url : undefined;
  }

  /** The desk shows the page's address, and pushing it makes no event that a parent could hear: it is told. */
  push(url: string): number {
    this.index += 1;
    history.pushState(this.entry(), '', `#${url}`);
    tellDesk('page-changed');
    return this.index;
  }

  replace(url: string): number {
    history.replaceState(this.entry(), '', `#${url}`);
    tellDesk('page-changed');
    return this.index;
  }

  /** Goes back to a position by our own doing: nobody is told. */
  async backTo(index: number): Promise<void> {
    const steps = this.index - index;
    if (steps <= 0) return;
    this.expectedPops += 1;
    this.index = index;
    await new Promise<void>((resolve) => {
      addEventListener('popstate', () => resolve(), { once: true });
      setTimeout(resolve, GO_BACK_MAX_MS);
      history.go(-steps);
    });
    this.expectedPops = 0;
  }

  private onPop(state: unknown): void {
    tellDesk('page-changed');
    const url = this.address ?? '/';
    const entry = state as Entry | null;
    if (entry?.session !== this.session) {
      this.onMove({ url });
      return;
    }
    this.index = entry.index;
    if (this.expectedPops > 0) this.expectedPops -= 1;
    else this.onMove({ index: entry.index, url });
  }

  private entry(): Entry {
    return { session: this.session, index: this.index };
  }
}
