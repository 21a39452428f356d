import { CONSENT_WAYS, PURPOSES } from '../../../miniprogram/shared/consents';
import { clockOf, dayOf } from '../../../miniprogram/shared/time';
import { FREE_TIMES, RELATIONS, SKILLS } from '../../../miniprogram/shared/volunteers';
import type { PersonData, Section } from '../../kernel/person-data';
import { dropQuota } from '../../kernel/quota';
import { unitOf } from '../units';
import { consentsOf, dropConsents } from './consents.repository';
import { people, peopleOf, personOf } from './people.repository';
import { userOf } from './users.repository';
import { volunteers } from './volunteers.repository';
import { wardQuota, wardsOf } from './wards';

const namesOf = (ids: readonly string[], table: readonly { id: string; name: string }[]): string =>
  ids.map((id) => table.find((each) => each.id === id)?.name ?? id).join('、');

/** Here in full: it is the person's own. */
export const identityData: PersonData = {
  async exportOf(userId) {
    return [await profileSection(userId), await wardSection(userId), await consentSection(userId)];
  },
  /** All but the account itself: that goes last, so that a second run still finds whom it is about. */
  async erase({ userId }) {
    await people.remove({ _id: userId });
    await volunteers.remove({ _id: userId });
    await dropConsents(userId);
    await dropQuota(wardQuota(userId));
  },
};

async function profileSection(userId: string): Promise<Section> {
  const [user, person, volunteer] = await Promise.all([userOf(userId), personOf(userId), volunteers.get(userId)]);
  const station = user?.stationId ? await unitOf(user.stationId) : null;
  const facts: [string, string][] = [
    ['编号', userId],
    ['第一次打开', user ? dayOf(user.createdAt) : ''],
    ['我的站', station?.name ?? '未选'],
    ['长辈版', user?.isElder ? '开' : '关'],
    ['姓名或称呼', person.name],
    ['电话', person.phone],
    ['出生日期', person.birthDate],
    ['监护人', person.guardianName],
    ['监护人电话', person.guardianPhone],
    ['和监护人的关系', namesOf(person.guardianRelation === '' ? [] : [person.guardianRelation], RELATIONS)],
    ['登记为志愿者', volunteer ? dayOf(volunteer.since) : '没有登记'],
    ['特长', namesOf(volunteer?.skills ?? [], SKILLS)],
    ['有空的时间', namesOf(volunteer?.freeTimes ?? [], FREE_TIMES)],
  ];
  return { title: '我的资料', columns: ['项目', '内容'], rows: facts.map(([key, text]) => [key, text || '未提供']) };
}

async function wardSection(userId: string): Promise<Section> {
  const wards = await wardsOf(userId);
  const facts = await peopleOf(wards.map((ward) => ward.userId));
  const rows = wards.flatMap((ward) => {
    const person = facts.get(ward.userId);
    if (!person) return [];
    const { name, phone, relation, consentWay } = person;
    return [[name, phone, namesOf([relation], RELATIONS), namesOf([consentWay], CONSENT_WAYS), dayOf(ward.createdAt)]];
  });
  return { title: '我替谁办', columns: ['姓名或称呼', '电话', '关系', '怎么征得同意', '登记日期'], rows };
}

async function consentSection(userId: string): Promise<Section> {
  const rows = (await consentsOf(userId)).map(({ at, purpose, version, state }) => [
    `${dayOf(at)} ${clockOf(at)}`,
    PURPOSES[purpose].title,
    `第 ${String(version)} 版`,
    state === 'given' ? '同意' : '撤回',
  ]);
  return { title: '我同意过什么', columns: ['时间', '事项', '文字版本', '决定'], rows };
}
