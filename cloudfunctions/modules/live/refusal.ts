import { rangeLabel } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import type { OrderRow } from './orders.repository';
import type { SessionRow } from './sessions.repository';

/** Why the conditional update did not take: said from the document as it was right after, so it may have moved on. */
export function refusalOf(
  session: SessionRow | null,
  wanted: Pick<OrderRow, 'startAt' | 'endAt'>,
  now: number,
): AppError {
  if (!session) return new AppError('NOT_FOUND');
  if (session.state === 'cancelled') return new AppError('SESSION_CANCELLED');
  if (session.startAt !== wanted.startAt || session.endAt !== wanted.endAt) {
    const time = rangeLabel(session.startAt, session.endAt, now);
    return new AppError('SESSION_CHANGED', { message: `时间改到了${time}，请看清新的时间再点` });
  }
  if (now >= session.orderUntil) return new AppError('SESSION_CLOSED');
  // Everything holds now, so it was changed back in between.
  return new AppError('BUSY');
}
