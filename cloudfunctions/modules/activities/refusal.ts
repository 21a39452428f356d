import { isOut } from '../../../miniprogram/shared/activity-states';
import { momentLabel, rangeLabel } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { ActivityRow } from './activities.repository';

interface Wanted {
  people: number;
  startAt: number;
  endAt: number;
  formKey: string;
}

/** Why the conditional update did not take: said from the document as it was right after, so it may have moved on. */
export function refusalOf(activity: ActivityRow | null, wanted: Wanted, now: number, isQueueing = false): AppError {
  if (!activity || !isOut(activity.state)) return new AppError('NOT_FOUND');
  if (activity.state === 'cancelled') return new AppError('ACTIVITY_CANCELLED');
  if (activity.startAt !== wanted.startAt || activity.endAt !== wanted.endAt) {
    return changedError(activity, now);
  }
  if (activity.formKey !== wanted.formKey) return new AppError('FORM_CHANGED');
  if (now < activity.openAt) {
    return new AppError('ACTIVITY_LATER', { message: `${momentLabel(activity.openAt, now)} 开始报名，到点再来` });
  }
  if (now >= activity.stopAt) return new AppError('ACTIVITY_CLOSED');
  if (wanted.people > activity.peopleMax) {
    return new AppError('PEOPLE_OVER', { message: `这场一次最多报 ${activity.peopleMax} 位，请减少人数再报` });
  }
  if (isQueueing) return new AppError('BUSY');
  if (activity.waiting > 0) {
    return new AppError('ACTIVITY_FULL', { message: '前面有人在排队，位置先给他们。您可以排队等位' });
  }
  if (activity.left <= 0) return new AppError('ACTIVITY_FULL', { message: '刚刚报满了，您可以排队等位' });
  if (activity.left < wanted.people) {
    return new AppError('PLACES_SHORT', {
      message: `只剩 ${activity.left} 位了，不够 ${wanted.people} 位，请减少人数再报，或者排队等位`,
      details: { left: activity.left },
    });
  }
  // Everything holds now, so a place came free in between.
  return new AppError('BUSY', { message: '刚才人多没报上，现在又有位置了，请再点一次报名' });
}

/** The person saw other times than these. */
export function changedError(activity: ActivityRow | null, now: number): AppError {
  if (!activity) return new AppError('NOT_FOUND');
  const time = rangeLabel(activity.startAt, activity.endAt, now);
  return new AppError('ACTIVITY_CHANGED', { message: `时间改到了${time}，请看清新的时间再点` });
}
