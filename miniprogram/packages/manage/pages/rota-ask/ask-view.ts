import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { dayLabel, dayOf, startOfDay } from '../../../../shared/time';
import { FREE_TIMES, SKILLS } from '../../../../shared/volunteers';
import { weekdaysLabel } from '../../rota-words';

type Rota = OutputOf<'rotas.show'>;
type Volunteer = OutputOf<'identity.listVolunteers'>['rows'][number];

export type Reach = 'day' | 'all';

export interface Wanted {
  name: string;
  clock: string;
  /** what each choice of the segment asks for */
  segments: { value: Reach; label: string }[];
  fromDay: string;
  lines: Record<Reach, string>;
}

/** From the chosen day on, or from today where that day is behind us. */
export function toWanted({ draft, asOf }: Rota, slot: number, day: string): Wanted | null {
  const pattern = draft.slots[slot];
  const post = pattern && draft.posts[pattern.post];
  if (!post) return null;
  const today = dayOf(asOf);
  const fromDay = day < today ? today : day;
  const last = dayLabel(startOfDay(draft.toDay), asOf);
  return {
    name: post.name,
    clock: `${pattern.startClock} – ${pattern.endClock}`,
    segments: [
      { value: 'all', label: '每次都来' },
      { value: 'day', label: '只这一天' },
    ],
    fromDay,
    lines: {
      all: `${weekdaysLabel(pattern.weekdays)}，从${dayLabel(startOfDay(fromDay), asOf)}到${last}`,
      day: dayLabel(startOfDay(day), asOf),
    },
  };
}

export interface PersonRow {
  userId: string;
  name: string;
  phone: string;
  isMinor: boolean;
  skills: string;
  times: string;
  /** asked from this page */
  state: string;
  label: string;
}

const TIMES_SHOWN = 4;

export function toPersonRow({ userId, name, phone, isMinor, skills, freeTimes }: Volunteer): PersonRow {
  const can = SKILLS.flatMap(({ id, name: skill }) => (skills.includes(id) ? [skill] : [])).join('、');
  const free = FREE_TIMES.flatMap(({ id, name: time }) => (freeTimes.includes(id) ? [time] : []));
  const times = free.slice(0, TIMES_SHOWN).join('、') + (free.length > TIMES_SHOWN ? ' 等' : '');
  return {
    ...{ userId, name, phone, isMinor, skills: can || '没填特长', times: times || '没填空闲时间', state: '' },
    label: [name, `电话 ${phone}`, ...(isMinor ? ['未成年'] : []), can, times].filter((text) => text !== '').join('，'),
  };
}
