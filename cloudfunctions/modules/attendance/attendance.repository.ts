import * as z from 'zod';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/**
 * One thing that one or two people said about a person's arriving or leaving. Only ever added: what is taken back is
 * so by a later `undo`.
 */
const markRow = z.object({
  side: z.enum(['in', 'out']),
  way: z.enum(['code', 'phrase', 'member', 'roll', 'arrival', 'claim', 'agree', 'undo']),
  /** who says so (witnessOf); the member is 'member', whoever showed a code is 'team' */
  by: z.array(z.string()),
  /** when the person came or left, epoch ms */
  at: z.number(),
  /** when it reached the server */
  receivedAt: z.number(),
  /** why it was taken back; '' for all but an undo */
  why: z.enum(['', 'slip', 'absent', 'other']),
});
export type MarkRow = z.infer<typeof markRow>;

/** One person at one occasion. What follows from the marks is worked out by `decide`, the same wherever it is shown. */
export const attendanceDocument = z.object({
  /** registration and its round: who signs up again begins anew */
  _id: z.string(),
  v: z.literal(1),
  /** the activity */
  occasionId: z.string(),
  unitId: z.string(),
  userId: z.string(),
  /** a person who acts for somebody is nobody's second person; nor is a unit for its ward */
  isProxy: z.boolean(),
  countsHours: z.boolean(),
  startAt: z.number(),
  endAt: z.number(),
  /** in the order in which they arrived */
  marks: z.array(markRow),
  /** marks done (applyOnce) */
  applied: z.array(z.string()),
  /** grows by one with every mark: what is decided is decided on the marks that were looked at */
  version: z.int(),
  /** calls answered; 0 where none are counted */
  calls: z.int(),
  /** the place was given away: nobody had come */
  isReleased: z.boolean(),
  /** who said so (witnessOf); '' when it was not */
  releasedBy: z.string().default(''),
  /** it was said and taken back: not to be said again */
  isTakenBack: z.boolean().default(false),
  /** what the hours still wait for */
  awaited: z.enum(['', 'presence', 'out', 'second', 'volunteer']),
  /** decided, and not open any more: hours served in [from, to); 0 and 0 while it is open */
  servedFrom: z.number(),
  servedTo: z.number(),
  /**
   * What is still owed; `jobs` does it when todoAt has come. decide: look at the marks; record: the hours; release: the
   * places
   */
  todo: z.enum(['', 'decide', 'record', 'release']),
  todoAt: z.number(),
});
export type AttendanceRow = z.infer<typeof attendanceDocument>;

export const attendances = collection('attendances', attendanceDocument);

/** Marks kept of one person; nobody needs this many. */
export const MARKS_KEPT = 40;

export const MEMBER = 'member';
/** Whoever was allowed to show the code; who it was is not known from a scan. */
export const TEAM = 'team';

/** Stands for one member of staff, so that two can be told apart; leads back to nobody once their account is gone. */
export const witnessOf = (userId: string): string => idOf('witness', userId);
