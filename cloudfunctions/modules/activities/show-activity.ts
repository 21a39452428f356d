import { isOut } from '../../../miniprogram/shared/activity-states';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { wordsOf } from '../classroom';
import { activities } from './activities.repository';
import { countAhead, registrationId, registrations } from './registrations.repository';
import { toRegistration, toRow } from './views';

/** One activity with the caller's own part in it. What is not published yet is nobody's but the staff's. */
export const showActivity: UseCase<'activities.show'> = async ({ caller, now }, { activityId }) => {
  const [activity, mine] = await Promise.all([
    activities.get(activityId),
    registrations.get(registrationId(activityId, caller.userId)),
  ]);
  if (!activity || !isOut(activity.state)) throw new AppError('NOT_FOUND');
  return {
    activity: {
      ...activity,
      ...toRow(activity, mine ?? undefined),
      articleRefs: activity.articleRefs.map((ref) => ({ ...ref, text: wordsOf(ref) })),
      mine: mine && mine.cancelReason !== 'refused' ? toRegistration(mine) : null,
      ahead: mine?.state === 'waiting' ? await countAhead(mine) : 0,
    },
    asOf: now,
  };
};
