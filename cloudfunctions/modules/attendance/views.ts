import type * as z from 'zod';
import type { attendance } from '../../contract/attendance';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import type { AttendanceRow } from './attendance.repository';
import { decide } from './decide';

export type AttendanceView = z.input<typeof attendance>;

export const NOBODY_YET: AttendanceView = { in: null, out: null, awaited: '', minutes: null };

export const minutesOf = ({ servedFrom, servedTo }: Pick<AttendanceRow, 'servedFrom' | 'servedTo'>): number =>
  Math.floor((servedTo - servedFrom) / MINUTE_MS);

export function toView(row: AttendanceRow): AttendanceView {
  const { in: arrival, out } = decide(row);
  return { in: arrival, out, awaited: row.awaited, minutes: row.servedTo > 0 ? minutesOf(row) : null };
}
