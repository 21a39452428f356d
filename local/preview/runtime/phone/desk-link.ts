/** What the phone in the frame and the desk around it say to each other; a phone that stands alone talks to nobody. */
export type ToDesk =
  /** Another page is on the screen. */
  | { to: 'desk'; kind: 'page-changed' }
  /** The phone called a function, which may have sent a message. */
  | { to: 'desk'; kind: 'called' };

export type ToPhone =
  /** WeChat opens the app, for example from a message. */
  | { to: 'phone'; kind: 'enter'; url: string; scene: number }
  /** WeChat's own scanner, outside the app. */
  | { to: 'phone'; kind: 'scan' };

const isAddressedTo = (value: unknown, to: string): boolean =>
  typeof value === 'object' && value !== null && 'to' in value && value.to === to;

export function tellDesk(kind: ToDesk['kind']): void {
  const message: ToDesk = { to: 'desk', kind };
  if (window.parent !== window) window.parent.postMessage(message, location.origin);
}

export function tellPhone(phone: HTMLIFrameElement, message: ToPhone): void {
  phone.contentWindow?.postMessage(message, location.origin);
}

export function onDeskMessage(run: (message: ToPhone) => void): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const isFromDesk = source === window.parent && origin === location.origin;
    if (isFromDesk && isAddressedTo(data, 'phone')) run(data as ToPhone);
  });
}

export function onPhoneMessage(phone: HTMLIFrameElement, run: (message: ToDesk) => void): void {
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === phone.contentWindow && isAddressedTo(data, 'desk')) run(data as ToDesk);
  });
}
