import { RELEASE_AFTER_MS } from '../../../miniprogram/shared/attendance';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { occasionOf, partOf, type Occasion } from '../occasions';
import { attendances, witnessOf } from './attendance.repository';
import { decide } from './decide';
import { atVersion, rowOf } from './row';
import { carryRelease } from './settle';

/** Who has come meanwhile keeps their place: it is given away only on the marks that were looked at. */
export const release: UseCase<'attendance.release'> = async ({ caller, now }, { activityId, userIds }) => {
  const activity = await occasionOf(activityId);
  if (now < activity.startAt + RELEASE_AFTER_MS) throw new AppError('RELEASE_EARLY');
  const released: string[] = [];
  const said = { by: witnessOf(caller.userId), now };
  for (const userId of userIds) if (await releaseOne(activity, userId, said)) released.push(userId);
  return { released };
};

async function releaseOne(
  activity: Occasion,
  userId: string,
  { by, now }: { by: string; now: number },
): Promise<boolean> {
  const part = await partOf(activity._id, userId);
  if (part?.state === 'noshow') return true;
  if (part?.state !== 'joined') return false;
  const row = await rowOf(part, activity);
  const change = { isReleased: true, releasedBy: by, todo: 'release', todoAt: now } as const;
  if (!row.isReleased) {
    if (row.isTakenBack || decide(row).in !== null) return false;
    if (!(await attendances.change(atVersion(row), change))) return false;
  }
  await carryRelease(row.isReleased ? row : { ...row, ...change }, now);
  return true;
}
