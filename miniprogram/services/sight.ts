interface Page {
  createIntersectionObserver(options: object): WechatMiniprogram.IntersectionObserver;
}

/** Turning pages quickly is not reading: the end has to stay in sight this long. */
const STAY_MS = 2000;

/**
 * Calls once when a node has been in sight for two seconds.
 *
 * @returns stops looking
 */
export function whenReached(page: Page, selector: string, then: () => void): () => void {
  const observer = page.createIntersectionObserver({});
  let timer: ReturnType<typeof setTimeout> | null = null;
  const forgetTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const stop = (): void => {
    forgetTimer();
    observer.disconnect();
  };
  const reached = (): void => {
    stop();
    then();
  };
  observer.relativeToViewport().observe(selector, ({ intersectionRatio, intersectionRect }) => {
    // A line has no area of its own on some phones: its height in sight says the same.
    const isInSight = intersectionRatio > 0 || intersectionRect.height > 0;
    forgetTimer();
    if (isInSight) timer = setTimeout(reached, STAY_MS);
  });
  return stop;
}
