import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { partsOf } from '../../../../shared/time';
import { FREE_TIMES, SKILLS } from '../../../../shared/volunteers';

type Row = OutputOf<'identity.listVolunteers'>['rows'][number];

export interface VolunteerRow {
  userId: string;
  /** masked, like the phone */
  name: string;
  phone: string;
  isMinor: boolean;
  skills: string;
  times: string;
  unitName: string;
  facts: Fact[];
}

export function toVolunteerRow(row: Row): VolunteerRow {
  const { userId, name, phone, isMinor, unitName, since } = row;
  const { year, month, date } = partsOf(since);
  const skills = SKILLS.filter(({ id }) => row.skills.includes(id)).map((skill) => skill.name);
  const times = timesText(row.freeTimes);
  return {
    userId,
    name,
    phone,
    isMinor,
    skills: skills.join('、') || '没填特长',
    times: times || '没填空闲时间',
    unitName,
    facts: [
      { k: '特长', v: skills.join('、') || '没填' },
      { k: '有空', v: times || '没填' },
      { k: '登记在', v: unitName, note: `${year}年${month}月${date}日登记` },
    ],
  };
}

const DAY_PARTS = 3;

/** 周一晚上；周六全天: by day, so that a full week still reads. */
export function timesText(ids: readonly string[]): string {
  const free = FREE_TIMES.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const days = [...new Set(free.map((name) => name.slice(0, 2)))];
  return days
    .map((day) => {
      const parts = free.filter((name) => name.startsWith(day)).map((name) => name.slice(2));
      return day + (parts.length === DAY_PARTS ? '全天' : parts.join('、'));
    })
    .join('；');
}
