import { RELEASE_AFTER_MS } from '../../../miniprogram/shared/attendance';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { occasionOf, partOf, type Occasion } from '../occasions';
import { attendances } from './attendance.repository';
import { decide } from './decide';
import { atVersion, rowOf } from './row';
import { carryRelease } from './settle';

/** Who has come meanwhile keeps their place: it is given away only on the marks that were looked at. */
export const release: UseCase<'attendance.release'> = async ({ now }, { activityId, userIds }) => {
  const activity = await occasionOf(activityId);
  if (now < activity.startAt + RELEASE_AFTER_MS) throw new AppError('RELEASE_EARLY');
  const released: string[] = [];
  for (const userId of userIds) if (await releaseOne(activity, userId, now)) released.push(userId);
  return { released };
};

async function releaseOne(activity: Occasion, userId: string, now: number): Promise<boolean> {
  const part = await partOf(activity._id, userId);
  if (part?.state === 'noshow') return true;
  if (part?.state !== 'joined') return false;
  const row = await rowOf(part, activity);
  if (!row.isReleased) {
    if (decide(row).in !== null) return false;
    const change = { isReleased: true, todo: 'release', todoAt: now } as const;
    if (!(await attendances.change(atVersion(row), change))) return false;
  }
  await carryRelease(row, now);
  return true;
}
