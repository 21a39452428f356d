type Listener = (...args: unknown[]) => void;

/** WeChat's EventChannel between a page and the page that opened it. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();
  private peer: EventChannel | undefined;

  /** Two ends: what one emits the other hears. */
  static pair(): [EventChannel, EventChannel] {
    const [opener, opened] = [new EventChannel(), new EventChannel()];
    opener.peer = opened;
    opened.peer = opener;
    return [opener, opened];
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  once(name: string, listener: Listener): void {
    const only: Listener = (...args) => {
      this.off(name, only);
      listener(...args);
    };
    this.on(name, only);
  }

  off(name: string, listener?: Listener): void {
    const kept = listener ? (this.listeners.get(name) ?? []).filter((known) => known !== listener) : [];
    this.listeners.set(name, kept);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.peer?.listeners.get(name) ?? []) listener(...args);
  }
}
