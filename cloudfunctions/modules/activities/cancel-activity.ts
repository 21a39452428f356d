import { checkText } from '../../kernel/content-check';
import { is, to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { activities, movedTo } from './activities.repository';
import { mustGet } from './edit';

/** Called off at once for everybody who comes after; those who are in it are gone through by `jobs` (carry-on). */
export const cancelActivity: UseCase<'activities.cancel'> = async ({ caller, now }, { activityId, reason }) => {
  const row = await mustGet(activityId);
  if (row.state === 'cancelled') return {};
  if (row.state !== 'published') throw new AppError('ACTIVITY_STATE');
  if (row.endAt <= now) throw new AppError('ACTIVITY_STATE', { message: '这一场已经结束了，不能再取消' });
  await checkText(caller.openid, [reason]);
  const done = await activities.change(
    { _id: activityId, state: 'published', endAt: is.gt(now) },
    {
      ...movedTo('cancelled', now),
      cancelReason: reason,
      todo: 'cancel',
      todoAt: now,
      toldTo: '',
      version: to.inc(1),
    },
  );
  if (!done && (await mustGet(activityId)).state !== 'cancelled') throw new AppError('ACTIVITY_STATE');
  return {};
};
