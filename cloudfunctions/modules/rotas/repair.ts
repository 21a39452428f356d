import { MY_ROTA_PATH } from '../../../miniprogram/shared/rotas';
import { DAY_MS, MINUTE_MS, momentLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { tell } from '../notices';
import { putAsk } from './ask';
import { asks } from './asks.repository';
import { endAll, endOffDays } from './end-turns';
import { postOf, rotas } from './rotas.repository';
import { carryOn, finish } from './turn';
import { turns, type TurnRow } from './turns.repository';

/** What stands half-way this long belongs to a process that died. */
const LEFT_ALONE_MS = MINUTE_MS;
const BATCH_MAX = 100;
const ROTAS_MAX = 5;

/** Carries on what crashes left half-way, and frees the people of what was cancelled. @returns how many were found */
export async function repairRotas(now: number): Promise<number> {
  const before = is.lte(now - LEFT_ALONE_MS);
  const half = await turns.find({ todo: is.in(['hold', 'free', 'drop']), todoAt: before }, { limit: BATCH_MAX });
  for (const turn of half) await (turn.state === 'claiming' ? carryOn(turn, now) : finish(turn));
  const unput = await asks.find({ todo: 'put', todoAt: before }, { limit: ROTAS_MAX });
  for (const ask of unput) await putAsk(ask, now);
  const cancelled = await rotas.find({ todo: 'cancel', todoAt: is.lte(now) }, { limit: ROTAS_MAX });
  for (const rota of cancelled) await endAll(rota, now);
  const off = await rotas.find({ todo: 'off', todoAt: before }, { limit: ROTAS_MAX });
  for (const rota of off) await endOffDays(rota, now);
  return half.length + unput.length + cancelled.length + off.length;
}

/** How far it got: the turn last told, by start and id. */
interface Reached {
  startAt: number;
  id: string;
}

/** Those who are on duty within a day. Told twice is told once, so a lost cursor does no harm. */
export async function remindRotas(now: number, cursor: string): Promise<{ done: number; cursor: string }> {
  const from = parse(cursor, now);
  const due = [...(await tied(from)), ...(await later(from, now + DAY_MS))].slice(0, BATCH_MAX);
  for (const turn of due) await remind(turn, now);
  const last = due.at(-1);
  return { done: due.length, cursor: last ? `${last.startAt}|${last._id}` : cursor };
}

const tied = ({ startAt, id }: Reached): Promise<TurnRow[]> =>
  turns.find({ state: 'agreed', startAt, _id: is.gt(id) }, { order: [['_id', 'asc']], limit: BATCH_MAX });

const later = ({ startAt }: Reached, until: number): Promise<TurnRow[]> =>
  turns.find(
    { state: 'agreed', startAt: is.range(startAt + 1, until + 1) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: BATCH_MAX,
    },
  );

/** What has begun is not announced any more. */
function parse(cursor: string, now: number): Reached {
  const [at = '', id = ''] = cursor.split('|');
  const startAt = Number(at);
  return startAt < now ? { startAt: now, id: '' } : { startAt, id };
}

async function remind({ _id, round, rotaId, slot, userId, startAt, agreedAt }: TurnRow, now: number): Promise<void> {
  // Who has just said yes knows it.
  if (agreedAt > startAt - DAY_MS) return;
  const rota = await rotas.get(rotaId);
  if (rota?.state !== 'published') return;
  await tell({
    fact: ['rota-tomorrow', _id, String(round)],
    userId,
    kind: 'rota-tomorrow',
    title: `${momentLabel(startAt, now)}值守：${postOf(rota, slot)?.name ?? ''}`,
    text: '来不了请尽早在“我的值守”里说一声，站里好另外找人。',
    page: MY_ROTA_PATH,
    template: 'start',
    at: now,
    until: startAt,
  });
}
