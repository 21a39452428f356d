import * as z from 'zod';
import { REST_MS } from '../../../miniprogram/shared/recruitment';
import { collection, is } from '../../kernel/database';
import { idOf } from '../../kernel/ids';

/** One person's answer to one cell. Its id is the fact, so answering twice meets itself. */
export const answerDocument = z.object({
  /** cellId_userId */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  cellId: z.string(),
  userId: z.string(),
  /** where they were registered when they asked */
  stationId: z.string(),
  /** claiming: under way; standby: waits for a place; offered: a place is kept until offerUntil; noshow: did not come */
  state: z.enum(['claiming', 'accepted', 'standby', 'offered', 'declined', 'noshow']),
  /** why it is declined: by the person, never granted, an offer not taken up, the order cancelled, handed on, or relieved on the day */
  reason: z.enum(['', 'self', 'refused', 'expired', 'order', 'swap', 'relief']),
  /** 1, and one more each time the person answers again; part of every operation id */
  round: z.int(),
  startAt: z.number(),
  endAt: z.number(),
  claimedAt: z.number(),
  /** 0: never waited */
  queuedAt: z.number(),
  /** 0: nothing was offered */
  offerUntil: z.number(),
  /** what is still to be carried on if this process dies now: `jobs` runs it again */
  todo: z.enum([
    '',
    'join',
    'late',
    'queue',
    'swap',
    'unit',
    'look',
    'offer',
    'tell',
    'expire',
    'leave',
    'exit',
    'free',
    'hand',
  ]),
  todoAt: z.number(),
  /** the code's hash under which the place is, or was, handed on; '' when it is not */
  swapCode: z.string(),
  /** grows when somebody's try to take it over ends without it: what is still on its way of that try comes to nothing */
  swapTry: z.int(),
  /** answer id and round of who took it over, until the rest of it is done */
  takenBy: z.string(),
  /** of who takes over: the code's hash and the try; of whom a unit named: its places and their round */
  via: z.string(),
  viaTry: z.int(),
});
export type AnswerRow = z.infer<typeof answerDocument>;

export const answers = collection('answers', answerDocument);

export const answerId = (cellId: string, userId: string): string => `${cellId}_${userId}`;

/** Hashes, because the cell keeps them and a person's id must not stay there when the person goes. */
export const operationOf = (
  kind: 'take' | 'leave' | 'queue' | 'exit',
  { _id, round }: Pick<AnswerRow, '_id' | 'round'>,
): string => idOf(_id, kind, String(round));

/** Names the hold on the person's time. */
export const timeOperation = ({ cellId, round }: AnswerRow): string => `${cellId}:${round}`;

/** The shift and the rest after it. */
export const heldOf = ({ startAt, endAt }: AnswerRow): { startAt: number; endAt: number } => ({
  startAt,
  endAt: endAt + REST_MS,
});

/** Of an answer that has to do with no swap. */
export const NO_SWAP = { swapCode: '', swapTry: 0, takenBy: '', via: '', viaTry: 0 } as const;

/** Served until somebody from standby took over: their hours are their own, the place is the other's. */
export const wasRelieved = ({ state, reason }: Pick<AnswerRow, 'state' | 'reason'>): boolean =>
  state === 'declined' && reason === 'relief';

/** Whose shift it is, or was until they were relieved. */
export const isOnDuty = (row: Pick<AnswerRow, 'state' | 'reason'>): boolean =>
  row.state === 'accepted' || wasRelieved(row);

/** Names one round of an answer. */
export const roundOf = ({ _id, round }: Pick<AnswerRow, '_id' | 'round'>): string => `${_id}:${round}`;

export async function bySwapCode(swapCode: string): Promise<AnswerRow | null> {
  const [found = null] = await answers.find({ swapCode }, { limit: 1 });
  return found;
}

/** How many wait longer for the same cell. */
export async function standbyAhead({ _id, cellId, queuedAt }: AnswerRow): Promise<number> {
  const [earlier, together] = await Promise.all([
    answers.count({ cellId, state: 'standby', queuedAt: is.lt(queuedAt) }),
    answers.count({ cellId, state: 'standby', queuedAt, _id: is.lt(_id) }),
  ]);
  return earlier + together;
}

/** Who waits longest. */
export async function nextOnStandby(cellId: string): Promise<AnswerRow | null> {
  const [next = null] = await longestOnStandby(cellId, 1);
  return next;
}

export const longestOnStandby = (cellId: string, limit: number): Promise<AnswerRow[]> =>
  answers.find(
    { cellId, state: 'standby' },
    {
      order: [
        ['queuedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  );

/** A page of the cloud's database. */
const PAGE_MAX = 1000;

/** Everybody who ever answered an order, in pages. */
export async function answersOfOrder(orderId: string): Promise<AnswerRow[]> {
  const all: AnswerRow[] = [];
  for (let after = ''; ;) {
    const page = await answers.find({ orderId, _id: is.gt(after) }, { order: [['_id', 'asc']], limit: PAGE_MAX });
    all.push(...page);
    after = page.at(-1)?._id ?? '';
    if (page.length < PAGE_MAX) return all;
  }
}

/** Of an order, those that rows of attendance belong to: `<answer>_<round>`. Of a round that is over there is none. */
export async function answersByRow(orderId: string, rowIds: readonly string[]): Promise<AnswerRow[]> {
  const wanted = new Set(rowIds);
  const ids = [...new Set(rowIds.map((id) => id.slice(0, id.lastIndexOf('_'))))];
  const found = await answers.find({ _id: is.in(ids) }, { limit: ids.length });
  return found.filter((row) => row.orderId === orderId && wanted.has(`${row._id}_${row.round}`));
}
