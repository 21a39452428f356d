import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { recheckHandover } from './handover';
import { carryIncident } from './incidents';
import { carryNoShow } from './no-show';
import { handovers, incidents, noShows, reliefs } from './on-duty.repository';
import { carryTelling } from './relief';
import { handOver } from './take-relief';

/** What stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 50;

/** Carries on what crashes left half-way on duty, and asks the check again. @returns how many were found */
export async function carryOnDuties(now: number): Promise<number> {
  const left = is.lte(now - LEFT_ALONE_MS);
  const waiting = await handovers.find({ todo: 'check', todoAt: is.lte(now) }, { limit: BATCH_MAX });
  for (const row of waiting) await recheckHandover(row, now);
  const asked = await reliefs.find({ todo: is.in(['tell', 'check', 'hand']), todoAt: left }, { limit: BATCH_MAX });
  for (const row of asked) await (row.todo === 'hand' ? handOver(row, now) : carryTelling(row, now));
  const reported = await incidents.find(
    { todo: is.in(['tell', 'check', 'answer']), todoAt: left },
    { limit: BATCH_MAX },
  );
  for (const row of reported) await carryIncident(row, now);
  const replied = await noShows.find({ todo: is.in(['tell', 'check']), todoAt: left }, { limit: BATCH_MAX });
  for (const row of replied) await carryNoShow(row, now);
  return replied.length + waiting.length + asked.length + reported.length;
}
