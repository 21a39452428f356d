import { MY_ROTA_PATH } from '../../../miniprogram/shared/rotas';
import { DAY_MS, rangeLabel, startOfDay } from '../../../miniprogram/shared/time';
import { tell } from '../notices';
import { postOf, rotas, type RotaRow } from './rotas.repository';
import { end } from './turn';
import { isOn, turnsBetween, type TurnRow } from './turns.repository';

/** Ended in one go; the rest in the next run. */
const BATCH_MAX = 200;

/** Frees whoever is on a day off; those that somebody is asked for meanwhile, the next run finds. */
export async function endOffDays(rota: RotaRow, now: number): Promise<void> {
  const { _id, version } = rota;
  for (const { day, reason } of rota.offDays) {
    const from = startOfDay(day);
    if (from + DAY_MS <= now) continue;
    for (const turn of await turnsBetween(_id, from, from + DAY_MS)) {
      await endOne(rota, turn, { reason: 'dayoff', words: `这一天停：${reason}` }, now);
    }
  }
  await rotas.change({ _id, version, todo: 'off' }, { todo: '' });
}

/** Frees everybody who is still to come to a rota that was cancelled. */
export async function endAll(rota: RotaRow, now: number): Promise<void> {
  const { _id, toDay, cancelReason } = rota;
  const ahead = (await turnsBetween(_id, now + 1, startOfDay(toDay) + DAY_MS)).filter(isOn);
  for (const turn of ahead.slice(0, BATCH_MAX)) {
    await endOne(rota, turn, { reason: 'rota', words: `排班取消了：${cancelReason}` }, now);
  }
  if (ahead.length <= BATCH_MAX) await rotas.change({ _id, todo: 'cancel' }, { todo: '' });
}

interface Why {
  reason: 'dayoff' | 'rota';
  words: string;
}

/** Told before it is ended: a crash in between tells again, which is told once, and ends. */
async function endOne(rota: RotaRow, turn: TurnRow, { reason, words }: Why, now: number): Promise<void> {
  const { _id, round, userId, startAt, endAt, slot } = turn;
  if (!isOn(turn) || startAt <= now) return;
  await tell({
    fact: [`rota-${reason}`, _id, String(round)],
    userId,
    kind: `rota-${reason}`,
    title: `不用去值守了：${postOf(rota, slot)?.name ?? ''}`,
    text: `${rangeLabel(startAt, endAt, now)}。${words}`,
    page: MY_ROTA_PATH,
    template: 'change',
    at: now,
    until: startAt,
  });
  await end(_id, reason, now);
}
