import * as z from 'zod';
import { TEMPLATE_NAMES } from '../../../miniprogram/shared/notices';
import { collection, is } from '../../kernel/database';

/**
 * A message to a person. It is in their own list from `at` on, whatever becomes of the subscription
 * message: that one needs a credit, and waits for the morning.
 */
export const noticeRow = z.object({
  /** from the fact that it tells: told twice is told once */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  /** what it is about, for the icon and for tests: role-ended, activity-start … */
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  /** address in the app; '' for nowhere */
  page: z.string(),
  /** which subscription message carries it; '' for none */
  template: z.enum(['', ...TEMPLATE_NAMES]),
  /** in the list from this instant, epoch ms */
  at: z.number(),
  /** 0: not yet read */
  readAt: z.number(),
  /**
   * waiting: to be sent at `sendAt`. sending: on its way; found so later, nobody knows whether it went.
   * listed: never meant to be sent. late: of no use any more when its turn came. nocredit: the person had given none
   */
  state: z.enum(['waiting', 'sending', 'sent', 'listed', 'late', 'nocredit', 'failed']),
  sendAt: z.number(),
  /** of no use after this instant */
  until: z.number(),
  tries: z.int(),
});
export type NoticeRow = z.infer<typeof noticeRow>;
export const notices = collection('notices', noticeRow);

/** Messages that a person still lets us send: one consent is one (rules.md, Subscription). */
export const subscriptionRow = z.object({
  /** userId_template */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  left: z.int(),
  applied: z.array(z.string()),
});
export const subscriptions = collection('subscriptions', subscriptionRow);

export const subscriptionId = (userId: string, template: string): string => `${userId}_${template}`;

/** Counted no further: the badge says 99+. */
const UNREAD_MAX = 100;

export async function unreadCount(userId: string, now: number): Promise<number> {
  return (await notices.find({ userId, readAt: 0, at: is.lte(now) }, { limit: UNREAD_MAX })).length;
}
