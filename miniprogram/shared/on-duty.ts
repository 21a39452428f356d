import { DAY_MS, HOUR_MS } from './time';
import type { Span } from './recruitment';

/** What is written about a shift is taken until so long after its end: people write it on the way home. */
export const WRITE_LATE_MS = 4 * HOUR_MS;

/** Who was written down as not there may answer so long after that. */
export const NO_SHOW_REPLY_MS = 7 * DAY_MS;

/** What can be reported from a shift; a short list, because it is chosen standing in the street. */
export const INCIDENT_KINDS = [
  { id: 'hurt', name: '有人受伤、不舒服' },
  { id: 'danger', name: '有危险：车、火、电、设施' },
  { id: 'quarrel', name: '有人起争执' },
  { id: 'supply', name: '物资不够或坏了' },
  { id: 'other', name: '别的情况' },
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number]['id'];
export const INCIDENT_KIND_IDS = INCIDENT_KINDS.map(({ id }) => id);
export const incidentName = (kind: IncidentKind): string => INCIDENT_KINDS.find(({ id }) => id === kind)?.name ?? '';

/** Where photos of a report are stored; only what lies there may be named in it. */
export const incidentFolder = (cellId: string): string => `incidents/${cellId}`;

/** Of the shifts at one site, those that begin last before this one: theirs is the handover that it gets. */
export function shiftsBefore(shifts: readonly Span[], at: number): number[] {
  const startAt = shifts[at]?.startAt ?? 0;
  const latest = Math.max(...shifts.map((shift) => (shift.startAt < startAt ? shift.startAt : -Infinity)));
  return shifts.flatMap((shift, i) => (shift.startAt === latest ? [i] : []));
}

/** When the next shift at the same site begins; null: this is the last. */
export function nextStartOf(shifts: readonly Span[], at: number): number | null {
  const later = shifts.map(({ startAt }) => startAt).filter((startAt) => startAt > (shifts[at]?.startAt ?? Infinity));
  return later.length === 0 ? null : Math.min(...later);
}

/** Where a volunteer writes the handover of a shift, and where a report of it is written and read. */
export const handoverPath = (cellId: string): string => `/packages/recruitment/pages/handover/handover?id=${cellId}`;
export const incidentPath = (cellId: string): string => `/packages/recruitment/pages/incident/incident?id=${cellId}`;
/** Where staff read what was reported from an order. */
export const incidentsPath = (orderId: string): string => `/packages/manage/pages/incidents/incidents?id=${orderId}`;
/** One shift at one site, for whoever leads it. */
export const dutyBoardPath = (dutyId: string): string => `/packages/manage/pages/duty/duty?id=${dutyId}`;
