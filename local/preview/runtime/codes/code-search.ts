import { openCodeChannel, THIS_PHONE, type ShownCode } from './code-channel';

/** Codes change while one looks at them, and pages open and close. */
const ASK_AGAIN_MS = 800;

export interface FoundCode extends ShownCode {
  /** Whose phone shows it. */
  owner: string;
}

/** Asks the other tabs, again and again until stopped, which codes they show. */
export class CodeSearch {
  private readonly channel = openCodeChannel((message) => {
    const isForMe = message.kind === 'answer' && message.round === this.round && message.phone !== THIS_PHONE;
    if (!isForMe) return;
    const { phone, owner, codes } = message;
    this.lastAnswered.set(phone, message.round);
    this.found.set(
      phone,
      codes.map((code) => ({ ...code, owner })),
    );
    this.tell();
  });
  private readonly found = new Map<string, FoundCode[]>();
  private readonly lastAnswered = new Map<string, string>();
  private readonly timer: number;
  private round = '';
  private told = '';

  constructor(private readonly onFound: (codes: FoundCode[]) => void) {
    this.ask();
    this.timer = window.setInterval(() => this.ask(), ASK_AGAIN_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.channel.close();
  }

  /** A phone that did not answer the round before is gone. */
  private ask(): void {
    for (const phone of [...this.found.keys()]) {
      if (this.lastAnswered.get(phone) !== this.round) this.found.delete(phone);
    }
    this.tell();
    this.round = crypto.randomUUID();
    this.channel.send({ kind: 'ask', round: this.round });
  }

  /** Only of changes: a list that is drawn anew under a finger misses the tap. */
  private tell(): void {
    const codes = [...this.found.values()].flat();
    const now = JSON.stringify(codes.map(({ owner, content }) => [owner, content]));
    if (now === this.told) return;
    this.told = now;
    this.onFound(codes);
  }
}
