import { isDutyId } from '../../../miniprogram/shared/recruitment';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { finishTakeBack, takeBackNoShow as decideTakeBack, takeBacksOwed, type TakenBack } from '../occasions';
import { attendances, witnessOf } from './attendance.repository';
import { attendanceId } from './row';

/** What stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;

export const takeBackNoShow: UseCase<'attendance.takeBackNoShow'> = async ({ caller, now }, { activityId, userId }) => {
  // Of an activity the place went to somebody else: there is nothing to be put back.
  if (!isDutyId(activityId)) throw new AppError('NO_SHOW_NONE');
  await putBack(await decideTakeBack(activityId, userId, { by: witnessOf(caller.userId), now }), now);
  return {};
};

/** First that marks are taken again, then that the person is on the list: nobody is on it who cannot be marked. */
async function putBack(taken: TakenBack, now: number): Promise<void> {
  const _id = attendanceId({ _id: taken.answerId, round: taken.round });
  await attendances.change(
    { _id, isReleased: true },
    { isReleased: false, releasedBy: '', isTakenBack: true, todo: '' },
  );
  await finishTakeBack(taken, now);
}

/** @returns how many were carried on */
export async function carryTakeBacks(now: number): Promise<number> {
  const owed = await takeBacksOwed(now - LEFT_ALONE_MS);
  for (const taken of owed) await putBack(taken, now);
  return owed.length;
}
