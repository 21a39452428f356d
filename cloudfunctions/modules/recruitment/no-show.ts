import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { dutyBoardPath, NO_SHOW_REPLY_MS } from '../../../miniprogram/shared/on-duty';
import { dutyPath } from '../../../miniprogram/shared/recruitment';
import { DAY_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { tell } from '../notices';
import { answerId, answers, type AnswerRow } from './answers.repository';
import { dutyAt } from './on-duty';
import { noShowId, noShows, type NoShowRow } from './on-duty.repository';
import { staffOver } from './staff-over';
import { checkAgain, checkedWords } from './words';

type Own = OutputOf<'recruitment.replyNoShow'>['noShow'];
type Seen = OutputOf<'recruitment.showDuty'>['noShows'][number];

/** More than stand at one site. */
const LISTED_MAX = 400;
const TOLD_MS = 7 * DAY_MS;
const BATCH_MAX = 50;

/** The one reply: what is on record stays, and the same tap arriving again is the same. */
export const replyNoShow: UseCase<'recruitment.replyNoShow'> = async ({ caller, now }, { cellId, text }) => {
  const row = await answers.get(answerId(cellId, caller.userId));
  const there = row && (await noShows.get(noShowId(row._id, row.round)));
  if (!there) throw new AppError('NO_SHOW_NONE');
  if (there.reply === '') {
    if (there.state === 'back') throw new AppError('NO_SHOW_NONE');
    if (now > there.at + NO_SHOW_REPLY_MS) throw new AppError('NO_SHOW_OVER');
    const words = await checkedWords(caller.openid, text);
    const replied = { reply: text, words, repliedAt: now, todo: 'tell', todoAt: now } as const;
    await noShows.change({ _id: there._id, state: 'said', reply: '' }, replied);
  }
  const after = await noShows.get(there._id);
  if (after?.reply !== text) throw new AppError('NO_SHOW_REPLIED');
  await carryNoShow(after, now);
  return { noShow: toOwn(after, now) };
};

/** What a reply owes: staff are told, its words are checked. Safe to repeat; `jobs` does it again. */
export async function carryNoShow(row: NoShowRow, now: number): Promise<void> {
  const { _id, todo, userId, reply } = row;
  if (todo === 'tell') {
    await tellStaff(row, now);
    const next = row.words === 'waiting' ? ({ todo: 'check', todoAt: now + MINUTE_MS } as const) : { todo: '' };
    await noShows.change({ _id, todo }, next);
  }
  if (todo === 'check') {
    const words = await checkAgain(userId, reply);
    await noShows.change({ _id, todo }, words === 'waiting' ? { todoAt: now + MINUTE_MS } : { words, todo: '' });
  }
}

async function tellStaff({ _id, dutyId }: NoShowRow, now: number): Promise<void> {
  const { order, siteName } = await dutyAt(dutyId);
  for (const userId of await staffOver(order.unitId, now)) {
    await tell({
      fact: ['no-show-reply', _id, userId],
      userId,
      kind: 'recruitment-no-show',
      title: `没到岗的说明：${siteName}`,
      text: `${order.title}，有一位对“没到岗”有说明。请由没记这一条的同事看`,
      page: dutyBoardPath(dutyId),
      template: 'result',
      at: now,
      until: now + TOLD_MS,
    });
  }
}

export async function ownNoShow(row: AnswerRow | null, now: number): Promise<Own | null> {
  const there = row && (await noShows.get(noShowId(row._id, row.round)));
  return there && toOwn(there, now);
}

function toOwn({ state, at, reply, words }: NoShowRow, now: number): Own {
  const until = at + NO_SHOW_REPLY_MS;
  return { state, at, reply, words, canReply: state === 'said' && reply === '' && now <= until, until };
}

/** @param by stands for who looks */
export async function noShowsAt(dutyId: string, by: string): Promise<Seen[]> {
  const rows = await noShows.find({ dutyId }, { order: [['at', 'asc']], limit: LISTED_MAX });
  const facts = await peopleOf(rows.map(({ userId }) => userId));
  return rows.map((row) => {
    const { userId, state, at, words } = row;
    const { name = '', phone = '' } = facts.get(userId) ?? {};
    const reply = words === 'shown' ? row.reply : '';
    return { userId, state, at, reply, who: maskName(name), phoneTail: phone.slice(-4), isMine: row.by === by };
  });
}

/** What is to be undone of a no-show, and what tells that it was. */
export interface TakenBack {
  noShowId: string;
  dutyId: string;
  userId: string;
  /** of the answer */
  answerId: string;
  round: number;
}

const toTakenBack = ({ _id, dutyId, cellId, userId, round }: NoShowRow): TakenBack => ({
  noShowId: _id,
  dutyId,
  userId,
  answerId: answerId(cellId, userId),
  round,
});

/**
 * Decides that somebody was there after all: once, by another than who said it, after the person's own word.
 *
 * @throws NO_SHOW_NONE, NO_SHOW_SILENT, SECOND_PERSON
 */
export async function takeBackNoShow(dutyId: string, userId: string, said: { by: string; now: number }) {
  const found = await noShows.find({ dutyId }, { limit: LISTED_MAX });
  const there = found.find((row) => row.userId === userId);
  if (!there) throw new AppError('NO_SHOW_NONE');
  if (there.state === 'said') {
    if (there.by === said.by) throw new AppError('SECOND_PERSON');
    if (there.reply === '' || there.words !== 'shown') throw new AppError('NO_SHOW_SILENT');
    const back = { state: 'back', todo: 'back', todoAt: said.now } as const;
    await noShows.change({ _id: there._id, state: 'said', words: 'shown' }, back);
  }
  return toTakenBack(there);
}

/** The answer says so, and the person reads it. Their time is not held anew: the shift runs or is over. Safe to repeat. */
export async function finishTakeBack(taken: TakenBack, now: number): Promise<void> {
  const { noShowId: _id, answerId: answer, dutyId, round, userId } = taken;
  await answers.change({ _id: answer, round, state: 'noshow' }, { state: 'accepted', todo: '' });
  const { order } = await dutyAt(dutyId);
  await tell({
    fact: ['no-show-back', _id],
    userId,
    kind: 'recruitment-no-show',
    title: `“没到岗”收回了：${order.title}`,
    text: '另一位工作人员看了您的说明，这一班记作您的。时长没记上的，请领队点名、您确认',
    page: dutyPath(answer.slice(0, answer.lastIndexOf('_'))),
    template: 'result',
    at: now,
    until: now + TOLD_MS,
  });
  await noShows.change({ _id, todo: 'back' }, { todo: '' });
}

/** Taken back, and cut off before all of it was done. */
export async function takeBacksOwed(until: number): Promise<TakenBack[]> {
  return (await noShows.find({ todo: 'back', todoAt: is.lte(until) }, { limit: BATCH_MAX })).map(toTakenBack);
}

/** As attendance makes it too, so that both know the same member of staff. */
export const witnessOf = (userId: string): string => idOf('witness', userId);
