/** One JSON line a fact, for the platform's log search. Ids and codes only: never a name, a phone or an openid. */
export type LogFields = Record<string, string | number | boolean | null>;

function write(level: 'info' | 'error', event: string, fields: LogFields): void {
  process.stdout.write(`${JSON.stringify({ level, event, ...fields })}\n`);
}

export const logInfo = (event: string, fields: LogFields): void => write('info', event, fields);

export function logError(event: string, error: unknown, fields: LogFields): void {
  write('error', event, { ...fields, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
