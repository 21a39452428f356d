import { HOUR_MS } from '../../miniprogram/shared/time';
import { activityDraft, publishActivity } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
let resident: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
  resident = cloud.person('oDemoResident');
});
afterAll(() => cloud.dispose());

const UNIT = 'st-huaiyinli';

describe('writing and publishing', () => {
  it('a draft is seen by staff only; published it is found by residents', async () => {
    const draft = activityDraft({ title: '只有站里看得到的草稿', platform: 'law' });
    const { activityId, version } = await staff.call('activities.create', { unitId: UNIT, draft });
    const titles = async () => {
      const input = { scope: 'station', platform: 'law', day: null, cursor: null } as const;
      return (await resident.call('activities.list', input)).rows.map(({ title }) => title);
    };
    expect(await titles()).not.toContain(draft.title);
    await staff.call('activities.publish', { activityId, version });
    expect(await titles()).toContain(draft.title);
  });

  it('the same create sent twice is one draft', async () => {
    const input = { unitId: UNIT, draft: activityDraft() };
    const [one, two] = await Promise.all([
      staff.ask('activities.create', input, 'req-create-1'),
      staff.ask('activities.create', input, 'req-create-1'),
    ]);
    expect(one.answer).toEqual(two.answer);
  });

  it('the same edit sent twice, its first answer lost, is no conflict', async () => {
    const { activityId, version } = await staff.call('activities.create', { unitId: UNIT, draft: activityDraft() });
    const edit = { activityId, version, draft: activityDraft({ title: '改过一次的标题' }) };
    const first = await staff.ask('activities.update', edit, 'req-edit-0001');
    const again = await staff.ask('activities.update', edit, 'req-edit-0001');
    expect(first.answer).toMatchObject({ ok: true });
    expect(again.answer).toEqual(first.answer);
  });

  it('two colleagues on one version: the second is told, nothing is overwritten', async () => {
    const { activityId, version } = await staff.call('activities.create', { unitId: UNIT, draft: activityDraft() });
    await staff.call('activities.update', { activityId, version, draft: activityDraft({ title: '先改的人写的' }) });
    const late = { activityId, version, draft: activityDraft({ title: '后改的人写的' }) };
    expect(await cloud.person('oDemoStreet').refusal('activities.update', late)).toBe('VERSION_CONFLICT');
    expect((await staff.call('activities.showManaged', { activityId })).draft.title).toBe('先改的人写的');
  });

  it('words that the content check refuses are not published, and the draft is kept', async () => {
    const draft = activityDraft({ summary: '这里有一段违规的话，用来试一试检查会不会拦下来。' });
    const { activityId, version } = await staff.call('activities.create', { unitId: UNIT, draft });
    expect(await staff.refusal('activities.publish', { activityId, version })).toBe('CONTENT_REFUSED');
    expect((await staff.call('activities.showManaged', { activityId })).state).toBe('draft');
    expect(await resident.refusal('activities.show', { activityId })).toBe('NOT_FOUND');
  });

  it('a sign-up that would have closed already is not published', async () => {
    const startAt = Date.now() + HOUR_MS;
    const draft = activityDraft({ startAt, stopAt: Date.now() - HOUR_MS });
    const { activityId, version } = await staff.call('activities.create', { unitId: UNIT, draft });
    expect(await staff.refusal('activities.publish', { activityId, version })).toBe('BAD_INPUT');
  });
});

describe('changing what is published', () => {
  const edit = async (activityId: string, more: Parameters<typeof activityDraft>[0]) => {
    const { version, draft } = await staff.call('activities.showManaged', { activityId });
    return staff.ask('activities.update', { activityId, version, draft: { ...draft, ...more } });
  };

  it('more places are there to be taken; fewer only down to what is taken', async () => {
    const activity = await publishActivity(staff, UNIT, { cap: 5 });
    const { activityId } = activity;
    await resident.call('activities.signUp', { ...activity, people: 3 });
    expect((await edit(activityId, { cap: 8 })).answer.ok).toBe(true);
    expect((await resident.call('activities.show', { activityId })).activity).toMatchObject({ cap: 8, left: 5 });
    expect((await edit(activityId, { cap: 2, peopleMax: 1 })).answer).toMatchObject({
      error: { code: 'CAP_BELOW_TAKEN', message: expect.stringContaining('已经报了 3 位') as string },
    });
    expect((await edit(activityId, { cap: 3, peopleMax: 1 })).answer.ok).toBe(true);
    expect((await resident.call('activities.show', { activityId })).activity).toMatchObject({ cap: 3, left: 0 });
    await resident.call('activities.cancelSignUp', { activityId });
  });
});

describe('what a person types', () => {
  it.each([
    ['a name of 10 KB', { title: '长'.repeat(3500) }, 'draft.title'],
    ['a title of spaces', { title: '      ' }, 'draft.title'],
    ['a line break in a line', { placeName: '一层\n二层' }, 'draft.placeName'],
    ['a phone that is none', { contactPhone: '打给我' }, 'draft.contactPhone'],
    ['an end before the start', { endAt: 1 }, 'draft.endAt'],
    ['no article', { articleRefs: [] }, 'draft.articleRefs'],
    ['an article that does not exist', { articleRefs: [{ article: 64 }] }, 'draft.articleRefs.0.article'],
    ['half a place', { cap: 1.5 }, 'draft.cap'],
  ])('%s is refused under its field', async (_name, wrong, field) => {
    const draft = { ...activityDraft(), ...wrong };
    const { answer } = await staff.ask('activities.create', { unitId: UNIT, draft });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(answer.ok ? '' : answer.error.fields?.[field]).toMatch(/[\u4e00-\u9fff]/);
  });

  it('emoji count as one character each and come back as they were typed', async () => {
    const title = '🎉'.repeat(30);
    const { activityId } = await staff.call('activities.create', { unitId: UNIT, draft: activityDraft({ title }) });
    expect((await staff.call('activities.showManaged', { activityId })).draft.title).toBe(title);
  });
});
