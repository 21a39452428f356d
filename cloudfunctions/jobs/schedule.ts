import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clearQuotas } from '../kernel/quota';
import { clearLimits } from '../kernel/rate-limit';
import { cleanExports } from '../kernel/spreadsheet';
import { carryOnActivities, remindDayBefore, remindStarts, repairClaims } from '../modules/activities';
import { carryTakeBacks, settleDue } from '../modules/attendance';
import { repairAttempts } from '../modules/classroom';
import { openidOf } from '../modules/identity';
import { carryOnSessions, repairOrders } from '../modules/live';
import { sendNotices } from '../modules/notices';
import { finishErasures } from '../modules/privacy';
import {
  callWaves,
  carryOnDuties,
  carryOnOrders,
  carryOnThanks,
  carryUnitPlaces,
  repairAnswers,
  repairNeeds,
  tellIdle,
} from '../modules/recruitment';
import { repairRoles } from '../modules/roles';
import { remindRotas, repairRotas } from '../modules/rotas';
import { carryCorrections, chainRecords } from '../modules/service-records';
import { repairMoves } from '../modules/units';
import { reseal } from './reseal';

/** Work on a clock: bounded a time, safe to repeat. Nothing that a person waits for depends on it. */
export interface Job {
  name: string;
  everyMs: number;
  /** @param cursor where the last run got to; '' at first. @returns how much was done, for the log, and the new cursor */
  run(now: number, cursor: string): Promise<{ done: number; cursor: string }>;
}

const plain =
  (run: (now: number) => Promise<number>): Job['run'] =>
  async (now) => ({ done: await run(now), cursor: '' });

export const JOBS: readonly Job[] = [
  { name: 'repair-claims', everyMs: MINUTE_MS, run: plain(repairClaims) },
  { name: 'settle-attendance', everyMs: MINUTE_MS, run: plain(settleDue) },
  { name: 'carry-corrections', everyMs: MINUTE_MS, run: plain(carryCorrections) },
  { name: 'chain-records', everyMs: MINUTE_MS, run: plain(chainRecords) },
  { name: 'carry-on-activities', everyMs: MINUTE_MS, run: plain(carryOnActivities) },
  { name: 'repair-attempts', everyMs: MINUTE_MS, run: plain(repairAttempts) },
  { name: 'repair-roles', everyMs: MINUTE_MS, run: plain(repairRoles) },
  { name: 'repair-moves', everyMs: MINUTE_MS, run: plain(repairMoves) },
  { name: 'finish-erasures', everyMs: MINUTE_MS, run: plain(finishErasures) },
  { name: 'remind-day-before', everyMs: 5 * MINUTE_MS, run: remindDayBefore },
  { name: 'remind-starts', everyMs: MINUTE_MS, run: remindStarts },
  { name: 'repair-orders', everyMs: MINUTE_MS, run: plain(repairOrders) },
  { name: 'carry-on-sessions', everyMs: MINUTE_MS, run: plain(carryOnSessions) },
  { name: 'repair-answers', everyMs: MINUTE_MS, run: plain(repairAnswers) },
  { name: 'carry-on-recruitment', everyMs: MINUTE_MS, run: plain(carryOnOrders) },
  { name: 'carry-on-duties', everyMs: MINUTE_MS, run: plain(carryOnDuties) },
  { name: 'carry-take-backs', everyMs: MINUTE_MS, run: plain(carryTakeBacks) },
  { name: 'repair-needs', everyMs: MINUTE_MS, run: plain(repairNeeds) },
  { name: 'carry-unit-places', everyMs: MINUTE_MS, run: plain(carryUnitPlaces) },
  { name: 'carry-on-thanks', everyMs: MINUTE_MS, run: plain(carryOnThanks) },
  { name: 'call-waves', everyMs: MINUTE_MS, run: plain(callWaves) },
  { name: 'repair-rotas', everyMs: MINUTE_MS, run: plain(repairRotas) },
  { name: 'remind-rotas', everyMs: 5 * MINUTE_MS, run: remindRotas },
  { name: 'tell-idle', everyMs: HOUR_MS, run: tellIdle },
  { name: 'send-notices', everyMs: MINUTE_MS, run: plain((now) => sendNotices(now, openidOf)) },
  { name: 'clean-exports', everyMs: 5 * MINUTE_MS, run: plain(cleanExports) },
  { name: 'clear-limits', everyMs: HOUR_MS, run: plain(clearLimits) },
  { name: 'clear-quotas', everyMs: HOUR_MS, run: plain(clearQuotas) },
  { name: 'reseal', everyMs: MINUTE_MS, run: reseal },
];
