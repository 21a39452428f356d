import * as z from 'zod';
import { WAVES } from '../../../miniprogram/shared/waves';
import { SKILLS } from '../../../miniprogram/shared/volunteers';
import { collection } from '../../kernel/database';
import { AppError } from '../../kernel/errors';

/** A recruitment order. Answers never write it: hundreds arrive at once, and each writes its own cell. */
export const recruitmentOrderDocument = z.object({
  _id: z.string(),
  v: z.literal(1),
  unitId: z.string(),
  /** whom it calls by now: people of this unit and below */
  audienceUnitId: z.string(),
  /** the widest wave that was sent (its place in WAVES); before it is out, the one that goes out with it */
  reach: z.int(),
  /** as planned; the first goes out with the order */
  waves: z.array(z.object({ scope: z.enum(WAVES.map(({ id }) => id)), at: z.number() })),
  /** signed before a place is taken; '' asks for none, as orders did before there were agreements */
  agreement: z.string().default(''),
  /** full years on the day of the shift */
  minAge: z.int(),
  state: z.enum(['draft', 'published', 'closed', 'cancelled']),
  cancelReason: z.string(),
  title: z.string(),
  why: z.string(),
  risk: z.string(),
  insurance: z.string(),
  bring: z.string(),
  sites: z.array(z.object({ name: z.string() })),
  /** `need` people at each site in each shift */
  posts: z.array(
    z.object({
      name: z.string(),
      need: z.int(),
      skill: z.union([z.literal(''), z.enum(SKILLS.map(({ id }) => id))]),
      /** of a post that is walked, in their order; none: it is stood at, as all were before there were routes */
      stops: z.array(z.string()).default([]),
    }),
  ),
  shifts: z.array(z.object({ startAt: z.number(), endAt: z.number() })),
  /** of the first and the last shift */
  startAt: z.number(),
  endAt: z.number(),
  version: z.int(),
  /** the last edit's own id: the same request arriving again is known by it */
  lastEdit: z.string(),
  /** as counted at `at` */
  summary: z.object({
    need: z.int(),
    left: z.int(),
    /** places left of each shift; [] before the first count */
    lefts: z.array(z.int()),
    at: z.number(),
  }),
  /** when somebody last set out to count: of many readers one does */
  countedAt: z.number(),
  /** cells: still to be made from number `madeTo` on; cancel: those who answered are still to be freed */
  todo: z.enum(['', 'cells', 'cancel']),
  todoAt: z.number(),
  madeTo: z.int(),
  /** id of the last answer that was ended; '' at the beginning */
  endedTo: z.string(),
  createdAt: z.number(),
});
export type RecruitmentOrderRow = z.infer<typeof recruitmentOrderDocument>;

export const recruitmentOrders = collection('recruitmentOrders', recruitmentOrderDocument);

/** It closes by itself when its last shift begins. */
export const stateOf = ({ state, shifts }: RecruitmentOrderRow, now: number): RecruitmentOrderRow['state'] =>
  state === 'published' && shifts.every(({ startAt }) => startAt <= now) ? 'closed' : state;

/** @throws NOT_FOUND */
export async function mustGet(orderId: string): Promise<RecruitmentOrderRow> {
  const order = await recruitmentOrders.get(orderId);
  if (!order) throw new AppError('NOT_FOUND');
  return order;
}

/** What anybody may see: everything that was published, called off or not. */
export async function publishedOrder(orderId: string): Promise<RecruitmentOrderRow | null> {
  const order = await recruitmentOrders.get(orderId);
  return order === null || order.state === 'draft' ? null : order;
}

/** Which unit an order belongs to, for permission; null: there is no such order. */
export async function unitOfOrder(orderId: string): Promise<string | null> {
  return (await recruitmentOrders.get(orderId))?.unitId ?? null;
}
