/** Told to every open phone and desk of this browser when the cloud's clock was moved; phones then load again. */
export const CLOCK_CHANNEL = 'preview:clock';

/**
 * Makes the page's "now" the cloud's, which a person or a test may have moved: pages compute 今天 and 明天 from
 * Date.now(). Only what asks for now changes: `new Date()`, `Date()` and `Date.now()`. Dates that are written out,
 * timers and performance.now() stay as they are.
 */
export function moveClock(offsetMs: number): void {
  if (offsetMs === 0) return;
  const Real = Date;
  const now = (): number => Real.now() + offsetMs;
  const Moved = new Proxy(Real, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as object,
    apply: () => new Real(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  });
  // `date.constructor === Date` stays true for dates made before and after.
  Object.defineProperty(Real.prototype, 'constructor', { value: Moved, configurable: true, writable: true });
  globalThis.Date = Moved;
}
