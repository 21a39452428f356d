import { rotaDutyId } from '../../../miniprogram/shared/rotas';
import { dayOf, startOfDay } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { mustGet, postOf, rotas, type RotaRow } from './rotas.repository';
import { agree, end, finish } from './turn';
import { PAGE_MAX, turnDay, turnId, turns, type TurnRow } from './turns.repository';

/** First instant of the month before an instant's. */
function monthBefore(now: number): number {
  const lastMonth = dayOf(startOfDay(`${dayOf(now).slice(0, 7)}-01`) - 1).slice(0, 7);
  return startOfDay(`${lastMonth}-01`);
}

export const listMine: UseCase<'rotas.listMine'> = async ({ caller, now }) => {
  const found = await turns.find(
    { userId: caller.userId, startAt: is.gte(monthBefore(now)) },
    { order: [['startAt', 'asc']], limit: PAGE_MAX },
  );
  const ids = [...new Set(found.map(({ rotaId }) => rotaId))];
  const rows = (await Promise.all(ids.map((id) => rotas.get(id)))).filter((row) => row !== null);
  return {
    rotas: await Promise.all(rows.map(toMine)),
    turns: found.map(({ rotaId, slot, startAt, endAt, state, reason }) => ({
      ...{ rotaId, slot, startAt, endAt, state, reason },
    })),
    asOf: now,
  };
};

async function toMine(rota: RotaRow) {
  const { _id: rotaId, title, note, unitId } = rota;
  const unit = await unitOf(unitId);
  return {
    ...{ rotaId, title, note },
    unitName: unit?.name ?? '',
    contactName: unit?.contactName ?? '',
    contactPhone: unit?.phone ?? '',
    slots: rota.slots.map((_, slot) => {
      const { name = '', kinds = [], way = 'fixed', stops = [] } = postOf(rota, slot) ?? {};
      return { name, kinds, way, stops };
    }),
  };
}

/** Day by day: where the person's time is taken, that day is not theirs, and the others are. */
export const answerSlot: UseCase<'rotas.answer'> = async ({ caller, now }, { rotaId, slot, isYes }) => {
  const rota = await mustGet(rotaId);
  const mine = await mineIn(caller.userId, rota, slot, now);
  if (mine.length === 0) throw new AppError('NOT_FOUND');
  if (isYes && rota.state === 'cancelled') throw new AppError('ROTA_CANCELLED');
  const off = new Set(rota.offDays.map(({ day }) => day));
  const after: TurnRow[] = [];
  for (const turn of mine) {
    const isOpen = turn.state === 'asked' || turn.state === 'claiming';
    after.push((isOpen ? await settle(turn, isYes && !off.has(turnDay(turn)), now) : turn) ?? turn);
  }
  return {
    agreed: after.filter(({ state }) => state === 'agreed').length,
    clashes: after.filter(({ reason }) => reason === 'clash').map(turnDay),
  };
};

const settle = (turn: TurnRow, isYes: boolean, now: number): Promise<TurnRow | null> =>
  isYes ? agree(turn, now) : end(turn._id, 'self', now);

/** Turns of the caller in a slot that have not begun, soonest first. */
async function mineIn(userId: string, { _id: rotaId }: RotaRow, slot: number, now: number): Promise<TurnRow[]> {
  const found = await turns.find({ userId, startAt: is.gt(now) }, { order: [['startAt', 'asc']], limit: PAGE_MAX });
  return found.filter((turn) => turn.rotaId === rotaId && turn.slot === slot);
}

export const stepBack: UseCase<'rotas.stepBack'> = async ({ caller, now }, { rotaId, slot, day }) => {
  const ended = await end(turnId(rotaDutyId(rotaId, slot, day), caller.userId), 'self', now);
  if (!ended) throw new AppError('NOT_FOUND');
  if (ended.state === 'asked' || ended.state === 'agreed') throw new AppError('SHIFT_STARTED');
  await finish(ended);
  return {};
};
