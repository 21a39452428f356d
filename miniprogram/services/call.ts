import type { ApiAnswer, CommandName, InputOf, OutputOf, QueryName } from '../../cloudfunctions/contract';
import { ERRORS } from '../shared/error-codes';
import { CallError } from './call-error';
import { isOnline } from './network';

type ActionName = QueryName | CommandName;

/** Silent second tries of a question (ux.md 10). */
const ASK_AGAIN_AFTER_MS = [1000, 3000];
/** The same command is sent again, with the same requestId, to find out whether it was done (ux.md 10). */
const SEND_AGAIN_AFTER_MS = [1000, 3000, 8000];
/** Told that too many came at once, the phone waits about this long, longer each time, and never in step with the others. */
const BUSY_WAIT_MS = 1500;
const BUSY_TRIES = 4;

/** Without a cloud environment every call fails with one plain message; the app still opens. */
export const initCloud = (): void => wx.cloud.init({ traceUser: false });

export interface SendOptions {
  /** tried once: whoever sends keeps it and tries again by themselves */
  isOnce?: boolean;
  /** no answer came; the same request is being sent again to find out */
  onUnknown?(): void;
  /** too many at once; the phone stands in line */
  onBusy?(): void;
  /** of an intent that was written down earlier; a new one otherwise */
  requestId?: string;
}

/** Asks a question. Lost answers are asked for again by themselves. */
export function ask<Name extends QueryName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return attempt(action, input, ASK_AGAIN_AFTER_MS, {});
}

/**
 * Does something, once: every try carries the same requestId, so a lost answer never does it twice.
 *
 * @throws CallError NO_ANSWER when it is still unknown after the last try
 */
export function send<Name extends CommandName>(
  action: Name,
  input: InputOf<Name>,
  options: SendOptions = {},
): Promise<OutputOf<Name>> {
  return attempt(action, input, options.isOnce ? [] : SEND_AGAIN_AFTER_MS, options);
}

async function attempt<Name extends ActionName>(
  action: Name,
  input: InputOf<Name>,
  waitsMs: readonly number[],
  options: SendOptions,
): Promise<OutputOf<Name>> {
  const requestId = options.requestId ?? newRequestId();
  let busyTries = 0;
  let lost = 0;
  for (;;) {
    if (!isOnline() && lost === 0) throw CallError.ofClient('OFFLINE', requestId);
    try {
      return await once(action, input, requestId);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.code === 'BUSY' && busyTries < BUSY_TRIES) {
        busyTries += 1;
        if (options.onBusy) options.onBusy();
        await wait(BUSY_WAIT_MS * busyTries * (0.5 + Math.random()));
        continue;
      }
      const waitMs = error.code === 'NO_ANSWER' ? waitsMs[lost] : undefined;
      if (waitMs === undefined) throw error;
      lost += 1;
      if (options.onUnknown) options.onUnknown();
      await wait(waitMs);
    }
  }
}

async function once<Name extends ActionName>(
  action: Name,
  input: InputOf<Name>,
  requestId: string,
): Promise<OutputOf<Name>> {
  let answer: ApiAnswer<OutputOf<Name>>;
  try {
    const response = await wx.cloud.callFunction({ name: 'api', data: { action, input, requestId } });
    answer = response.result as unknown as ApiAnswer<OutputOf<Name>>;
  } catch (error) {
    throw failureOf(error, requestId);
  }
  if (!answer.ok) throw CallError.ofAnswer(answer.error);
  return answer.data;
}

/** What the platform said instead of an answer. Its words differ by version, so codes are looked for there too. */
function failureOf(error: unknown, requestId: string): CallError {
  // What is thrown is the platform's own: an object with both, by its documentation.
  const { errCode = 0, errMsg = '' } = (error ?? {}) as { errCode?: number; errMsg?: string };
  const said = `${errCode} ${errMsg}`;
  if (/env not exists|invalid env|Cloud API isn't enabled|-501000.*env/i.test(said)) {
    return CallError.ofClient('NO_CLOUD', requestId);
  }
  // More at once, or more a second, than the plan allows: refused at the door, so nothing was done.
  if (/-50100[34]\b/.test(said)) return new CallError('BUSY', ERRORS.BUSY, { requestId });
  return CallError.ofClient('NO_ANSWER', requestId);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** 20 of 0-9a-z: unlike any other of this person's requests, which is all that it must be. */
export function newRequestId(): string {
  let id = '';
  while (id.length < 20) id += Math.random().toString(36).slice(2, 12);
  return id.slice(0, 20);
}
