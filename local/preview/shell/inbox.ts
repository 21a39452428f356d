import { make } from '../runtime/dom';
import { onPhoneMessage, tellPhone } from '../runtime/phone/desk-link';
import { SCENE } from '../runtime/phone/entry';
import type { Desk } from './desk';
import { button, row, section } from './section';

const POLL_MS = 3000;
const SHOWN_MAX = 20;

/** A message that a function sent, as `/_local/messages` lists it. */
interface Message {
  at: number;
  templateId: string;
  page: string;
  data: Record<string, { value?: unknown } | undefined>;
}

/** What WeChat has beside the app: its scanner, and the messages that functions sent to this person. */
export function wechatSection(desk: Desk): HTMLElement {
  const list = make('div', { class: 'shell-messages', role: 'list', 'aria-label': '收到的订阅消息' });
  const inbox = new Inbox(desk, list);
  inbox.start();
  const scan = button('扫一扫', () => {
    desk.showPhone();
    tellPhone(desk.phone, { to: 'phone', kind: 'scan' });
  });
  return section('微信', row(scan), make('h3', { text: '收到的订阅消息' }), list);
}

class Inbox {
  private known = '';

  constructor(
    private readonly desk: Desk,
    private readonly list: HTMLElement,
  ) {}

  /** Looks now and then while the desk is seen, and at once when the phone called a function. */
  start(): void {
    this.draw([]);
    void this.look();
    onPhoneMessage(this.desk.phone, ({ kind }) => kind === 'called' && void this.look());
    setInterval(() => document.visibilityState === 'visible' && this.desk.isInView() && void this.look(), POLL_MS);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.look());
  }

  private async look(): Promise<void> {
    const address = `/_local/messages?openid=${encodeURIComponent(this.desk.person.openid)}`;
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok !== true) return;
    const text = await response.text();
    if (text === this.known) return;
    this.known = text;
    const answer: unknown = JSON.parse(text);
    this.draw(Array.isArray(answer) ? (answer as Message[]).slice(-SHOWN_MAX).reverse() : []);
  }

  private draw(messages: Message[]): void {
    const nothing = make('p', { class: 'shell-hint', text: '还没有。在手机里同意订阅，等云函数发来。' });
    this.list.replaceChildren(...(messages.length > 0 ? messages.map((each) => this.item(each)) : [nothing]));
  }

  private item(message: Message): HTMLElement {
    const values = Object.values(message.data).map((field) => make('span', { text: textOf(field?.value) }));
    const open = (): void => {
      this.desk.showPhone();
      const url = message.page.startsWith('/') ? message.page : `/${message.page}`;
      tellPhone(this.desk.phone, { to: 'phone', kind: 'enter', url, scene: SCENE.message });
    };
    const head = make('small', {}, make('time', { text: timeOf(message.at) }), ` · ${message.templateId}`);
    return make(
      'div',
      { role: 'listitem' },
      make('button', { type: 'button', class: 'shell-message', onClick: open }, head, ...values),
    );
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The cloud's time, which may be moved. */
export const timeOf = (at: number): string =>
  new Date(at).toLocaleString('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
