import { IDLE_WEEKS, WEEK_MS } from '../../../miniprogram/shared/recruitment';
import { DAY_MS } from '../../../miniprogram/shared/time';
import { volunteersAfter, type VolunteerRow } from '../identity';
import { tell } from '../notices';
import { listByKind } from '../units';
import { answers } from './answers.repository';
import { onCalls, UNSET } from './on-call.repository';

/** Looked at in one run; who is told once is not told again, so how long a round takes does not matter. */
const BATCH_MAX = 200;
const USEFUL_MS = 30 * DAY_MS;
const ON_CALL_PAGE = '/packages/recruitment/pages/on-call/on-call';

export interface Idle {
  /** since the last thing that changed: a shift, the registration, the settings of being on call */
  since: number;
  weeks: number;
}

/** Nobody is on duty for weeks without a task. null: off call, or not for that long. */
export async function idleOf({ _id: userId, since: registeredAt }: VolunteerRow, now: number): Promise<Idle | null> {
  const { isOn, changedAt } = (await onCalls.get(userId)) ?? { ...UNSET, changedAt: 0 };
  if (!isOn) return null;
  const [last] = await answers.find({ userId, state: 'accepted' }, { order: [['startAt', 'desc']], limit: 1 });
  const since = Math.max(registeredAt, changedAt, last?.endAt ?? 0);
  const weeks = Math.floor((now - since) / WEEK_MS);
  return weeks < IDLE_WEEKS ? null : { since, weeks };
}

/** Goes round all volunteers, some at a time, and tells who is on call for nothing. */
export async function tellIdle(now: number, cursor: string): Promise<{ done: number; cursor: string }> {
  const [from = '', after = ''] = cursor.split('/');
  const stations = (await listByKind('station')).map(({ _id }) => _id).sort();
  let left = BATCH_MAX;
  for (const stationId of stations) {
    if (stationId < from) continue;
    const found = await volunteersAfter(stationId, stationId === from ? after : '', left);
    for (const one of found) await tellOne(one, now);
    left -= found.length;
    if (left === 0) return { done: BATCH_MAX, cursor: `${stationId}/${found.at(-1)?._id ?? ''}` };
  }
  // Round again from the beginning, at the next run.
  return { done: BATCH_MAX - left, cursor: '' };
}

/** The fact is since when: told once, and not again until something changed. */
async function tellOne(volunteer: VolunteerRow, now: number): Promise<void> {
  const idle = await idleOf(volunteer, now);
  if (!idle) return;
  await tell({
    fact: ['recruitment-idle', volunteer._id, String(idle.since)],
    userId: volunteer._id,
    kind: 'recruitment-idle',
    title: `${idle.weeks} 周没有任务了`,
    text: '您开着“缺人时叫我”，这几周没有合适的事。想歇一歇，点开就能先不叫您；想接着等，什么都不用做。',
    page: ON_CALL_PAGE,
    template: '',
    at: now,
    until: now + USEFUL_MS,
  });
}
