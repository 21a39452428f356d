/**
 * The deployed functions as the environment has to be set up for them. config.json cannot say these
 * (cloud-facts: the time-out is an environment setting), so provisioning and the local cloud read them here.
 */
export const FUNCTIONS = {
  /** answers people; any signed-in WeChat user may invoke it */
  api: { timeoutSeconds: 10, memoryMb: 256, invokeRule: 'auth != null' },
  /** runs on its timer; no client may invoke it */
  jobs: { timeoutSeconds: 60, memoryMb: 256, invokeRule: 'false' },
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

/** Name of the local cloud's one environment. */
export const ENV_ID = 'local-env';
