import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { partsOf } from '../../../../shared/time';
import { FREE_TIMES, SKILLS, type SkillId } from '../../../../shared/volunteers';

type Profile = OutputOf<'identity.showProfile'>;

/** What is registered, as the card shows it; numbers and names come masked. */
export interface Registered {
  since: string;
  facts: Fact[];
  skills: SkillId[];
  freeTimes: string[];
}

export function toRegistered({ name, phone, volunteer }: Profile): Registered | null {
  if (!volunteer) return null;
  const { year, month, date } = partsOf(volunteer.since);
  const skills = SKILLS.filter(({ id }) => volunteer.skills.includes(id)).map((skill) => skill.name);
  return {
    since: `${year}年${month}月${date}日登记`,
    facts: [
      { k: '姓名', v: name },
      { k: '电话', v: phone },
      { k: '站', v: volunteer.unitName, note: '换我的站，登记会跟着走' },
      ...(volunteer.isMinor ? [{ k: '监护人', v: volunteer.guardian }] : []),
      { k: '特长', v: skills.join('、') || '没有填' },
      { k: '有空', v: timesLabel(volunteer.freeTimes) || '没有填' },
    ],
    skills: volunteer.skills,
    freeTimes: volunteer.freeTimes,
  };
}

const timesLabel = (ids: readonly string[]): string =>
  FREE_TIMES.filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、');
