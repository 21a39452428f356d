import { DAY_MS } from '../../miniprogram/shared/time';
import type { InputOf } from '../../cloudfunctions/contract';
import { publishActivity, tomorrow } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { unindexedOf } from '../support/unindexed';

let cloud: CloudProcess;
let station: Person;
let resident: Person;
beforeAll(async () => {
  cloud = await startCloud();
  station = cloud.person('oDemoStation');
  resident = cloud.person('oDemoResident');
});
afterAll(() => cloud.dispose());

const UNIT = 'st-huaiyinli';
const ALL: Omit<InputOf<'activities.list'>, 'cursor'> = { scope: 'station', platform: null, day: null };

/** Every page, one after the other. */
async function listed(person: Person, more: Partial<InputOf<'activities.list'>> = {}) {
  const rows = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(person, { ...more, cursor });
    rows.push(...page.rows);
    ({ cursor } = page);
  } while (cursor !== null);
  return rows;
}
const ask = (person: Person, more: Partial<InputOf<'activities.list'>> & { cursor: string | null }) =>
  person.call('activities.list', { ...ALL, ...more });
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

describe('what my station offers', () => {
  it('comes before the street’s and the district’s, each soonest first, over all pages and nothing twice', async () => {
    const startAt = tomorrow();
    await publishActivity(cloud.person('oDemoCenter'), 'ct-shili', { title: '区里最早的一场', startAt });
    await publishActivity(cloud.person('oDemoStreet'), 'in-shili', {
      title: '街道的第二早',
      startAt: startAt + 900_000,
    });
    for (let i = 0; i < 24; i += 1) {
      await publishActivity(station, UNIT, { title: `站里的第 ${i} 场`, startAt: startAt + 60 * DAY_MS });
    }
    const rows = await listed(resident);
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ activityId }) => activityId)).size).toBe(rows.length);
    const rank = ({ unitId }: { unitId: string }) => (unitId.startsWith('ct') ? 2 : unitId.startsWith('in') ? 1 : 0);
    const own = rows.filter((row) => ['st', 'in', 'ct'].includes(row.unitId.slice(0, 2)));
    const inOrder = [...own].sort((a, b) => rank(a) - rank(b) || a.startAt - b.startAt);
    expect(titles(own)).toEqual(titles(inOrder));
    expect(titles(rows).indexOf('区里最早的一场')).toBeGreaterThan(titles(rows).indexOf('站里的第 23 场'));
  });

  it('the whole district is by time alone', async () => {
    const rows = await listed(resident, { scope: 'district' });
    const times = rows.map(({ startAt }) => startAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('narrowed', () => {
  it('by unit: what it publishes, and nothing of its neighbours or from above', async () => {
    const rows = await listed(resident, { unitId: 'st-geshaoxiang' });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set(['st-geshaoxiang']));
  });

  it('by age: an activity of 6 – 12 is for children, one from 60 on is not; without bounds it is for both', async () => {
    await publishActivity(station, UNIT, { title: '年龄试验甲 小学生', ageMin: 6, ageMax: 12 });
    await publishActivity(station, UNIT, { title: '年龄试验乙 老人', ageMin: 60, ageMax: 0 });
    await publishActivity(station, UNIT, { title: '年龄试验丙 谁都行' });
    await publishActivity(station, UNIT, { title: '年龄试验丁 五十到五十九', ageMin: 50, ageMax: 59 });
    const found = async (age: 'child' | 'senior' | null) =>
      titles(await listed(resident, { search: '年龄试验', age }))
        .map((title) => title.charAt(4))
        .sort()
        .join('');
    expect(await found('child')).toBe(['甲', '丙'].sort().join(''));
    expect(await found('senior')).toBe(['乙', '丙'].sort().join(''));
    expect(await found(null)).toHaveLength(4);
  });

  it('its ages stand in the right order', async () => {
    const { draft } = await station.call('activities.showManaged', await publishActivity(station, UNIT));
    const wrong = { unitId: UNIT, draft: { ...draft, ageMin: 12, ageMax: 6 } };
    expect(await station.refusal('activities.create', wrong)).toBe('BAD_INPUT');
  });
});

describe('searched', () => {
  const WORDS = {
    title: '给轮椅上街探路',
    placeName: '银杏广场北门',
    summary: '推一推就知道坡陡不陡，边走边记在图上。',
  };
  const found = async (search: string) => titles(await listed(resident, { search, scope: 'district' }));

  it('by words of the title, the place, the unit and the first lines, all of them in any order', async () => {
    await publishActivity(station, UNIT, WORDS);
    for (const search of ['轮椅', '银杏广场', '坡陡', '探路 银杏', '银杏，探路！', '槐荫里 轮椅']) {
      expect(await found(search)).toContain(WORDS.title);
    }
    expect(await found('轮椅 合唱')).not.toContain(WORDS.title);
    expect(await found('椅轮')).not.toContain(WORDS.title);
  });

  it('whatever width and case it is typed in', async () => {
    await publishActivity(station, UNIT, { title: '学做 CPR，救人一命' });
    for (const search of ['cpr', 'ＣＰＲ']) expect(await found(search)).toContain('学做 CPR，救人一命');
  });

  it('an edit is found by its new words and no more by the old ones', async () => {
    const { activityId } = await publishActivity(station, UNIT, { title: '旧名字的读书会' });
    const { version, draft } = await station.call('activities.showManaged', { activityId });
    await station.call('activities.update', { activityId, version, draft: { ...draft, title: '新招牌的诵读会' } });
    expect(await found('诵读')).toContain('新招牌的诵读会');
    expect(await found('旧名')).toEqual([]);
  });

  it('one character, or marks alone, are told apart from finding nothing', async () => {
    for (const search of ['楼', '！！', '']) {
      expect(await resident.refusal('activities.list', { ...ALL, search, cursor: null })).toBe('BAD_INPUT');
    }
    expect(await found('查无此事')).toEqual([]);
  });
});

describe('for the order by distance', () => {
  it('carries the place of the unit, or of the one above that is on the map; the question carries none', async () => {
    const street = cloud.person('oDemoStreet');
    const team = {
      ...{ name: '没上图的志愿服务队', shortName: '没上图队', address: '', lng: 0, lat: 0, phone: '' },
      ...{ contactName: '', opening: '', intro: '', platforms: [] },
    };
    const { unitId } = await street.call('units.create', { parentId: UNIT, kind: 'team', draft: team });
    await publishActivity(street, unitId, { title: '没上图的队办的' });
    const { rows, isCut } = await resident.call('activities.listPlaced', ALL);
    const { lng, lat } = await resident.call('units.show', { unitId: UNIT });
    expect(rows.find(({ title }) => title === '没上图的队办的')).toMatchObject({ lng, lat });
    expect(isCut).toBe(false);
    expect(rows.every((row) => row.lng !== 0)).toBe(true);
  });
});

it('no list asks anything that no index serves', async () => {
  expect(await unindexedOf(cloud)).toEqual([]);
});
