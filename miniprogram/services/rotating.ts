/** A little after the end: the server's next slot has surely begun. */
const LATER_MS = 300;
/** Without a network it is asked for again; the code on the screen is old by then and is taken off. */
const AGAIN_MS = 5000;

/**
 * Fetches a code, and the next as soon as its slot ends.
 *
 * @param ask shows the code. @returns how long it is good for, in ms; null: it could not be had
 * @returns stops
 */
export function rotate(ask: () => Promise<number | null>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  const next = async (): Promise<void> => {
    const goodMs = await ask();
    if (isStopped) return;
    timer = setTimeout(() => void next(), goodMs === null ? AGAIN_MS : goodMs + LATER_MS);
  };
  void next();
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}
