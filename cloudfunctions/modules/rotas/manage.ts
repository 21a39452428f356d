import type * as z from 'zod';
import type { rotaDraft } from '../../contract/rota-fields';
import { dayOf } from '../../../miniprogram/shared/time';
import { daysFrom } from '../../../miniprogram/shared/rotas';
import { checkText } from '../../kernel/content-check';
import { to } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { endOffDays } from './end-turns';
import { mustBeOut, mustGet, rotas, type RotaRow } from './rotas.repository';

type Draft = z.output<typeof rotaDraft>;
const LISTED_MAX = 100;

/** The id comes from the request: sent twice, written once. */
export const createRota: UseCase<'rotas.create'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  mustBeAhead(draft, context.now);
  const _id = editId(context);
  const fresh = { state: 'draft', cancelReason: '', version: 1, lastEdit: _id, todo: '' } as const;
  await rotas.insert({
    ...draft,
    ...fresh,
    offDays: [],
    _id,
    v: 1,
    unitId,
    todoAt: context.now,
    createdAt: context.now,
  });
  return { rotaId: _id, version: 1 };
};

export const updateRota: UseCase<'rotas.update'> = async (context, { rotaId, version, draft }) => {
  const rota = await mustGet(rotaId);
  const lastEdit = editId(context);
  if (rota.lastEdit === lastEdit) return { version: rota.version };
  if (rota.state !== 'draft') throw new AppError('ROTA_OUT');
  mustBeAhead(draft, context.now);
  const { posts, slots, ...words } = draft;
  const change = { ...words, posts: to.be(posts), slots: to.be(slots), version: version + 1, lastEdit };
  if (await rotas.change({ _id: rotaId, state: 'draft', version }, change)) return { version: version + 1 };
  throw new AppError((await mustGet(rotaId)).state === 'draft' ? 'VERSION_CONFLICT' : 'ROTA_OUT');
};

export const publishRota: UseCase<'rotas.publish'> = async ({ caller, now }, { rotaId, version }) => {
  const rota = await mustGet(rotaId);
  if (rota.state === 'cancelled') throw new AppError('ROTA_CANCELLED');
  if (rota.state === 'published') return {};
  if (rota.version !== version) throw new AppError('VERSION_CONFLICT');
  mustBeAhead(rota, now);
  await checkText(caller.openid, wordsOf(rota));
  const isOut = await rotas.change({ _id: rotaId, state: 'draft', version }, { state: 'published' });
  if (!isOut && (await mustGet(rotaId)).state !== 'published') throw new AppError('VERSION_CONFLICT');
  return {};
};

/** Cancelling twice is cancelling once; the first reason stands. */
export const cancelRota: UseCase<'rotas.cancel'> = async ({ caller, now }, { rotaId, reason }) => {
  const rota = await mustGet(rotaId);
  if (rota.state === 'cancelled') return {};
  await checkText(caller.openid, [reason]);
  const change = { state: 'cancelled', cancelReason: reason, todo: 'cancel', todoAt: now } as const;
  await rotas.change({ _id: rotaId, state: rota.state }, change);
  if ((await mustGet(rotaId)).state !== 'cancelled') throw new AppError('BUSY');
  return {};
};

/** Said again with the same words it changes nothing, and goes on with who is still to be freed. */
export const setDayOff: UseCase<'rotas.setDayOff'> = async ({ caller, now }, { rotaId, day, reason }) => {
  const rota = await mustBeOut(rotaId);
  if (!daysFrom(rota.fromDay, rota.toDay).includes(day) || day < dayOf(now)) throw new AppError('ROTA_NO_DAYS');
  const there = rota.offDays.find((off) => off.day === day);
  if ((there?.reason ?? '') !== reason) {
    if (reason !== '') await checkText(caller.openid, [reason]);
    const others = rota.offDays.filter((off) => off.day !== day);
    const offDays = reason === '' ? others : [...others, { day, reason }];
    const change = { offDays: to.be(offDays), version: rota.version + 1, todo: 'off', todoAt: now };
    // Of two that write at once one sees the other's.
    const isWritten = await rotas.change({ _id: rotaId, state: 'published', version: rota.version }, change);
    if (!isWritten) throw new AppError('BUSY');
  }
  await endOffDays(await mustGet(rotaId), now);
  return {};
};

export const listRotas: UseCase<'rotas.list'> = async ({ now }, { unitId }) => {
  const found = await rotas.find({ unitId }, { order: [['createdAt', 'desc']], limit: LISTED_MAX });
  const rows = found.map(({ _id: rotaId, title, state, fromDay, toDay, posts, slots }) => ({
    ...{ rotaId, title, state, fromDay, toDay },
    posts: posts.length,
    slots: slots.length,
  }));
  return { rows, asOf: now };
};

export const showRota: UseCase<'rotas.show'> = async ({ now }, { rotaId }) => {
  const rota = await mustGet(rotaId);
  const { unitId, state, version, offDays, cancelReason } = rota;
  return { unitId, state, version, draft: rota, offDays, cancelReason, asOf: now };
};

/** @throws BAD_INPUT when it lies behind us */
function mustBeAhead({ toDay }: Pick<Draft, 'toDay'>, now: number): void {
  if (toDay < dayOf(now)) throw new AppError('BAD_INPUT', { fields: { toDay: '这段日子已经过了，请改到以后' } });
}

const editId = ({ caller, requestId }: Context): string => idOf('rota', caller.userId, requestId);

const wordsOf = ({ title, note, posts }: RotaRow): string[] => [
  title,
  note,
  ...posts.flatMap(({ name, kinds, stops }) => [name, ...kinds, ...stops]),
];
