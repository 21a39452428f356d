import type { BrowserBackend } from './browser-backend';

/** A touch as WeChat tells it: relative to the page's view (`client…`) and to the page's start (`page…`). */
export interface TouchPoint {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
  force: number;
}

/** Where the page that holds a node begins on the screen, and how far it is scrolled. */
export type OriginOf = (node: Node) => { left: number; top: number; scrollTop: number };

const TAP_DISTANCE_MAX_PX = 10;
const LONG_PRESS_MS = 350;
/** After a touch the browser sends mouse events for pages that know no touch; they are not a second touch. */
const MOUSE_AFTER_TOUCH_MS = 800;
const MOUSE_IDENTIFIER = 0;

interface Press {
  target: Node;
  x: number;
  y: number;
  longPressTimer: number;
  moved: boolean;
  longPressed: boolean;
}

/** Turns the browser's touches and mouse into the mini-program's touch, tap and long-press events. */
export class TouchInput {
  private press: Press | undefined;
  private lastTouchAt = -MOUSE_AFTER_TOUCH_MS;
  private mouseTarget: Node | undefined;
  private tapDepth = 0;

  constructor(
    private readonly backend: BrowserBackend,
    private readonly originOf: OriginOf,
  ) {
    const options = { capture: true, passive: false };
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      document.addEventListener(type, (event) => this.onTouch(type, event), options);
    }
    document.addEventListener('mousedown', (event) => this.onMouse('touchstart', event), options);
    document.addEventListener('mousemove', (event) => this.onMouse('touchmove', event), options);
    document.addEventListener('mouseup', (event) => this.onMouse('touchend', event), options);
    document.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('click', (event) => this.onScriptedClick(event));
    document.addEventListener('dragstart', (event) => event.preventDefault());
  }

  /** Whether the code that runs now was called by a tap: some of WeChat's interfaces ask for that. */
  get insideTap(): boolean {
    return this.tapDepth > 0;
  }

  /** Runs what a person's tap on the preview's own furniture (a dialog's button) leads to. */
  asTap(run: () => void): void {
    this.tapDepth += 1;
    // Promises that the handler resolved still run as part of the tap, timers and answers of the network do not.
    setTimeout(() => (this.tapDepth -= 1));
    run();
  }

  private onTouch(type: string, event: TouchEvent): void {
    this.lastTouchAt = event.timeStamp;
    const first = event.changedTouches[0];
    if (!first || !(event.target instanceof Node)) return;
    const { target } = event;
    const point = (touch: Touch): TouchPoint => this.point(touch, target);
    const touches = { touches: [...event.touches].map(point), changedTouches: [...event.changedTouches].map(point) };
    this.handle(type, event, target, { ...touches, first });
  }

  private onMouse(type: string, event: MouseEvent): void {
    if (event.button !== 0 || this.isEchoOfTouch(event)) return;
    if (type === 'touchstart') this.mouseTarget = event.target instanceof Node ? event.target : undefined;
    const target = this.mouseTarget;
    if (!target) return;
    const point = this.point({ identifier: MOUSE_IDENTIFIER, clientX: event.clientX, clientY: event.clientY }, target);
    const touches = type === 'touchend' ? [] : [point];
    this.handle(type, event, target, { touches, changedTouches: [point], first: event });
    if (type === 'touchend') this.mouseTarget = undefined;
  }

  /** Chrome says so of each event; for other browsers time has to tell. */
  private isEchoOfTouch(event: MouseEvent): boolean {
    const source = (event as { sourceCapabilities?: { firesTouchEvents: boolean } | null }).sourceCapabilities;
    return source?.firesTouchEvents ?? event.timeStamp - this.lastTouchAt < MOUSE_AFTER_TOUCH_MS;
  }

  private handle(
    type: string,
    event: Event,
    target: Node,
    at: { touches: TouchPoint[]; changedTouches: TouchPoint[]; first: { clientX: number; clientY: number } },
  ): void {
    const fields = { touches: at.touches, changedTouches: at.changedTouches };
    const { caught } = this.backend.fire(target, type, {}, { originalEvent: event, fields });
    if (type === 'touchmove' && caught && event.cancelable) event.preventDefault();
    if (type === 'touchstart') this.startPress(target, at.first, fields);
    else if (type === 'touchmove') this.movePress(at.first);
    else if (type === 'touchend') this.endPress(event, fields);
    else this.cancelPress();
  }

  private startPress(target: Node, at: { clientX: number; clientY: number }, fields: Record<string, unknown>): void {
    this.cancelPress();
    const longPressTimer = window.setTimeout(() => this.longPress(fields), LONG_PRESS_MS);
    this.press = { target, x: at.clientX, y: at.clientY, longPressTimer, moved: false, longPressed: false };
  }

  private movePress(at: { clientX: number; clientY: number }): void {
    const press = this.press;
    if (!press || Math.hypot(at.clientX - press.x, at.clientY - press.y) <= TAP_DISTANCE_MAX_PX) return;
    press.moved = true;
    clearTimeout(press.longPressTimer);
  }

  private endPress(event: Event, fields: Record<string, unknown>): void {
    const press = this.press;
    this.cancelPress();
    if (press && !press.moved && !press.longPressed) this.tap(press.target, press, { originalEvent: event, fields });
  }

  private cancelPress(): void {
    clearTimeout(this.press?.longPressTimer);
    this.press = undefined;
  }

  private longPress(fields: Record<string, unknown>): void {
    const press = this.press;
    if (!press) return;
    const detail = this.detailAt(press.target, press);
    const heard = ['longpress', 'longtap'].map(
      (type) => this.backend.fire(press.target, type, detail, { fields }).heard,
    );
    // A long press that nobody listens to is a slow tap.
    press.longPressed = heard.includes(true);
  }

  private tap(target: Node, at: { x: number; y: number }, options: Parameters<BrowserBackend['fire']>[3]): void {
    this.asTap(() => this.backend.fire(target, 'tap', this.detailAt(target, at), options));
  }

  /** Enter and Space tap the focused element, as a switch control or a screen reader would. */
  private onKey(event: KeyboardEvent): void {
    const { target } = event;
    if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return;
    if (!(target instanceof HTMLElement) || !target.hasAttribute('data-keyboard-tap')) return;
    event.preventDefault();
    this.tapMiddle(target, event);
  }

  /** A click without a mouse comes from assistive technology or from `element.click()`. */
  private onScriptedClick(event: MouseEvent): void {
    const { target } = event;
    if (event.detail !== 0 || !(target instanceof HTMLElement) || target.closest('input, textarea, button')) return;
    this.tapMiddle(target, event);
  }

  private tapMiddle(target: HTMLElement, event: Event): void {
    const { left, top, width, height } = target.getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    const point = this.point({ identifier: MOUSE_IDENTIFIER, clientX, clientY }, target);
    const fields = { touches: [], changedTouches: [point] };
    this.tap(target, { x: clientX, y: clientY }, { originalEvent: event, fields });
  }

  private point(touch: { identifier: number; clientX: number; clientY: number }, target: Node): TouchPoint {
    const origin = this.originOf(target);
    const clientX = touch.clientX - origin.left;
    const clientY = touch.clientY - origin.top;
    return {
      identifier: touch.identifier,
      clientX,
      clientY,
      pageX: clientX,
      pageY: clientY + origin.scrollTop,
      force: 1,
    };
  }

  private detailAt(target: Node, at: { x: number; y: number }): { x: number; y: number } {
    const { pageX, pageY } = this.point({ identifier: 0, clientX: at.x, clientY: at.y }, target);
    return { x: pageX, y: pageY };
  }
}
