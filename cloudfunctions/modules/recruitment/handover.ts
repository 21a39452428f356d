import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { dutyBoardPath, handoverPath, nextStartOf, shiftsBefore } from '../../../miniprogram/shared/on-duty';
import { dutyId } from '../../../miniprogram/shared/recruitment';
import { DAY_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import type { Context, UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { tell } from '../notices';
import { dutyAt, mustBeHeld, mustBeOn, ownDuty, phaseOf, type DutyAt } from './on-duty';
import { handoverId, handovers, type HandoverRow } from './on-duty.repository';
import { checkAgain, checkedWords } from './words';

type OwnNote = OutputOf<'recruitment.writeHandover'>['mine'];
type Writing = OutputOf<'recruitment.showOnDuty'>['handover'];
type Note = OutputOf<'recruitment.showDuty'>['after'][number];

/** More than stand at one site. */
const NOTES_MAX = 400;
/** Told what the check said for so long. */
const TOLD_MS = 3 * DAY_MS;

export const writeHandover: UseCase<'recruitment.writeHandover'> = async (context, { cellId, text }) => {
  const { duty } = await ownDuty(cellId, context.caller.userId);
  return { mine: await write(context, duty, { text, cellId }) };
};

export const writeTeamHandover: UseCase<'recruitment.writeTeamHandover'> = async (context, input) => {
  const duty = await dutyAt(dutyId(input.orderId, input.site, input.shift));
  return { mine: await write(context, duty, { text: input.text, cellId: '' }) };
};

/** The id is the fact, so that it is written once; writing again changes it, until those it is for are there. */
async function write(
  { caller, now }: Context,
  duty: DutyAt,
  { text, cellId }: Pick<HandoverRow, 'text' | 'cellId'>,
): Promise<OwnNote> {
  mustBeHeld(duty);
  mustBeOn(duty, now);
  const _id = handoverId(duty.dutyId, caller.userId);
  const there = await handovers.get(_id);
  // The same tap arriving again, whenever it does.
  if (there?.text === text) return toOwn(there);
  if (there && hasNextBegun(duty, now)) throw new AppError('HANDOVER_FIXED');
  const words = await checkedWords(caller.openid, text);
  const change = { text, words, at: now, todo: words === 'waiting' ? 'check' : '', todoAt: now + MINUTE_MS } as const;
  const fresh: HandoverRow = { _id, v: 1, dutyId: duty.dutyId, userId: caller.userId, cellId, ...change };
  if (!(await handovers.insert(fresh))) await handovers.change({ _id }, change);
  return toOwn(fresh);
}

function hasNextBegun({ order, shift }: DutyAt, now: number): boolean {
  const next = nextStartOf(order.shifts, shift);
  return next !== null && next <= now;
}

/** How it stands with the note of somebody whose shift it is. */
export async function writingOf(duty: DutyAt, userId: string, now: number): Promise<Writing> {
  const row = await handovers.get(handoverId(duty.dutyId, userId));
  const phase = duty.order.state === 'cancelled' ? 'late' : phaseOf(duty, now);
  const isFixed = phase === 'yes' && row !== null && hasNextBegun(duty, now);
  return { mine: row && toOwn(row), can: isFixed ? 'fixed' : phase };
}

const toOwn = ({ text, at, words }: HandoverRow): OwnNote => ({ text, at, words });

/** What the shift before left at this site. */
export const notesBefore = ({ order, site, shift }: DutyAt): Promise<Note[]> =>
  notesOf(shiftsBefore(order.shifts, shift).map((before) => dutyId(order._id, site, before)));

/** Only what passed the check. */
export async function notesOf(dutyIds: readonly string[]): Promise<Note[]> {
  if (dutyIds.length === 0) return [];
  const rows = await handovers.find({ dutyId: is.in(dutyIds), words: 'shown' }, { limit: NOTES_MAX });
  if (rows.length > 0) requireKeys();
  const facts = await peopleOf(rows.map(({ userId }) => userId));
  return rows
    .sort((a, b) => b.at - a.at)
    .map(({ userId, cellId, text, at }) => {
      const who = maskName(facts.get(userId)?.name ?? '');
      return { text, at, who, isTeam: cellId === '' };
    });
}

/** What the check did not answer when it was written. */
export async function recheckHandover(row: HandoverRow, now: number): Promise<void> {
  const { _id, userId, text, at } = row;
  const words = await checkAgain(userId, text);
  if (words === 'waiting') {
    await handovers.change({ _id, at }, { todoAt: now + MINUTE_MS });
    return;
  }
  if (words === 'refused') await tellRefused(row, now);
  // Only the words that were looked at: they may have been changed meanwhile.
  await handovers.change({ _id, at, todo: 'check' }, { words, todo: '' });
}

async function tellRefused({ _id, dutyId: id, cellId, userId, at }: HandoverRow, now: number): Promise<void> {
  await tell({
    fact: ['handover-refused', _id, String(at)],
    userId,
    kind: 'recruitment-handover',
    title: '交接没有发出去',
    text: '有几个字没通过检查，下一班现在看不到。改一下再交就行',
    page: cellId === '' ? dutyBoardPath(id) : handoverPath(cellId),
    template: '',
    at: now,
    until: now + TOLD_MS,
  });
}
