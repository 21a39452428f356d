import { HOUR_MS, MINUTE_MS } from './time';

/** Arriving and leaving are marked in the same ways (domain, Check-in is two-sided). */
export type Side = 'in' | 'out';

/** A code is good for the slot in which it was given and the one after it. */
export const CODE_SLOT_MS = MINUTE_MS / 2;

/** Marks count from so long before the start until so long after the end. */
export const MARK_EARLY_MS = HOUR_MS;
export const MARK_LATE_MS = HOUR_MS;
/** A place may be given away when nobody has come so long after the start. */
export const RELEASE_AFTER_MS = 15 * MINUTE_MS;
/** What was marked without a network is taken as long as this after the end. */
export const REPLAY_MS = 48 * HOUR_MS;

export interface Times {
  startAt: number;
  endAt: number;
}

/** When an arrival, or a leaving, can be marked. */
export const opensAt = (side: Side, { startAt }: Times): number => (side === 'in' ? startAt - MARK_EARLY_MS : startAt);
export const closesAt = (side: Side, { endAt }: Times): number => (side === 'in' ? endAt : endAt + MARK_LATE_MS);

/**
 * What a person's hours still wait for. presence: that two people say the person came; out: a leaving; second: that
 * another member of staff agrees; volunteer: the person's registration as a volunteer.
 */
export type Awaited = '' | 'presence' | 'out' | 'second' | 'volunteer';

/** What the app's own scanner reads; a member's code names the member too. */
export interface ScannedCode {
  kind: 'activity' | 'member';
  activityId: string;
}

const CODE = /(?:^|[?&]c=)(wm[12]):([0-9A-Za-z_-]{2,80}):/;

/** null: a code of somebody else's. */
export function readCode(text: string): ScannedCode | null {
  const [, kind, activityId] = CODE.exec(text.replace(/%3A/gi, ':')) ?? [];
  return activityId === undefined ? null : { kind: kind === 'wm1' ? 'activity' : 'member', activityId };
}
