/** A subscription message that a function sent and the person's WeChat would show. */
export interface SentMessage {
  at: number;
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, unknown>;
}

const KEPT_MAX = 5000;

/**
 * One acceptance in the phone's dialog is one message: credits per person and template. Kept in memory,
 * as nothing of the product is stored here; the real ones are WeChat's own.
 */
export class MessageDesk {
  private readonly credits = new Map<string, number>();
  private readonly sent: SentMessage[] = [];

  accept(openid: string, templateIds: readonly string[]): void {
    for (const templateId of templateIds) {
      const key = `${openid} ${templateId}`;
      this.credits.set(key, (this.credits.get(key) ?? 0) + 1);
    }
  }

  /** @returns false: the person has not accepted one (43101) */
  send(message: SentMessage): boolean {
    const key = `${message.openid} ${message.templateId}`;
    const left = this.credits.get(key) ?? 0;
    if (left === 0) return false;
    this.credits.set(key, left - 1);
    this.sent.push(message);
    if (this.sent.length > KEPT_MAX) this.sent.shift();
    return true;
  }

  of(openid: string): SentMessage[] {
    return this.sent.filter((message) => message.openid === openid);
  }
}
