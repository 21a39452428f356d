import { clockOf, dayLabel } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import { is } from '../../kernel/database';
import { activities } from './activities.repository';
import { registrations, type RegistrationRow } from './registrations.repository';

/** No activity is longer (LIMITS.activityHoursMax), so what overlaps began within this before. */
const LOOK_BACK_MS = 72 * 3_600_000;

/** Who waits, or has been offered places, is bound to nothing yet. */
const HOLDS_TIME: ReadonlySet<RegistrationRow['state']> = new Set(['claiming', 'joined']);

type Wish = Pick<RegistrationRow, 'userId' | 'activityId' | 'startAt' | 'endAt' | 'claimedAt' | 'proxy'>;

/** Says with which of the person's own activities the wished one clashes. */
export async function clashError(claim: Wish): Promise<AppError> {
  const near = await registrations.find(
    { userId: claim.userId, startAt: is.range(claim.startAt - LOOK_BACK_MS, claim.endAt) },
    { order: [['startAt', 'asc']], limit: 100 },
  );
  const other = near.find(
    (row) =>
      row.activityId !== claim.activityId &&
      HOLDS_TIME.has(row.state) &&
      row.heldStartAt < claim.endAt &&
      row.heldEndAt > claim.startAt,
  );
  const activity = other && (await activities.get(other.activityId));
  if (!activity) return new AppError('TIME_CLASH');
  const when = `${dayLabel(activity.startAt, claim.claimedAt)} ${clockOf(activity.startAt)}`;
  return new AppError('TIME_CLASH', {
    message: `和${claim.proxy === '' ? '您' : '这位'}报的「${activity.title}」（${when}）撞时间，只能去一个`,
    details: { activityId: activity._id, title: activity.title },
  });
}
