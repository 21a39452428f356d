import { closesAt, opensAt, type Side, type Times } from '../../../miniprogram/shared/attendance';
import { clockOf, momentLabel } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { Occasion } from '../occasions';

const NAMES: Record<Side, string> = { in: '签到', out: '签退' };

/** @throws CHECK_IN_EARLY, CHECK_IN_OVER when an arrival or leaving at this instant cannot be */
export function requireWindow(side: Side, times: Times, at: number): void {
  const from = opensAt(side, times);
  const until = closesAt(side, times);
  if (at < from) {
    throw new AppError('CHECK_IN_EARLY', { message: `${momentLabel(from, at)} 开始${NAMES[side]}，到点再来` });
  }
  if (at > until) {
    const message = `${clockOf(until)} 就不能${NAMES[side]}了，请找负责人补上`;
    throw new AppError('CHECK_IN_OVER', { message });
  }
}

export function requireHeld({ isCancelled }: Pick<Occasion, 'isCancelled'>): void {
  if (isCancelled) throw new AppError('ACTIVITY_CANCELLED');
}
