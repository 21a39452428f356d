import { LIMITS } from '../../../miniprogram/shared/limits';
import { applyOnce } from '../../kernel/apply-once';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { is, to } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { notices, subscriptionId, subscriptions } from './notices.repository';
import { templates } from './templates';

export const listNotices: UseCase<'notices.list'> = async ({ caller, now }, { cursor }) => {
  const after = parseCursor(cursor);
  const found = await notices.find(
    { userId: caller.userId, at: is.lte(Math.min(after?.at ?? now, now)) },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LIMITS.pageSize + TIES_MAX,
    },
  );
  const page = pageOf(found, { after, size: LIMITS.pageSize, direction: 'desc', at: ({ at }) => at });
  return {
    rows: page.rows.map((row) => ({ ...row, noticeId: row._id, isRead: row.readAt > 0 })),
    cursor: page.cursor,
    asOf: now,
  };
};

export const markRead: UseCase<'notices.markRead'> = async ({ caller, now }, { upTo }) => {
  const at = is.lte(Math.min(upTo, now));
  await notices.changeAll({ userId: caller.userId, readAt: 0, at }, { readAt: now });
  return {};
};

export const showTemplates: UseCase<'notices.showTemplates'> = () =>
  Promise.resolve({
    templates: Object.entries(templates()).map(([name, { id }]) => ({
      name: name as keyof ReturnType<typeof templates>,
      templateId: id,
    })),
  });

/** One consent is one message; the same request counts once. */
export const addCredits: UseCase<'notices.addCredits'> = async ({ caller, requestId }, { templates: accepted }) => {
  const { userId } = caller;
  for (const template of new Set(accepted)) {
    const _id = subscriptionId(userId, template);
    await subscriptions.insert({ _id, v: 1, userId, left: 0, applied: [] });
    await applyOnce(subscriptions, { _id }, idOf('credit', requestId), { where: {}, change: { left: to.inc(1) } });
  }
  return {};
};
