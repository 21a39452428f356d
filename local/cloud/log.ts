import { styleText } from 'node:util';

/** One readable line a call; errors of functions with their stack. */
export interface CallLine {
  at: number;
  functionName: string;
  who: string;
  action: string;
  ms: number;
  operations: number;
  /** 'ok', or the error's code */
  outcome: string;
}

export type Print = (line: string) => void;

export function callLine({ at, functionName, who, action, ms, operations, outcome }: CallLine): string {
  const time = new Date(at).toISOString().slice(11, 23);
  const verdict = outcome === 'ok' ? styleText('green', 'ok') : styleText('yellow', outcome);
  return `${time} ${functionName} ${who} ${action} ${verdict} ${ms} ms, ${operations} operations`;
}

/**
 * What a function prints is for the platform's log: JSON lines. Here only errors are worth a reader's
 * time, and everything that is not ours is passed on as it is.
 */
export function functionLine(functionName: string, line: string): string | null {
  if (line.trim() === '') return null;
  const entry = parse(line);
  if (!entry) return `${functionName}: ${line}`;
  if (entry.level !== 'error') return null;
  return styleText(
    'red',
    [functionName, entry.event, entry.action, `\n${String(entry.stack)}`].filter(Boolean).join(' '),
  );
}

function parse(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
