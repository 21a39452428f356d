import { maskName } from '../../../miniprogram/shared/masks';
import { clockOf, DAY_MS, dayOf, partsOf, startOfDay, WEEKDAYS } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { peopleOf, type PersonFacts } from '../identity';
import { mustGet, postOf, type RotaRow } from './rotas.repository';
import { turnDay, turnsBetween, type TurnRow } from './turns.repository';

const QUERY_MAX = 1000;
const WAYS = { fixed: '固定', walk: '巡回' } as const;
const STATES: Record<TurnRow['state'], string> = {
  asked: '等答复',
  claiming: '正在答复',
  agreed: '已答应',
  declined: '不来',
  noshow: '没有到岗',
};

const turnsIn = (rotaId: string, month: string): Promise<TurnRow[]> => {
  const from = startOfDay(`${month}-01`);
  // 31 days on is in the next month whatever the length of this one.
  const next = dayOf(from + 31 * DAY_MS).slice(0, 7);
  return turnsBetween(rotaId, from, startOfDay(`${next}-01`));
};

async function factsOf(found: readonly TurnRow[]): Promise<Map<string, PersonFacts>> {
  const userIds = [...new Set(found.map(({ userId }) => userId))];
  const facts = new Map<string, PersonFacts>();
  for (let from = 0; from < userIds.length; from += QUERY_MAX) {
    for (const [id, fact] of await peopleOf(userIds.slice(from, from + QUERY_MAX))) facts.set(id, fact);
  }
  return facts;
}

export const showMonth: UseCase<'rotas.showMonth'> = async (context, { rotaId, month }) => {
  requireKeys();
  await mustGet(rotaId);
  // Month after month is turned: that somebody looked is written down once a day, not each time.
  await recordLook({ ...context, requestId: `${context.action}:${dayOf(context.now)}` }, '', rotaId);
  const found = await turnsIn(rotaId, month);
  const facts = await factsOf(found);
  const userIds = [...new Set(found.map(({ userId }) => userId))];
  const places = new Map(userIds.map((userId, i) => [userId, i]));
  return {
    people: userIds.map((userId) => {
      const { name = '', phone = '' } = facts.get(userId) ?? {};
      return { userId, name: maskName(name), phoneTail: phone.slice(-4) };
    }),
    turns: found.map((turn) => ({
      slot: turn.slot,
      day: turnDay(turn),
      person: places.get(turn.userId) ?? 0,
      state: turn.state,
      reason: turn.reason,
    })),
    asOf: context.now,
  };
};

/** Who was asked and did not come to it is not on the sheet: it is who keeps the posts. */
export const exportMonth: UseCase<'rotas.export'> = async (context, { rotaId, month }) => {
  requireKeys();
  const { caller, now } = context;
  const rota = await mustGet(rotaId);
  const found = (await turnsIn(rotaId, month)).filter(({ state }) => state !== 'declined');
  if (found.length === 0) throw new AppError('ROTA_EMPTY');
  await recordLook(context, '', rotaId);
  const facts = await factsOf(found);
  const section = {
    title: '值守月表',
    columns: ['日期', '星期', '开始', '结束', '岗', '做什么', '方式', '巡到', '姓名', '手机尾号', '答复'],
    rows: found.map((turn) => lineOf(rota, turn, facts.get(turn.userId))),
  };
  const asker = { userId: caller.userId, now };
  const file = await offerSpreadsheet(asker, `值守月表-${month}`, [section]);
  return { ...file, rows: found.length };
};

function lineOf(rota: RotaRow, { slot, startAt, endAt, state }: TurnRow, facts: PersonFacts | undefined): string[] {
  const { name = '', kinds = [], way = 'fixed', stops = [] } = postOf(rota, slot) ?? {};
  const { name: person = '', phone = '' } = facts ?? {};
  return [
    dayOf(startAt),
    WEEKDAYS[partsOf(startAt).weekday] ?? '',
    clockOf(startAt),
    clockOf(endAt),
    name,
    kinds.join('、'),
    WAYS[way],
    stops.join('、'),
    person === '' ? '未提供' : person,
    phone.slice(-4),
    STATES[state],
  ];
}
