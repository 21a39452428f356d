import type { DemoPerson, DemoResident } from './demo-schema';
import { demoUnits } from './units';

/** Those whom a visitor of the demo can be. Names are forms of address, as a station would write them; none is real. */
export const demoPeople: readonly DemoPerson[] = [
  {
    openid: 'oDemoResident',
    displayName: '林阿姨',
    who: '退休，住槐荫里，常到站里来',
    stationId: 'st-huaiyinli',
    isVolunteer: false,
    roles: [],
  },
  {
    openid: 'oDemoVolunteer',
    displayName: '小季',
    who: '住葡萄架的上班族，注册志愿者，晚上和周末有空',
    stationId: 'st-putaojia',
    isVolunteer: true,
    roles: [],
  },
  {
    openid: 'oDemoLeader',
    displayName: '陈师傅',
    who: '站台引导队队长，早晚高峰带队',
    stationId: 'st-huaiyinli',
    isVolunteer: true,
    roles: [{ role: 'leader', unitId: 'te-zhantai' }],
  },
  {
    openid: 'oDemoStation',
    displayName: '周老师',
    who: '槐荫里实践站工作人员，发活动、接电话的都是她',
    stationId: 'st-huaiyinli',
    isVolunteer: false,
    roles: [{ role: 'staff', unitId: 'st-huaiyinli' }],
  },
  {
    openid: 'oDemoNeighbor',
    displayName: '马老师',
    who: '隔壁鸽哨巷站工作人员，管不到槐荫里的活动',
    stationId: 'st-geshaoxiang',
    isVolunteer: false,
    roles: [{ role: 'staff', unitId: 'st-geshaoxiang' }],
  },
  {
    openid: 'oDemoStreet',
    displayName: '何老师',
    who: '示例街道所工作人员，管三个站',
    stationId: 'st-geshaoxiang',
    isVolunteer: false,
    roles: [{ role: 'staff', unitId: 'in-shili' }],
  },
  {
    openid: 'oDemoCenter',
    displayName: '许老师',
    who: '区中心工作人员，看得到全区',
    stationId: 'st-fengzhengping',
    isVolunteer: false,
    roles: [{ role: 'staff', unitId: 'ct-shili' }],
  },
  {
    openid: 'oDemoAuditor',
    displayName: '郑老师',
    who: '审计人员，全区只看不改',
    stationId: 'st-lanzhuanli',
    isVolunteer: false,
    roles: [{ role: 'auditor', unitId: 'ct-shili' }],
  },
  {
    openid: 'oDemoEnterprise',
    displayName: '孙经理',
    who: '示例快送的联系人，替骑手订课、报名',
    stationId: 'st-fengzhengping',
    isVolunteer: false,
    roles: [{ role: 'contact', unitId: 'en-kuaisong' }],
  },
];

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章');
const TITLES = ['阿姨', '叔叔', '老师', '师傅', '大姐', '大哥', '奶奶', '爷爷'];

/** openids count in three digits */
const CROWD_MAX = 999;

/** Names of the people above and of the units' contacts: a roster must not show a second 周老师 by chance. */
const known = new Set([
  ...demoPeople.map(({ displayName }) => displayName),
  ...demoUnits.map((unit) => unit.contactName),
]);

/** Every surname with every title, titles shifted from round to round so that neighbours in a list differ. */
const crowdNames = TITLES.flatMap((_, round) =>
  SURNAMES.map((surname, index) => surname + (TITLES[(index + round) % TITLES.length] ?? '')),
).filter((name) => !known.has(name));

const stationIds = demoUnits.filter(({ kind }) => kind === 'station').map(({ id }) => id);

/** The first `count` of 999 further residents who fill activities, always the same; spread over the stations in turn. */
export function crowd(count: number): DemoResident[] {
  if (!Number.isInteger(count) || count < 0 || count > CROWD_MAX)
    throw new RangeError(`0 to ${CROWD_MAX}, not ${count}`);
  return Array.from({ length: count }, (_, index) => ({
    openid: `oDemoCrowd${String(index + 1).padStart(3, '0')}`,
    displayName: crowdNames[index % crowdNames.length] ?? '',
    stationId: stationIds[index % stationIds.length] ?? '',
  }));
}
