/** The clock that functions and the database see. Tests move it; nothing sleeps. */
export class CloudClock {
  private offsetMs = 0;

  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Ahead of the machine's clock by this much; handed to the function host, which hands it to the function. */
  get offset(): number {
    return this.offsetMs;
  }

  /** From now on it is `instant` (epoch ms) and goes on from there; null: the machine's clock again. */
  move(instant: number | null): void {
    this.offsetMs = instant === null ? 0 : instant - Date.now();
  }
}
