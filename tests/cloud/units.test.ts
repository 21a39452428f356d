import type { InputOf } from '../../cloudfunctions/contract';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());

type Draft = InputOf<'units.create'>['draft'];
const draft = (name: string, more: Partial<Draft> = {}): Draft => ({
  name,
  shortName: name.slice(0, 8),
  address: '示例区示例街道 1 号',
  lng: 116.5,
  lat: 39.9,
  phone: '010-00000021',
  contactName: '周老师',
  opening: '每天 9:00 – 17:00',
  intro: '',
  platforms: ['safety'],
  ...more,
});
const center = (): Person => cloud.person('oDemoCenter');
const show = (unitId: string) => cloud.person('oDemoResident').call('units.show', { unitId });
const create = (parentId: string, kind: InputOf<'units.create'>['kind'], name: string) =>
  center().call('units.create', { parentId, kind, draft: draft(name) });

describe('the tree', () => {
  it.each([
    ['a station hangs on a street', 'in-shili', 'station', 'OK'],
    ['not on the center', 'ct-shili', 'station', 'UNIT_KIND'],
    ['a street on the center', 'ct-shili', 'institute', 'OK'],
    ['not on a station', 'st-huaiyinli', 'institute', 'UNIT_KIND'],
    ['a second center nowhere', 'ct-shili', 'center', 'UNIT_KIND'],
    ['a base on anything', 'te-zhantai', 'base', 'OK'],
    ['an enterprise on a park', 'pk-kechuang', 'enterprise', 'OK'],
  ] as const)('%s', async (_, parentId, kind, code) => {
    const { answer } = await center().ask('units.create', { parentId, kind, draft: draft('测试用的一个单位') });
    expect(answer.ok ? 'OK' : answer.error.code).toBe(code);
  });

  it('the same request makes one unit; its words pass the content check', async () => {
    const input = { parentId: 'st-huaiyinli', kind: 'team', draft: draft('反复点的志愿服务队') } as const;
    const answers = await Promise.all([1, 2, 3].map(() => center().ask('units.create', input, 'made-only-once')));
    const ids = answers.map(({ answer }) => (answer.ok ? answer.data.unitId : ''));
    expect(new Set(ids).size).toBe(1);
    expect(await center().refusal('units.create', { ...input, draft: draft('网上赌博志愿服务队') })).toBe(
      'CONTENT_REFUSED',
    );
  });

  it('of two edits of the same version one is saved', async () => {
    const { unitId, version } = await create('st-huaiyinli', 'team', '两人同时改的队');
    const edits = ['甲改的志愿服务队', '乙改的志愿服务队'].map((name) =>
      center().ask('units.update', { unitId, version, draft: draft(name) }),
    );
    const codes = (await Promise.all(edits)).map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
    expect(codes.sort()).toEqual(['OK', 'VERSION_CONFLICT']);
  });
});

describe('a move', () => {
  it('takes everything below along and loses no history', async () => {
    const { unitId, version } = await create('in-shili', 'station', '要搬走的实践站');
    const below = await create(unitId, 'base', '站里的实践基地');
    const leaf = await create(below.unitId, 'association', '基地里的社团');
    const activity = await publishActivity(center(), unitId);

    await center().call('units.move', { unitId, version, parentId: 'in-yanshi' });

    expect((await show(leaf.unitId)).above.map((unit) => unit.unitId)).toEqual([
      'ct-shili',
      'in-yanshi',
      unitId,
      below.unitId,
    ]);
    const { activity: shown } = await cloud.person('oDemoResident').call('activities.show', activity);
    expect(shown).toMatchObject({ unitId, unitName: '要搬走的实践站' });
    // The street that had it no longer reaches it.
    expect(await cloud.person('oDemoStreet').refusal('activities.listManaged', { unitId, state: null })).toBe(
      'FORBIDDEN',
    );
  });

  it('is refused into itself, below itself, and where its kind cannot hang', async () => {
    const { unitId, version } = await create('in-shili', 'station', '搬不动的实践站');
    const below = await create(unitId, 'team', '站里的志愿服务队');
    const move = (parentId: string) => center().refusal('units.move', { unitId, version, parentId });
    expect(await move(unitId)).toBe('UNIT_LOOP');
    expect(await move(below.unitId)).toBe('UNIT_LOOP');
    expect(await move('st-huaiyinli')).toBe('UNIT_KIND');
  });

  it('two that would hang each below the other: one is done, the tree stays a tree', async () => {
    const [a, b] = await Promise.all([
      create('in-shili', 'team', '甲志愿服务队'),
      create('in-shili', 'team', '乙志愿服务队'),
    ]);
    const answers = await Promise.all([
      center().ask('units.move', { unitId: a.unitId, version: 1, parentId: b.unitId }),
      center().ask('units.move', { unitId: b.unitId, version: 1, parentId: a.unitId }),
    ]);
    const codes = answers.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(['UNIT_LOOP', 'BUSY']).toContain(codes.find((code) => code !== 'OK'));
    const depths = await Promise.all([a, b].map(async ({ unitId }) => (await show(unitId)).above.length));
    expect(depths.sort()).toEqual([2, 3]);
  });
});

describe('a closed unit', () => {
  it('is chosen by nobody and publishes nothing new; it cannot be closed while something open hangs on it', async () => {
    const { unitId, version } = await create('in-shili', 'station', '要停用的实践站');
    const below = await create(unitId, 'team', '还在用的志愿服务队');
    expect(await center().refusal('units.setState', { unitId, version, state: 'closed' })).toBe('UNIT_IN_USE');
    await center().call('units.setState', { unitId: below.unitId, version: 1, state: 'closed' });
    await center().call('units.setState', { unitId, version, state: 'closed' });
    const resident = cloud.person('oDemoResident');
    expect(await resident.refusal('identity.chooseStation', { unitId })).toBe('NOT_FOUND');
    const { institutes } = await resident.call('units.listStations', {});
    expect(JSON.stringify(institutes)).not.toContain('要停用的实践站');
    await expect(publishActivity(center(), unitId)).rejects.toThrow('UNIT_CLOSED');
  });

  it('is closed only from above', async () => {
    const closed = { unitId: 'st-huaiyinli', version: 1, state: 'closed' } as const;
    expect(await cloud.person('oDemoStation').refusal('units.setState', closed)).toBe('FORBIDDEN');
  });
});
