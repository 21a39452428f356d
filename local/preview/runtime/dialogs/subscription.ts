import { make } from '../dom';
import type { PhoneHost } from '../host';
import { Layer } from './layer';

export type SubscriptionAnswer = 'accept' | 'reject';

export interface SubscriptionAnswers {
  answers: Record<string, SubscriptionAnswer>;
  /** 总是保持以上选择，不再询问. */
  remember: boolean;
}

/** WeChat's question for messages: each template can be left out, all can be refused. */
export function askSubscription(host: PhoneHost, templates: string[]): Promise<SubscriptionAnswers> {
  const boxes = templates.map((template) => {
    const box = make('input', { type: 'checkbox', value: template });
    box.checked = true;
    return box;
  });
  const remember = make('input', { type: 'checkbox' });
  const row = (box: HTMLElement, text: string): HTMLElement => make('label', {}, box, text);
  return new Promise((resolve) => {
    const answer = (allowed: boolean): void => {
      layer.close();
      const answers = boxes.map((box): [string, SubscriptionAnswer] => [
        box.value,
        allowed && box.checked ? 'accept' : 'reject',
      ]);
      host.touch.asTap(() => resolve({ answers: Object.fromEntries(answers), remember: remember.checked }));
    };
    const layer = new Layer(
      host.frame.overlays,
      { label: '订阅消息', kind: 'bottom' },
      make(
        'div',
        { class: 'phone-sheet phone-subscribe' },
        make('h2', { text: '允许给您发送以下消息' }),
        ...boxes.map((box, index) => row(box, templates[index] ?? '')),
        row(remember, '总是保持以上选择，不再询问'),
        make(
          'div',
          { class: 'phone-dialog-buttons' },
          make('button', { type: 'button', text: '拒绝', onClick: () => answer(false) }),
          make('button', { type: 'button', text: '允许', onClick: () => answer(true) }),
        ),
      ),
    );
  });
}
