import * as z from 'zod';
import { collection } from '../../kernel/database';

/**
 * 服务记录 (Order 67, Article 7): hours that two people said were served. Written once and never changed, but for the place
 * in the chain; a correction is a further record.
 */
export const recordDocument = z.object({
  /** from what it records: an attendance, a correction */
  _id: z.string(),
  v: z.literal(1),
  kind: z.enum(['service', 'correction']),
  userId: z.string(),
  unitId: z.string(),
  activityId: z.string(),
  /** the record that a correction changes; '' */
  corrects: z.string(),
  title: z.string(),
  content: z.string(),
  placeName: z.string(),
  organiser: z.string(),
  inCharge: z.string(),
  /** epoch ms */
  from: z.number(),
  to: z.number(),
  /** a correction's is the difference */
  minutes: z.int(),
  calls: z.int(),
  at: z.number(),
  /** ties the record to its person without naming them: the salt goes with the person, the chain stays whole */
  salt: z.string(),
  commitment: z.string(),
  /** place in the unit's chain; 0: not yet */
  seq: z.int(),
  todo: z.enum(['', 'chain']),
});
export type RecordRow = z.infer<typeof recordDocument>;
export const records = collection('records', recordDocument);

/** One link of a unit's chain: only ever added, by `jobs` alone. */
export const linkDocument = z.object({
  /** unit_seq: of two that would be next, one is */
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  /** 1, 2, 3 … */
  seq: z.int(),
  recordId: z.string(),
  /** of the link before; '' for the first */
  before: z.string(),
  hash: z.string(),
});
export type LinkRow = z.infer<typeof linkDocument>;
export const links = collection('chain', linkDocument);

export const correctionDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  recordId: z.string(),
  unitId: z.string(),
  userId: z.string(),
  minutes: z.int(),
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'refused']),
  note: z.string(),
  askedAt: z.number(),
  decidedAt: z.number(),
  /** what a grant still owes: the record of the difference, the word to the person */
  todo: z.enum(['', 'record', 'tell']),
  todoAt: z.number(),
});
export type CorrectionRow = z.infer<typeof correctionDocument>;
export const corrections = collection('corrections', correctionDocument);

export const proofDocument = z.object({
  /** the code, 10 of 0-9A-Z */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  minutes: z.int(),
  times: z.int(),
  lines: z.array(z.object({ organiser: z.string(), times: z.int(), minutes: z.int() })),
  /** the units' last links when it was made: a chain that was rewritten since does not hold them */
  heads: z.array(z.object({ unitId: z.string(), seq: z.int(), hash: z.string() })),
  issuedAt: z.number(),
});
export type ProofRow = z.infer<typeof proofDocument>;
export const proofs = collection('proofs', proofDocument);
