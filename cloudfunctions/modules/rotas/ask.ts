import { daysFrom, daysOfSlot, MY_ROTA_PATH, rotaDutyId, spanOn } from '../../../miniprogram/shared/rotas';
import { rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { volunteerOf } from '../identity';
import { tell } from '../notices';
import { unitOf } from '../units';
import { asks, type AskRow } from './asks.repository';
import { mustBeOut, mustGet, postOf, rotas, type RotaRow } from './rotas.repository';
import { end, finish } from './turn';
import { isOn, turnId, turns, type TurnRow } from './turns.repository';

/** Turns of one question that are written at once. */
const AT_ONCE = 20;

export const askTurns: UseCase<'rotas.ask'> = async ({ caller, requestId, now }, input) => {
  const { rotaId, slot, userId, fromDay, toDay } = input;
  const rota = await mustBeOut(rotaId);
  await mustBeOurs(rota, userId);
  const days = daysAhead(rota, input, now);
  if (days.length === 0) throw new AppError('ROTA_NO_DAYS');
  const _id = idOf('rota-ask', caller.userId, requestId);
  const ask: AskRow = { _id, v: 1, rotaId, slot, userId, days, isAgain: fromDay === toDay, todo: 'put', todoAt: now };
  await asks.insert(ask);
  return { asked: await putAsk(ask, now) };
};

/** Whoever is on a list is somebody of the unit's own who can be rung up and is insured as a volunteer. */
async function mustBeOurs({ unitId }: RotaRow, userId: string): Promise<void> {
  const volunteer = await volunteerOf(userId);
  const station = volunteer && (await unitOf(volunteer.unitId));
  if (!station?.path.includes(unitId)) throw new AppError('NOT_OUR_VOLUNTEER');
}

interface Wanted {
  slot: number;
  fromDay: string;
  toDay: string;
}

/** Days of a slot between two days that have not begun. */
function daysAhead(rota: RotaRow, { slot, fromDay, toDay }: Wanted, now: number): string[] {
  const pattern = rota.slots[slot];
  if (!pattern) return [];
  return daysOfSlot(rota, pattern).filter(
    (day) => day >= fromDay && day <= toDay && spanOn(day, pattern).startAt > now,
  );
}

/** Writes the turns of a question and tells its person; run again, it goes on. @returns turns that wait for them by it */
export async function putAsk(ask: AskRow, now: number): Promise<number> {
  const { _id, rotaId, slot, days } = ask;
  const rota = await rotas.get(rotaId);
  const pattern = rota?.slots[slot];
  const wishes = pattern ? days.map((day) => wishOf(ask, day, spanOn(day, pattern))) : [];
  for (let from = 0; from < wishes.length; from += AT_ONCE) {
    await Promise.all(wishes.slice(from, from + AT_ONCE).map((wish) => putTurn(wish, ask.isAgain)));
  }
  const ids = wishes.map((wish) => wish._id);
  const put = ids.length > 0 ? await turns.find({ _id: is.in(ids) }, { limit: ids.length }) : [];
  const asked = put.filter((turn) => turn.askId === _id && turn.state === 'asked');
  if (rota && asked.length > 0) await tellAsked(rota, ask, asked, now);
  await asks.change({ _id, todo: 'put' }, { todo: '' });
  return asked.length;
}

function wishOf({ _id: askId, rotaId, slot, userId, todoAt }: AskRow, day: string, span: ReturnType<typeof spanOn>) {
  const dutyId = rotaDutyId(rotaId, slot, day);
  const fresh = { state: 'asked', reason: '', round: 1, agreedAt: 0, todo: '' } as const;
  const turn: TurnRow = {
    ...fresh,
    ...span,
    ...{ _id: turnId(dutyId, userId), v: 1, rotaId, dutyId, slot, userId, askId, askedAt: todoAt, todoAt },
  };
  return turn;
}

/** What somebody said no to is asked of them again only when that day is asked for alone. */
async function putTurn(wish: TurnRow, isAgain: boolean): Promise<void> {
  if (await turns.insert(wish)) return;
  const there = await turns.get(wish._id);
  if (there?.state !== 'declined' || there.askId === wish.askId) return;
  if (!isAgain && (there.reason === 'self' || there.reason === 'away')) return;
  await finish(there);
  const { _id, ...change } = { ...wish, round: there.round + 1 };
  await turns.change({ _id, state: 'declined', round: there.round }, change);
}

async function tellAsked(rota: RotaRow, { _id, slot, userId }: AskRow, asked: TurnRow[], now: number) {
  const [first, last] = [Math.min(...asked.map(({ startAt }) => startAt)), Math.max(...asked.map((t) => t.startAt))];
  const next = asked.find(({ startAt }) => startAt === first);
  if (!next) return;
  await tell({
    fact: ['rota-asked', _id],
    userId,
    kind: 'rota-asked',
    title: `请您值守：${postOf(rota, slot)?.name ?? ''}`,
    text: `共 ${asked.length} 班，最近一班${rangeLabel(next.startAt, next.endAt, now)}。来不来请您答复，没答复不算。`,
    page: MY_ROTA_PATH,
    template: 'turn',
    at: now,
    until: last,
  });
}

/** Told before it is ended: a crash in between tells again, which is told once, and ends. */
export const dropTurns: UseCase<'rotas.drop'> = async ({ caller, requestId, now }, input) => {
  const { rotaId, slot, userId } = input;
  const rota = await mustGet(rotaId);
  const days = daysFrom(rota.fromDay, rota.toDay).filter((day) => day >= input.fromDay && day <= input.toDay);
  if (days.length === 0) throw new AppError('ROTA_NO_DAYS');
  const ids = days.map((day) => turnId(rotaDutyId(rotaId, slot, day), userId));
  const found = (await turns.find({ _id: is.in(ids) }, { limit: ids.length })).filter(
    (turn) => isOn(turn) && turn.startAt > now,
  );
  const first = found.reduce<TurnRow | null>((a, b) => (a && a.startAt < b.startAt ? a : b), null);
  if (!first) return { dropped: 0 };
  await tell({
    fact: ['rota-dropped', idOf(caller.userId, requestId)],
    userId,
    kind: 'rota-dropped',
    title: `不用去值守了：${postOf(rota, slot)?.name ?? ''}`,
    text: `站里把您的 ${found.length} 班撤下了，最近一班是${rangeLabel(first.startAt, first.endAt, now)}。`,
    page: MY_ROTA_PATH,
    template: 'change',
    at: now,
    until: Math.max(...found.map(({ startAt }) => startAt)),
  });
  for (const { _id } of found) await end(_id, 'staff', now);
  return { dropped: found.length };
};
