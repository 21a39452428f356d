import { offerEnd } from '../../../miniprogram/shared/activity-queue';
import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { momentLabel, rangeLabel } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import { answers, nextOnStandby, type AnswerRow } from './answers.repository';
import { cells } from './cells.repository';
import { recruitmentOrders } from './orders.repository';
import { exitWithPlace } from './queue';

/** Offers in one go; the rest is done by whoever gives a place back next, and by `jobs`. */
const OFFERS_MAX = 100;

/**
 * Offers free places to who is on standby, longest first. Runs after everything that frees a place and after somebody
 * begins to wait; many at once, and again after a crash, come to the same.
 */
export async function refill(cellId: string, now: number): Promise<void> {
  for (let offer = 0; offer < OFFERS_MAX; offer += 1) {
    const cell = await cells.get(cellId);
    if (cell?.state !== 'open' || cell.left <= 0 || cell.waiting <= 0 || now >= cell.startAt) return;
    const next = await nextOnStandby(cellId);
    if (!next) return;
    const { _id, round } = next;
    // On record before the place is taken, so that a crash in between is found and carried on.
    const intended = { todo: 'offer', todoAt: now } as const;
    if (await answers.change({ _id, state: 'standby', round }, intended)) await carryOffer(next, now);
  }
}

/** From the intent to offer to the offer; safe to repeat. */
async function carryOffer(row: AnswerRow, now: number): Promise<void> {
  const { _id, round } = row;
  const place = await exitWithPlace(row);
  if (place.outcome === 'refused') {
    await answers.change({ _id, state: 'standby', round, todo: 'offer' }, { todo: '' });
    return;
  }
  const offered = { state: 'offered', offerUntil: offerEnd(now, row.startAt), todo: 'tell', todoAt: now } as const;
  // Lost only when they left standby meanwhile; then their leaving gives the place back.
  if (await answers.change({ _id, state: 'standby', round }, offered)) await tellOffer({ ...row, ...offered }, now);
}

async function tellOffer(row: AnswerRow, now: number): Promise<void> {
  const { _id, orderId, userId, round, startAt, endAt, offerUntil } = row;
  const order = await recruitmentOrders.get(orderId);
  await tell({
    fact: ['recruitment-offer', _id, String(round)],
    userId,
    kind: 'recruitment-offer',
    title: `有空位了：${order?.title ?? ''}`,
    text: `${rangeLabel(startAt, endAt, now)}这一班给您留着，${momentLabel(offerUntil, now)} 前答复，过时给下一位`,
    page: dutyPath(row.cellId),
    template: 'turn',
    at: now,
    until: offerUntil,
  });
  await answers.change({ _id, state: 'offered', round }, { todo: 'expire', todoAt: offerUntil });
}

/** A place may have come free just before somebody began to wait: owed (`look`) until it was looked for. */
export async function lookForPlace({ _id, round, cellId }: AnswerRow, now: number): Promise<void> {
  await refill(cellId, now);
  await answers.change({ _id, state: 'standby', round, todo: 'look' }, { todo: '' });
}

/** What a crash left half-way between standby and the offer. */
export async function repairOffer(row: AnswerRow, now: number): Promise<void> {
  if (row.todo === 'look') return lookForPlace(row, now);
  if (row.todo === 'tell') return tellOffer(row, now);
  await carryOffer(row, now);
  await refill(row.cellId, now);
}
