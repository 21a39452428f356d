import * as z from 'zod';
import { collection, is } from '../../kernel/database';

/** A card or lesson that a unit asks the units below to learn by a day. */
export const assignmentRow = z.object({
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  unitName: z.string(),
  ownerId: z.string(),
  title: z.string(),
  /** 'YYYY-MM-DD', Asia/Shanghai */
  dueDay: z.string(),
  /** units that it is for; each reaches everything below it */
  targetIds: z.array(z.string()),
  state: z.enum(['open', 'closed']),
  createdAt: z.number(),
});
export type AssignmentRow = z.infer<typeof assignmentRow>;
export const assignmentRows = collection('assignments', assignmentRow);

/** One person's part in an assignment, so that each counts once. */
export const assignmentPartRow = z.object({
  /** assignmentId_userId */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  stationId: z.string(),
});
export const assignmentParts = collection('assignmentParts', assignmentPartRow);

/** How many of a station opened and did it; and how many opened it from that station's card. Numbers only. */
export const tallyRow = z.object({
  /** assignmentId_stationId */
  _id: z.string(),
  v: z.literal(1),
  assignmentId: z.string(),
  stationId: z.string(),
  opened: z.int(),
  done: z.int(),
  reached: z.int(),
  applied: z.array(z.string()),
});
export type TallyRow = z.infer<typeof tallyRow>;
export const tallies = collection('tallies', tallyRow);

const OPEN_MAX = 100;

/** Those that reach a person: for a unit on the path of their station. */
export function assignmentsFor(path: readonly string[]): Promise<AssignmentRow[]> {
  if (path.length === 0) return Promise.resolve([]);
  return assignmentRows.find(
    { targetIds: is.in(path), state: 'open' },
    { order: [['createdAt', 'desc']], limit: OPEN_MAX },
  );
}

export async function unitOfAssignment(assignmentId: string): Promise<string | null> {
  return (await assignmentRows.get(assignmentId))?.unitId ?? null;
}
