import * as z from 'zod';
import { INCIDENT_KIND_IDS } from '../../../miniprogram/shared/on-duty';
import { collection } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { wordsState } from './words';

/** What one person leaves for the next shift at a site. */
const handoverDocument = z.object({
  /** dutyId_userId */
  _id: z.string(),
  v: z.literal(1),
  dutyId: z.string(),
  userId: z.string(),
  /** whose shift it is; '' of whoever leads and is in none */
  cellId: z.string(),
  text: z.string(),
  words: wordsState,
  /** when it was last changed */
  at: z.number(),
  /** check: its words wait for the check */
  todo: z.enum(['', 'check']),
  todoAt: z.number(),
});
export type HandoverRow = z.infer<typeof handoverDocument>;
export const handovers = collection('handovers', handoverDocument);
export const handoverId = (dutyId: string, userId: string): string => `${dutyId}_${userId}`;

/** Somebody on duty has to leave, and who waits for the shift may take their place: this document is that place. */
const reliefDocument = z.object({
  /** from the answer and its round: asking twice is asking once */
  _id: z.string(),
  v: z.literal(1),
  dutyId: z.string(),
  cellId: z.string(),
  userId: z.string(),
  /** of the answer whose place it is */
  round: z.int(),
  /** '' when none was given */
  reason: z.string(),
  words: wordsState,
  state: z.enum(['open', 'taken', 'withdrawn']),
  at: z.number(),
  /** answer id and round of who took it, until both answers say so */
  takenBy: z.string(),
  takenAt: z.number(),
  /** what is still owed: tell: whoever may come; check: its words; hand: turn both answers round */
  todo: z.enum(['', 'tell', 'check', 'hand']),
  todoAt: z.number(),
});
export type ReliefRow = z.infer<typeof reliefDocument>;
export const reliefs = collection('reliefs', reliefDocument);
/** A hash: who takes over keeps it, and the other's id must not stay there when they go. */
export const reliefId = (answerId: string, round: number): string => idOf('relief', answerId, String(round));

/** What somebody on duty reported; staff alone read it. */
const incidentDocument = z.object({
  /** from the person and the request: sent twice, written once */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  dutyId: z.string(),
  cellId: z.string(),
  userId: z.string(),
  kind: z.enum(INCIDENT_KIND_IDS),
  text: z.string(),
  words: wordsState,
  /** file ids */
  photos: z.array(z.string()),
  at: z.number(),
  state: z.enum(['open', 'done']),
  /** what staff said when they had dealt with it */
  note: z.string(),
  doneAt: z.number(),
  /** tell: staff; check: its words; answer: its reporter */
  todo: z.enum(['', 'tell', 'check', 'answer']),
  todoAt: z.number(),
});
export type IncidentRow = z.infer<typeof incidentDocument>;
export const incidents = collection('incidents', incidentDocument);

/** That somebody did not come: who said it, and what the person says to that. */
const noShowDocument = z.object({
  /** from the answer and its round: said once */
  _id: z.string(),
  v: z.literal(1),
  dutyId: z.string(),
  cellId: z.string(),
  userId: z.string(),
  round: z.int(),
  /** stands for the member of staff who said it; leads back to nobody once their account is gone */
  by: z.string(),
  at: z.number(),
  /** '' until there is one */
  reply: z.string(),
  words: wordsState,
  repliedAt: z.number(),
  state: z.enum(['said', 'back']),
  /** tell: staff, of the reply; check: its words; back: put the person on the list again */
  todo: z.enum(['', 'tell', 'check', 'back']),
  todoAt: z.number(),
});
export type NoShowRow = z.infer<typeof noShowDocument>;
export const noShows = collection('noShows', noShowDocument);
export const noShowId = (answerId: string, round: number): string => idOf('noshow', answerId, String(round));
