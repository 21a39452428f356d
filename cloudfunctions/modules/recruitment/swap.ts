import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { blindIndex, requireKeys } from '../../kernel/secrets';
import { volunteerOf } from '../identity';
import type { ErrorCode } from '../../../miniprogram/shared/error-codes';
import { wishOf } from './answer';
import { agreementOf } from './agreements.repository';
import { answerId, answers, bySwapCode, type AnswerRow } from './answers.repository';
import type { Outcome } from './ask';
import { settle } from './claim';
import { mustGet } from './orders.repository';
import { toAnswer } from './views';

/** Nobody can work it out, and the same request gives the same one. Only its hash is kept. */
const codeOf = ({ caller, requestId }: Context): string =>
  idOf(blindIndex('swap', caller.userId), 'swap-code', requestId);
const hashOf = (code: string): string => idOf('swap', code);

/** The latest code is the one that counts; the place stays the person's own until somebody brings it. */
export const offerSwap: UseCase<'recruitment.offerSwap'> = async (context, { cellId }) => {
  requireKeys();
  const { caller, now } = context;
  const _id = answerId(cellId, caller.userId);
  const there = await answers.get(_id);
  if (there?.state !== 'accepted') throw new AppError('NOT_ANSWERED');
  if (there.startAt <= now) throw new AppError('SHIFT_STARTED');
  const code = codeOf(context);
  const { round } = there;
  if (!(await answers.change({ _id, state: 'accepted', round }, { swapCode: hashOf(code) }))) {
    throw new AppError('NOT_ANSWERED');
  }
  return { code };
};

export const showSwap: UseCase<'recruitment.showSwap'> = async ({ caller, now }, { code }) => {
  const from = await bySwapCode(hashOf(code));
  if (from?.state !== 'accepted' || from.startAt <= now) throw new AppError('SWAP_GONE');
  const { orderId, cellId, startAt, endAt, userId } = from;
  const order = await mustGet(orderId);
  const { title, risk, sites, posts } = order;
  const [, site = 0, post = 0] = cellId.split('_').map(Number);
  const names = { siteName: sites[site]?.name ?? '', postName: posts[post]?.name ?? '' };
  return {
    orderId,
    cellId,
    title,
    risk,
    ...names,
    startAt,
    endAt,
    agreement: await agreementOf(order, caller.userId),
    isOwn: userId === caller.userId,
  };
};

export const acceptSwap: UseCase<'recruitment.acceptSwap'> = async ({ caller, now }, { code }) => {
  const volunteer = await volunteerOf(caller.userId);
  if (!volunteer) throw new AppError('NOT_A_VOLUNTEER');
  const via = hashOf(code);
  const from = await bySwapCode(via);
  if (!from) throw new AppError('SWAP_GONE');
  if (from.userId === caller.userId) throw new AppError('SWAP_OWN');
  const mine = await answers.get(answerId(from.cellId, caller.userId));
  if (mine?.state === 'accepted' && mine.via === via) return { answer: toAnswer(mine) };
  if (mine && mine.state !== 'declined' && mine.via !== via) throw new AppError('SWAP_IN_CELL');
  const wish = wishOf({ userId: caller.userId, stationId: volunteer.unitId }, from, now);
  const { row, why } = await settle({ ...wish, todo: 'swap', via, viaTry: from.swapTry }, now);
  if (why !== '') throw new AppError(refusalOfTaking(why) ?? 'SWAP_GONE');
  return { answer: toAnswer(mustBeIn(row)) };
};

function mustBeIn(row: AnswerRow): AnswerRow {
  if (row.state !== 'accepted') throw new AppError('BUSY');
  return row;
}

export const refusalOfTaking = (why: Outcome): ErrorCode | undefined => REFUSALS[why];

const REFUSALS: Partial<Record<Outcome, ErrorCode>> = {
  clash: 'TIME_CLASH',
  young: 'AGE_NOT_MET',
  unsigned: 'AGREEMENT_NEEDED',
  over: 'SHIFT_STARTED',
  cancelled: 'RECRUITMENT_CANCELLED',
};
