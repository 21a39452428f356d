/** What the host sends to an instance. */
export interface InstanceCall {
  event: unknown;
  context: Record<string, unknown>;
  /** null: the variable is not set for this call */
  env: Record<string, string | null>;
  /** the cloud's clock minus the machine's */
  offsetMs: number;
}

/** What an instance answers: the result as JSON text, as it would cross the network. */
export type InstanceAnswer = { ok: true; result: string } | { ok: false; message: string; stack: string };

/** What an instance sends: once that its function is loaded, then an answer for each call. */
export type InstanceMessage = 'loaded' | InstanceAnswer;
