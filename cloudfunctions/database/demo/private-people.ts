import type { ConsentWay } from '../../../miniprogram/shared/consents';
import type { RelationId, SkillId } from '../../../miniprogram/shared/volunteers';

/** Invented like everything here; the numbers are ones that no telephone company gives out. */
export interface DemoVolunteer {
  openid: string;
  name: string;
  phone: string;
  birthDate: string;
  skills: readonly SkillId[];
  freeTimes: readonly string[];
}

export const demoVolunteers: readonly DemoVolunteer[] = [
  {
    openid: 'oDemoVolunteer',
    name: '季小满',
    phone: '010-00000091',
    birthDate: '1994-06-06',
    skills: ['order', 'digital'],
    freeTimes: ['13', '33', '61', '62', '71'],
  },
  {
    openid: 'oDemoLeader',
    name: '陈站台',
    phone: '010-00000092',
    birthDate: '1968-03-11',
    skills: ['order', 'repair'],
    freeTimes: ['11', '21', '31', '41', '51'],
  },
];

export interface DemoWard {
  actor: { kind: 'person'; openid: string } | { kind: 'unit'; unitId: string };
  name: string;
  phone: string;
  relation: RelationId;
  consentWay: ConsentWay;
}

export const demoWards: readonly DemoWard[] = [
  {
    actor: { kind: 'person', openid: 'oDemoResident' },
    name: '林奶奶',
    phone: '',
    relation: 'parent',
    consentWay: 'spoken',
  },
  {
    actor: { kind: 'unit', unitId: 'st-huaiyinli' },
    name: '魏爷爷',
    phone: '010-00000093',
    relation: 'staff',
    consentWay: 'written',
  },
  {
    actor: { kind: 'unit', unitId: 'st-huaiyinli' },
    name: '谢奶奶',
    phone: '',
    relation: 'staff',
    consentWay: 'phone',
  },
];
