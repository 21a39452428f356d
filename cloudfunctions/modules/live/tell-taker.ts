import { neededOf } from '../../../miniprogram/shared/live-phase';
import type { TemplateName } from '../../../miniprogram/shared/notices';
import { clockOf, HOUR_MS, momentLabel } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import { rolesHeldAt } from '../roles';
import { unitOf } from '../units';
import type { OrderRow } from './orders.repository';
import type { SessionRow } from './sessions.repository';
import { SPEAKERS } from './speaks-for';

/** So long before the start (ux.md 9: 开始前 2 小时提醒我 1 次). */
export const REMIND_AHEAD_MS = 2 * HOUR_MS;
/** Closer to the start than this, news cannot wait for the morning. */
const URGENT_MS = 12 * HOUR_MS;

export type Telling = 'announce' | 'remind' | 'lapse' | 'cancel';

interface Words {
  kind: string;
  title: string;
  text: string;
  template: TemplateName;
  /** of no use after this instant */
  until: number;
  isUrgent: boolean;
}

/** Tells one order's person, or those who speak for its unit. Told twice is told once. */
export async function tellTaker(
  session: SessionRow,
  order: OrderRow,
  { what, now }: { what: Telling; now: number },
): Promise<void> {
  const words = wordsOf(session, what, now);
  if (words.until <= now) return;
  for (const userId of await recipientsOf(order, now)) {
    await tell({
      ...words,
      fact: [words.kind, order._id, String(order.round), userId],
      userId,
      page: `/packages/classroom/pages/live-detail/live-detail?id=${session._id}`,
      at: now,
    });
  }
}

/** A unit is told through its contacts and staff; where nobody is, through those of the next unit above. */
async function recipientsOf({ userId, unitId }: OrderRow, now: number): Promise<string[]> {
  if (userId !== '') return [userId];
  const path = (await unitOf(unitId))?.path ?? [];
  for (const id of [...path].reverse()) {
    const held = await rolesHeldAt(id, SPEAKERS, now);
    if (held.length > 0) return [...new Set(held.map((role) => role.userId))];
  }
  return [];
}

function wordsOf(session: SessionRow, what: Telling, now: number): Words {
  const { title, lecturer, startAt, endAt, orderUntil, cancelReason, scheduledAt } = session;
  const isSoon = startAt - now < URGENT_MS;
  switch (what) {
    case 'announce':
      return {
        kind: 'live-scheduled',
        title: `凑够人，开课了：${title}`,
        text: `${momentLabel(startAt, now)} 开播，${lecturer}讲${
          scheduledAt < startAt - REMIND_AHEAD_MS ? '。开始前 2 小时再提醒您' : ''
        }`,
        template: 'result',
        until: startAt,
        isUrgent: isSoon,
      };
    case 'remind':
      return {
        kind: 'live-start',
        title: `${clockOf(startAt)} 开播：${title}`,
        text: `${lecturer}讲，到点从这里进直播间`,
        template: 'start',
        until: startAt,
        isUrgent: true,
      };
    case 'lapse':
      return {
        kind: 'live-lapsed',
        title: `没凑够人，不开了：${title}`,
        text: `到 ${momentLabel(orderUntil, now)} 还差 ${neededOf(session)} 人，您不用再管，看看别的课`,
        template: 'change',
        until: startAt,
        isUrgent: false,
      };
    case 'cancel':
      return {
        kind: 'live-cancelled',
        title: `取消了：${title}`,
        text: `原定 ${momentLabel(startAt, now)}。${cancelReason}`,
        template: 'change',
        until: endAt,
        isUrgent: isSoon,
      };
  }
}
