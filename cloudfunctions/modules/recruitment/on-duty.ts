import { WRITE_LATE_MS } from '../../../miniprogram/shared/on-duty';
import { dutyOfCell } from '../../../miniprogram/shared/recruitment';
import { AppError } from '../../kernel/errors';
import { answerId, answers, isOnDuty, type AnswerRow } from './answers.repository';
import { findDuty, type Found } from './duties';

/** One shift at one site, with its times. */
export interface DutyAt extends Found {
  dutyId: string;
  siteName: string;
  startAt: number;
  endAt: number;
}

/** @throws NOT_FOUND */
export async function dutyAt(dutyId: string): Promise<DutyAt> {
  const found = await findDuty(dutyId);
  const times = found?.order.shifts[found.shift];
  if (!found || !times) throw new AppError('NOT_FOUND');
  return { ...found, ...times, dutyId, siteName: found.order.sites[found.site]?.name ?? '' };
}

/** early: it has not begun; late: people have been home for hours */
export function phaseOf({ startAt, endAt }: Pick<DutyAt, 'startAt' | 'endAt'>, now: number): 'early' | 'yes' | 'late' {
  if (now < startAt) return 'early';
  return now <= endAt + WRITE_LATE_MS ? 'yes' : 'late';
}

/** @throws RECRUITMENT_CANCELLED */
export function mustBeHeld({ order }: DutyAt): void {
  if (order.state === 'cancelled') throw new AppError('RECRUITMENT_CANCELLED');
}

/** @throws DUTY_EARLY, DUTY_OVER */
export function mustBeOn(duty: DutyAt, now: number): void {
  const phase = phaseOf(duty, now);
  if (phase !== 'yes') throw new AppError(phase === 'early' ? 'DUTY_EARLY' : 'DUTY_OVER');
}

/** The shift and the caller's own part in it. @throws NOT_FOUND, NOT_ON_DUTY */
export async function ownDuty(cellId: string, userId: string): Promise<{ duty: DutyAt; row: AnswerRow }> {
  const [duty, row] = await Promise.all([dutyAt(dutyOfCell(cellId)), answers.get(answerId(cellId, userId))]);
  if (!row || !isOnDuty(row)) throw new AppError('NOT_ON_DUTY');
  return { duty, row };
}
