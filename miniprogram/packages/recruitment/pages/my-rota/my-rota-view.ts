import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { monthOf, type DayMark } from '../../../../components/wm-month/month-view';
import { closesAt, opensAt } from '../../../../shared/attendance';
import { rotaDutyId } from '../../../../shared/rotas';
import { clockOf, DAY_MS, dayLabel, dayOf, partsOf, startOfDay } from '../../../../shared/time';

export type Mine = OutputOf<'rotas.listMine'>;
type Turn = Mine['turns'][number];
type Rota = Mine['rotas'][number];

/** What is asked of the person in one slot, to be answered with one tap. */
export interface AskView {
  key: string;
  rotaId: string;
  slot: number;
  name: string;
  count: string;
  facts: Fact[];
}

/** One turn on the chosen day. */
export interface TurnView {
  key: string;
  rotaId: string;
  slot: number;
  day: string;
  dutyId: string;
  clock: string;
  name: string;
  what: string;
  tag: string;
  tone: string;
  canStepBack: boolean;
  canCheckIn: boolean;
  contact: string;
  phone: string;
}

/** Days that are named one by one; of more, the first and the last. */
const NAMED_MAX = 4;

const isOn = ({ state }: Turn): boolean => state === 'asked' || state === 'claiming' || state === 'agreed';
const clockLabel = ({ startAt, endAt }: Turn): string => `${clockOf(startAt)} – ${clockOf(endAt)}`;
const wayOf = ({ way, stops }: Rota['slots'][number]): string =>
  way === 'fixed' ? '守在一处' : `走一圈：${stops.join(' → ')}`;

function daysLine(turns: readonly Turn[], now: number): string {
  const days = turns.map(({ startAt }) => dayLabel(startAt, now));
  return days.length <= NAMED_MAX ? days.join('、') : `${days[0] ?? ''} 到 ${days[days.length - 1] ?? ''}`;
}

export function toAsks({ rotas, turns, asOf: now }: Mine): AskView[] {
  const open = turns.filter(({ state, startAt }) => state === 'asked' && startAt > now);
  const keys = [...new Set(open.map(({ rotaId, slot }) => `${rotaId}_${slot}`))];
  return keys.flatMap((key) => {
    const asked = open.filter(({ rotaId, slot }) => `${rotaId}_${slot}` === key);
    const first = asked[0];
    const rota = rotas.find(({ rotaId }) => rotaId === first?.rotaId);
    const post = first && rota?.slots[first.slot];
    if (!first || !rota || !post) return [];
    const facts = [
      { k: '做什么', v: post.kinds.join('、'), note: wayOf(post) },
      { k: '哪几天', v: daysLine(asked, now), note: `每次 ${clockLabel(first)}` },
      { k: '要知道', v: rota.note },
      { k: '请您的', v: rota.unitName, note: rota.title },
    ];
    return [{ key, rotaId: first.rotaId, slot: first.slot, name: post.name, count: `${asked.length} 班`, facts }];
  });
}

function tagOf({ state, reason, startAt, endAt }: Turn, now: number): [tag: string, tone: string] {
  if (reason === 'clash') return ['那时您另有安排，没有排上', ''];
  if (reason === 'away' || reason === 'self') return ['您说了来不了', ''];
  if (reason === 'staff') return ['站里撤下了', ''];
  if (reason === 'dayoff') return ['这一天停', ''];
  if (state === 'declined') return ['排班取消了', ''];
  if (state === 'noshow') return ['没有到岗', ''];
  if (state === 'asked') return startAt > now ? ['等您答复', 'gold'] : ['没有答复', ''];
  if (state === 'claiming') return ['正在核对', 'gold'];
  if (now >= endAt) return ['结束了', ''];
  return now >= startAt ? ['正在值守', 'green'] : ['✓ 您答应了', 'green'];
}

export function toTurns({ rotas, turns, asOf: now }: Mine, day: string): TurnView[] {
  return turns.flatMap((turn) => {
    const rota = dayOf(turn.startAt) === day ? rotas.find(({ rotaId }) => rotaId === turn.rotaId) : undefined;
    const post = rota?.slots[turn.slot];
    if (!rota || !post) return [];
    const { rotaId, slot, state, startAt } = turn;
    const [tag, tone] = tagOf(turn, now);
    const isMarking = now >= opensAt('in', turn) && now <= closesAt('out', turn);
    return [
      {
        ...{ rotaId, slot, day, tag, tone, name: post.name },
        key: `${rotaId}_${slot}`,
        dutyId: rotaDutyId(rotaId, slot, day),
        clock: clockLabel(turn),
        what: [post.kinds.join('、'), wayOf(post)].join(' · '),
        canStepBack: isOn(turn) && startAt > now,
        canCheckIn: state === 'agreed' && isMarking,
        contact: rota.contactName,
        phone: rota.contactPhone,
      },
    ];
  });
}

export function markOf({ turns }: Mine, day: string): DayMark | null {
  const on = turns.filter((turn) => dayOf(turn.startAt) === day && (isOn(turn) || turn.state === 'noshow'));
  if (on.length === 0) return null;
  const waiting = on.filter(({ state }) => state === 'asked').length;
  const sub = waiting > 0 ? '待答' : '';
  return { mark: `${on.length} 班`, sub, tone: 'gold', words: `${on.length} 班${waiting > 0 ? '，等您答复' : ''}` };
}

/** From the month before this one to that of the last turn. */
export function monthsOf({ turns, asOf }: Mine): { first: string; last: string } {
  const lastAt = Math.max(asOf, ...turns.map(({ startAt }) => startAt));
  const { date } = partsOf(asOf);
  return { first: monthOf(asOf - date * DAY_MS), last: monthOf(lastAt) };
}

/** The day that is chosen when a month opens: of this month today or what comes next, of others the first turn. */
export function firstDay({ turns, asOf }: Mine, month: string): string {
  const from = month === monthOf(asOf) ? startOfDay(dayOf(asOf)) : 0;
  const next = turns.find((turn) => monthOf(turn.startAt) === month && turn.startAt >= from && isOn(turn));
  return next ? dayOf(next.startAt) : month === monthOf(asOf) ? dayOf(asOf) : `${month}-01`;
}

/** '12月3日 周四 来不了？' is asked with these words; the clashes of a yes are said with their days. */
export const clashLine = (agreed: number, clashes: readonly string[], now: number): string =>
  clashes.length === 0
    ? ''
    : `答应了 ${agreed} 班。${clashes.map((day) => dayLabel(startOfDay(day), now)).join('、')}您另有安排，没有排上。`;
