/** The only place that reads the clock; a request reads it once, so that all its decisions share one instant. */
export const now = (): number => Date.now();
