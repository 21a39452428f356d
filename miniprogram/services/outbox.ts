import type { InputOf, OutputOf } from '../../cloudfunctions/contract';
import type { ErrorCode } from '../shared/error-codes';
import { newRequestId, send } from './call';
import { asCallError, type CallError, type ClientCode } from './call-error';
import { note } from './log';
import { isOnline } from './network';

/**
 * What a person did and the server has not answered yet: written down first, sent in order when there is a network,
 * taken off only by the server's answer. It survives the app's end. Only what may come late is put here (ux.md 10:
 * never a sign-up, an order or a booking).
 */
type QueuedName =
  | 'classroom.saveProgress'
  | 'classroom.answer'
  | 'attendance.checkIn'
  | 'attendance.callRoll'
  | 'attendance.scanMember';

interface EntryOf<Name extends QueuedName> {
  readonly action: Name;
  /** made once: every try is the same request */
  readonly requestId: string;
  readonly input: InputOf<Name>;
  /** epoch ms */
  readonly since: number;
  /** it may have reached the server: nothing is merged into it any more */
  readonly isTried: boolean;
}
export type Entry = { [Name in QueuedName]: EntryOf<Name> }[QueuedName];

/** An entry that is off the list: answered, or refused for good. */
export type Outcome =
  | {
      [Name in QueuedName]: {
        readonly kind: 'answered';
        readonly action: Name;
        readonly entry: EntryOf<Name>;
        readonly data: OutputOf<Name>;
      };
    }[QueuedName]
  | { readonly kind: 'refused'; readonly entry: Entry; readonly error: CallError };

type ProgressItem = InputOf<'classroom.saveProgress'>['items'][number];

const KEY = 'outbox:1';
/** As many as one call takes (contract). */
const ITEMS_A_CALL = 50;
/** Months without a network; beyond it something else is wrong. */
const ENTRIES_MAX = 1000;

/** Said by the server about the request itself: sending it again cannot help. */
const FINAL: ReadonlySet<ErrorCode | ClientCode> = new Set([
  'BAD_INPUT',
  'BAD_REQUEST',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNKNOWN_ACTION',
  'ACTIVITY_CANCELLED',
  'CHECK_IN_EARLY',
  'CHECK_IN_OVER',
  'CODE_EXPIRED',
  'CODE_WRONG',
  'NOT_ON_LIST',
  'NOT_CHECKED_IN',
]);

let entries: readonly Entry[] | null = null;
let running: Promise<void> | null = null;
let listeners: readonly ((outcome: Outcome) => void)[] = [];

/** @returns stops listening */
export function onOutcome(listener: (outcome: Outcome) => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((each) => each !== listener);
  };
}

/** Entries in the order in which they were made. */
export function waiting(): readonly Entry[] {
  entries ??= wx.getStorageSync<Entry[] | ''>(KEY) || [];
  return entries;
}

/** How many things of a context wait, as a person counts them: each card or article, each answer, each mark. */
export function waitingCount(context: 'classroom' | 'attendance'): number {
  const own = waiting().filter(({ action }) => action.startsWith(`${context}.`));
  return own.reduce((count, entry) => count + thingsIn(entry), 0);
}

function thingsIn({ input }: Entry): number {
  if ('items' in input) return input.items.length;
  return 'marks' in input ? input.marks.length : 1;
}

type Wish = { [Name in QueuedName]: Pick<EntryOf<Name>, 'action' | 'input'> }[QueuedName];

/** @returns the request id, by which its outcome is known */
export function queued(wish: Wish): string {
  const requestId = newRequestId();
  // The compiler loses which input goes with which action when they are spread.
  write([...waiting(), { ...wish, requestId, since: Date.now(), isTried: false } as Entry]);
  return requestId;
}

/** @returns the request id, by which its outcome is known */
export function queueAnswer(input: InputOf<'classroom.answer'>): string {
  return queued({ action: 'classroom.answer', input });
}

/** Positions only grow: what waits for one thing is merged to the greatest. */
export function queueProgress(item: ProgressItem): void {
  const open = waiting().find(
    (entry) => entry.action === 'classroom.saveProgress' && !entry.isTried && fits(entry.input.items, item),
  );
  if (open?.action === 'classroom.saveProgress') {
    replace({ ...open, input: { items: merged(open.input.items, item) } });
    return;
  }
  const input = { items: [item] };
  const requestId = newRequestId();
  write([...waiting(), { action: 'classroom.saveProgress', requestId, input, since: item.at, isTried: false }]);
}

const fits = (items: readonly ProgressItem[], { ownerId }: ProgressItem): boolean =>
  items.length < ITEMS_A_CALL || items.some((each) => each.ownerId === ownerId);

function merged(items: readonly ProgressItem[], item: ProgressItem): ProgressItem[] {
  const there = items.find(({ ownerId }) => ownerId === item.ownerId);
  if (!there) return [...items, item];
  return items.map((each) => (each === there && item.position > there.position ? item : each));
}

/** Sends what waits, one after another; several calls are one. Ends when nothing waits or nothing gets through. */
export function flush(): Promise<void> {
  running ??= run();
  return running;
}

async function run(): Promise<void> {
  // The caller has its promise before anything happens, so that it can be cleared in one place.
  await Promise.resolve();
  const stuck = new Set<string>();
  try {
    for (;;) {
      const entry = waiting().find(({ requestId }) => !stuck.has(requestId));
      if (!entry || !isOnline()) return;
      const tried = { ...entry, isTried: true };
      replace(tried);
      const failure = await deliver(tried);
      // A fault of the server's with this one must not keep the others back; all else concerns all of them.
      if (failure === 'INTERNAL') stuck.add(entry.requestId);
      else if (failure !== null) return again();
      else failures = 0;
    }
  } finally {
    running = null;
  }
}

/** Not within the call: a network that is back must not wait for the end of a pause that began without it. */
const AGAIN_AFTER_MS = [1000, 3000, 8000];
let failures = 0;

function again(): void {
  const waitMs = AGAIN_AFTER_MS[failures];
  failures += 1;
  if (waitMs !== undefined) setTimeout(() => void flush(), waitMs);
}

/** @returns why it still waits; null: it is off the list */
async function deliver(entry: Entry): Promise<ErrorCode | ClientCode | null> {
  try {
    const outcome = await sent(entry);
    remove(entry);
    tell(outcome);
    return null;
  } catch (thrown) {
    const error = asCallError(thrown);
    if (!FINAL.has(error.code)) return error.code;
    note(`outbox: ${entry.action} ${entry.requestId} refused: ${error.code}`);
    remove(entry);
    tell({ kind: 'refused', entry, error });
    return null;
  }
}

/** One branch an action: the compiler then knows which answer belongs to which request. */
async function sent(entry: Entry): Promise<Outcome> {
  const { requestId } = entry;
  if (entry.action === 'classroom.answer') {
    const data = await send('classroom.answer', entry.input, { requestId, isOnce: true });
    return { kind: 'answered', action: entry.action, entry, data };
  }
  if (entry.action === 'classroom.saveProgress') {
    const data = await send('classroom.saveProgress', entry.input, { requestId, isOnce: true });
    return { kind: 'answered', action: entry.action, entry, data };
  }
  return sentAttendance(entry);
}

async function sentAttendance(entry: Extract<Entry, { action: `attendance.${string}` }>): Promise<Outcome> {
  const { requestId } = entry;
  if (entry.action === 'attendance.checkIn') {
    const data = await send('attendance.checkIn', entry.input, { requestId, isOnce: true });
    return { kind: 'answered', action: entry.action, entry, data };
  }
  if (entry.action === 'attendance.scanMember') {
    const data = await send('attendance.scanMember', entry.input, { requestId, isOnce: true });
    return { kind: 'answered', action: entry.action, entry, data };
  }
  const data = await send('attendance.callRoll', entry.input, { requestId, isOnce: true });
  return { kind: 'answered', action: entry.action, entry, data };
}

function tell(outcome: Outcome): void {
  for (const listener of listeners) listener(outcome);
}

const replace = (entry: Entry): void =>
  write(waiting().map((each) => (each.requestId === entry.requestId ? entry : each)));
/** Off the list, unsent. */
export const remove = ({ requestId }: Entry): void => write(waiting().filter((each) => each.requestId !== requestId));

function write(changed: readonly Entry[]): void {
  entries = changed.slice(0, ENTRIES_MAX);
  try {
    wx.setStorageSync(KEY, entries);
  } catch (error) {
    // It is still sent while the app runs; only a restart would lose it.
    note(`outbox: not stored: ${String(error)}`);
  }
}
