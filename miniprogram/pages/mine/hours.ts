import type { OutputOf } from '../../../cloudfunctions/contract';
import { hoursLabel, hoursOf } from '../../shared/levels';
import { MINUTE_MS } from '../../shared/time';

export interface Hours {
  hours: string;
  /** 一星志愿者; '' while nothing is recorded */
  level: string;
  /** what is not recorded yet, and how many times that is */
  waiting: string;
  hasRecords: boolean;
}

/** null for who has neither served nor registered: there is nothing to count yet. */
export function toHours(
  { minutes, rows, level, isVolunteer }: OutputOf<'records.listMine'>,
  { rows: awaited }: OutputOf<'attendance.listMyAwaited'>,
): Hours | null {
  if (!isVolunteer && rows.length === 0 && awaited.length === 0) return null;
  // As planned: how long it really was is what is being confirmed.
  const planned = awaited.reduce((sum, { startAt, endAt }) => sum + Math.floor((endAt - startAt) / MINUTE_MS), 0);
  return {
    hours: String(hoursOf(minutes)),
    level: minutes > 0 ? level.name : '',
    waiting: awaited.length > 0 ? `还有 ${awaited.length} 次等确认，约 ${hoursLabel(planned)}` : '',
    hasRecords: rows.length > 0,
  };
}
