import { make, svg } from '../dom';
import { CAPSULE, PHONE_WIDTH_MAX, SAFE_AREA_BOTTOM, STATUS_BAR_HEIGHT } from './constants';

const DOTS =
  '<g fill="currentColor" stroke="none"><circle cx="4" cy="12" r="2"/><circle cx="12" cy="12" r="3"/><circle cx="20" cy="12" r="2"/></g>';
const RING =
  '<circle cx="12" cy="12" r="8.5" stroke-width="2.6"/><circle cx="12" cy="12" r="3.2" fill="currentColor"/>';
const SIGNAL =
  '<g fill="currentColor" stroke="none"><rect x="2" y="14" width="3.4" height="5" rx="1"/><rect x="7.4" y="11" width="3.4" height="8" rx="1"/><rect x="12.8" y="8" width="3.4" height="11" rx="1"/><rect x="18.2" y="5" width="3.4" height="14" rx="1"/></g>';
const BATTERY =
  '<rect x="1.5" y="7" width="18.5" height="10.5" rx="3" stroke-width="1.4" opacity=".5"/><rect x="3.6" y="9.1" width="14.3" height="6.3" rx="1.4" fill="currentColor" stroke="none"/><rect x="21.2" y="10.4" width="1.6" height="3.8" rx=".8" fill="currentColor" stroke="none"/>';

export interface CapsuleActions {
  onMore: () => void;
  onHome: () => void;
}

/** The phone's glass: the box of the pages and what WeChat and the system draw over them. */
export class PhoneFrame {
  readonly root = make('div', { class: 'phone' });
  readonly pages = make('div', { class: 'phone-pages' });
  /** Dialogs, above everything but errors. */
  readonly overlays = make('div', { class: 'phone-overlays' });
  private readonly status = make('div', { class: 'phone-status', 'aria-hidden': 'true' });
  private readonly clock = make('span');
  private readonly capsule = make('div', { class: 'phone-capsule' });

  constructor() {
    this.status.append(this.clock, make('span', { class: 'phone-status-icons' }, svg(SIGNAL, 18), svg(BATTERY, 25)));
    const homeBar = make('div', { class: 'phone-home-bar', 'aria-hidden': 'true' });
    this.root.append(this.pages, this.status, this.capsule, homeBar, this.overlays);
    document.body.append(this.root);
    this.setConstants();
    this.tick();
    setInterval(() => this.tick(), 10_000);
    new ResizeObserver(() => this.setUnits()).observe(this.root);
    this.setUnits();
  }

  get width(): number {
    return this.root.clientWidth;
  }

  get height(): number {
    return this.root.clientHeight;
  }

  /** The capsule's two buttons; their names are those a screen reader would say in WeChat. */
  connectCapsule(actions: CapsuleActions): void {
    const more = make('button', { type: 'button', 'aria-label': '更多', onClick: actions.onMore }, svg(DOTS, 22));
    const home = make('button', { type: 'button', 'aria-label': '回到首页', onClick: actions.onHome }, svg(RING, 20));
    this.capsule.append(more, make('i'), home);
  }

  /** Black or white signs of the system, as the page asks for (navigationBarTextStyle). */
  setTextStyle(style: 'black' | 'white'): void {
    this.root.dataset.textStyle = style;
  }

  private setConstants(): void {
    const { style } = this.root;
    style.setProperty('--phone-status-height', `${STATUS_BAR_HEIGHT}px`);
    style.setProperty('--phone-width-max', `${PHONE_WIDTH_MAX}px`);
    style.setProperty('--phone-capsule-width', `${CAPSULE.width}px`);
    style.setProperty('--phone-capsule-height', `${CAPSULE.height}px`);
    style.setProperty('--phone-capsule-top', `${CAPSULE.top}px`);
    style.setProperty('--phone-capsule-right', `${CAPSULE.fromRight}px`);
    const insets = { top: STATUS_BAR_HEIGHT, right: 0, bottom: SAFE_AREA_BOTTOM, left: 0 };
    for (const [side, inset] of Object.entries(insets)) style.setProperty(`--phone-safe-${side}`, `${inset}px`);
  }

  private setUnits(): void {
    const { style } = this.root;
    style.setProperty('--phone-rpx', `${this.width / 750}px`);
    style.setProperty('--phone-vw', `${this.width / 100}px`);
    style.setProperty('--phone-vh', `${this.height / 100}px`);
  }

  private tick(): void {
    const now = new Date();
    this.clock.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  }
}
