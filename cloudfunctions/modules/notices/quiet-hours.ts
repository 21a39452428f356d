import { QUIET_FROM_HOUR, QUIET_TO_HOUR } from '../../../miniprogram/shared/notices';
import { DAY_MS, dayOf, HOUR_MS, partsOf, startOfDay } from '../../../miniprogram/shared/time';

/** The instant itself, or the end of the night that it falls into (Asia/Shanghai). */
export function afterQuietHours(at: number): number {
  const { hour } = partsOf(at);
  const morning = startOfDay(dayOf(at)) + QUIET_TO_HOUR * HOUR_MS;
  if (hour < QUIET_TO_HOUR) return morning;
  return hour >= QUIET_FROM_HOUR ? morning + DAY_MS : at;
}
