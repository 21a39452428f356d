import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { monthOf, type DayMark } from '../../../../components/wm-month/month-view';
import { daysOfSlot } from '../../../../shared/rotas';
import { dayOf, dayLabel, startOfDay } from '../../../../shared/time';
import { daysLabel, rotaState, wayLabel } from '../../rota-words';

export type Rota = OutputOf<'rotas.show'>;
export type Month = OutputOf<'rotas.showMonth'>;
/** null: the names are not the caller's to see, and then neither is who is missing. */
export type Seen = Month | null;
type Turn = Month['turns'][number];

export interface PersonView {
  userId: string;
  name: string;
  tail: string;
  state: string;
  tone: string;
  /** may still be taken off */
  isOn: boolean;
}

/** One slot on the chosen day, as its row prints it. */
export interface SlotRow {
  slot: number;
  clock: string;
  name: string;
  kinds: string;
  way: string;
  tag: string;
  tone: string;
  /** 王*国、李* */
  names: string;
  label: string;
}

/** And as its sheet does. */
export interface SlotView extends SlotRow {
  people: PersonView[];
}

/** Names alone go to the list: a rota of twenty slots with everybody in it is more than is sent to a page at once. */
export const toSlotRow = ({ people: _people, ...row }: SlotView): SlotRow => row;

export interface Head {
  title: string;
  days: string;
  state: string;
  tone: string;
  note: string;
  cancelReason: string;
  isDraft: boolean;
  /** out, and not over */
  isRunning: boolean;
}

export function toHead({ draft, state, cancelReason }: Rota, now: number): Head {
  const { title, note, fromDay, toDay } = draft;
  const [word, tone] = rotaState({ state, fromDay, toDay }, now);
  const isRunning = state === 'published' && toDay >= dayOf(now);
  const days = daysLabel(fromDay, toDay, now);
  return { title, note, days, state: word, tone, cancelReason, isDraft: state === 'draft', isRunning };
}

const STATES: Record<Turn['state'], [word: string, tone: string]> = {
  asked: ['等答复', 'gold'],
  claiming: ['正在答复', 'gold'],
  agreed: ['✓ 答应了', 'green'],
  declined: ['不来', ''],
  noshow: ['没有到岗', 'red'],
};
const REASONS: Partial<Record<Turn['reason'], string>> = {
  away: '这天来不了',
  clash: '那时另有安排',
  staff: '撤下了',
  dayoff: '这天停',
};

function toPerson({ people }: Month, { person, state, reason }: Turn): PersonView {
  const { userId = '', name = '', phoneTail = '' } = people[person] ?? {};
  const [word, tone] = STATES[state];
  const tail = phoneTail === '' ? '' : `尾号 ${phoneTail}`;
  const isOn = state === 'asked' || state === 'claiming' || state === 'agreed';
  return { userId, name: name || '没填姓名', tail, state: REASONS[reason] ?? word, tone, isOn };
}

interface Count {
  have: number;
  asked: number;
  need: number;
}

function countOf(need: number, turns: readonly Turn[]): Count {
  const of = (...states: Turn['state'][]): number => turns.filter(({ state }) => states.includes(state)).length;
  return { have: of('agreed', 'noshow'), asked: of('asked', 'claiming'), need };
}

function tagOf({ have, asked, need }: Count): [tag: string, tone: string] {
  const gap = need - have;
  if (gap <= 0) return [`✓ ${have} 人`, 'green'];
  return asked > 0 ? [`缺 ${gap}，等 ${asked} 位答复`, 'gold'] : [`缺 ${gap} 人`, 'red'];
}

/** Slots that are kept on a day; none when it is off. */
const slotsOn = ({ draft, offDays }: Rota, day: string): number[] => {
  if (day < draft.fromDay || day > draft.toDay) return [];
  const only = { fromDay: day, toDay: day, offDays };
  return draft.slots.flatMap((slot, i) => (daysOfSlot(only, slot).length > 0 ? [i] : []));
};

const turnsAt = (seen: Seen, slot: number, day: string): Turn[] =>
  seen?.turns.filter((turn) => turn.slot === slot && turn.day === day) ?? [];

export function toSlots(rota: Rota, month: Seen, day: string): SlotView[] {
  const { posts, slots } = rota.draft;
  const views = slotsOn(rota, day).flatMap((slot) => {
    const pattern = slots[slot];
    const post = pattern && posts[pattern.post];
    if (!post) return [];
    const turns = turnsAt(month, slot, day);
    const [tag, tone] = month ? tagOf(countOf(pattern.need, turns)) : [`要 ${pattern.need} 人`, ''];
    const people = turns
      .flatMap((turn) => (month ? [toPerson(month, turn)] : []))
      .sort((a, b) => Number(b.isOn) - Number(a.isOn));
    const clock = `${pattern.startClock} – ${pattern.endClock}`;
    const names = people.flatMap(({ isOn, name }) => (isOn ? [name] : [])).join('、');
    const label = [clock, post.name, tag, names].filter((text) => text !== '').join('，');
    return [
      {
        slot,
        clock,
        name: post.name,
        kinds: post.kinds.join('、'),
        way: wayLabel(post),
        tag,
        tone,
        people,
        names,
        label,
      },
    ];
  });
  return views.sort((a, b) => a.clock.localeCompare(b.clock));
}

export const offReason = ({ offDays }: Rota, day: string): string =>
  offDays.find((off) => off.day === day)?.reason ?? '';

/** 已有/要几人 of each day; null for a day on which nothing is kept. */
export function markOf(rota: Rota, month: Seen, day: string): DayMark | null {
  const off = offReason(rota, day);
  if (off) return { mark: '', sub: '停', tone: 'gold', words: `停：${off}` };
  const slots = slotsOn(rota, day);
  if (slots.length === 0) return null;
  const counts = slots.map((slot) => countOf(rota.draft.slots[slot]?.need ?? 0, turnsAt(month, slot, day)));
  const sum = (field: keyof Count): number => counts.reduce((all, count) => all + count[field], 0);
  if (!month) return { mark: `${sum('need')} 人`, sub: '', tone: '', words: `要 ${sum('need')} 人` };
  const gap = counts.reduce((all, { need, have }) => all + Math.max(0, need - have), 0);
  const words = `已有 ${sum('have')} 人，要 ${sum('need')} 人`;
  const mark = `${sum('have')}/${sum('need')}`;
  if (gap === 0) return { mark, sub: '', tone: '', words };
  // Who was asked may still say yes: only what nobody was asked for is pressing.
  if (sum('asked') >= gap) return { mark, sub: '等答复', tone: 'gold', words: `${words}，等 ${sum('asked')} 位答复` };
  return { mark, sub: `缺 ${gap}`, tone: 'red', words: `${words}，缺 ${gap}` };
}

/** The month that opens: this one, or the nearest that the rota has. */
export function firstMonth({ draft }: Rota, now: number): string {
  const [first, last, current] = [draft.fromDay.slice(0, 7), draft.toDay.slice(0, 7), monthOf(now)];
  return current < first ? first : current > last ? last : current;
}

/** The day that is chosen when a month opens: today, else the first that the rota has in it. */
export function firstDay({ draft }: Rota, month: string, now: number): string {
  const today = dayOf(now);
  if (today.startsWith(month) && today >= draft.fromDay && today <= draft.toDay) return today;
  return draft.fromDay.startsWith(month) ? draft.fromDay : `${month}-01`;
}

export const dayTitle = (day: string, now: number): string => dayLabel(startOfDay(day), now);
