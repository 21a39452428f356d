import { unzipSync } from 'fflate';
import type { Question } from '../../miniprogram/shared/form-questions';
import { activityDraft, publishActivity, tomorrow, WARD } from '../support/builders';
import { dumpOf, whereIs, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());

const STATION = 'st-huaiyinli';
const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  kind,
  label: `问的 ${id}`,
  isOptional: false,
  options: [],
  ...more,
});
const FORM: Question[] = [
  question('q1', 'choice', { label: '坐哪趟车', options: ['八点的', '九点的'] }),
  question('q2', 'choices', { label: '想学什么', options: ['剪纸', '面塑', '风筝'], isOptional: true }),
  question('q3', 'line', { label: '忌口', isOptional: true }),
  question('q4', 'name', { label: '投保人姓名' }),
  question('q5', 'phone', { label: '紧急联系电话' }),
];
const said = (id: string, ...texts: string[]) => ({ id, texts });
const ANSWERS = [said('q1', '九点的'), said('q2', '剪纸', '风筝'), said('q3', '不吃香菜'), said('q4', '令狐小满')];
const PHONE = said('q5', '010-00990091');
const FILLED = { form: FORM, answers: [...ANSWERS, PHONE] };

const publish = (more: Parameters<typeof publishActivity>[2] = {}) =>
  publishActivity(staff, STATION, { form: FORM, ...more });
const leftOf = async (activityId: string): Promise<number> =>
  (await staff.call('activities.showManaged', { activityId })).left;
const textOf = async (url: string): Promise<string> => {
  const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return Object.values(files)
    .map((file) => new TextDecoder().decode(file))
    .join('\n');
};

describe('what may be asked', () => {
  const fieldsOf = async (form: Question[]) => {
    const { answer } = await staff.ask('activities.create', { unitId: STATION, draft: activityDraft({ form }) });
    return answer.ok ? {} : answer.error.fields;
  };

  it.each([
    ['a choice of one', [question('q1', 'choice', { options: ['只有它'] })], 'draft.form.0.options', /至少列 2 个/],
    ['the same option twice', [question('q1', 'choices', { options: ['甲', '甲'] })], 'draft.form.0.options', /一样/],
    ['options of what is typed', [question('q1', 'line', { options: ['甲', '乙'] })], 'draft.form.0.options', /不用/],
    ['nothing', [question('q1', 'line', { label: ' ' })], 'draft.form.0.label', /要问的话/],
    [
      'six things',
      ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id) => question(id, 'yesno')),
      'draft.form',
      /最多问 5 项/,
    ],
    ['one thing twice', [question('q1', 'yesno'), question('q1', 'line')], 'draft.form', /重了/],
  ])('not %s', async (_name, form, path, message) => {
    expect((await fieldsOf(form))?.[path]).toMatch(message);
  });

  it('nothing that the content check refuses', async () => {
    const form = [question('q1', 'choice', { options: ['赌博', '不去'] })];
    const created = await staff.call('activities.create', { unitId: STATION, draft: activityDraft({ form }) });
    expect(await staff.refusal('activities.publish', created)).toBe('CONTENT_REFUSED');
  });

  it('the same by everybody who reads the activity', async () => {
    const { activityId } = await publish();
    expect((await cloud.person('oReads').call('activities.show', { activityId })).activity.form).toEqual(FORM);
    expect((await staff.call('activities.showManaged', { activityId })).draft.form).toEqual(FORM);
  });
});

describe('a sign-up with answers', () => {
  it('costs at most five operations, one of them on the document that all share', async () => {
    const person = cloud.person('oAnswers');
    await person.call('identity.showMe', {});
    const { answer, operations } = await person.ask('activities.signUp', {
      ...(await publish()),
      people: 1,
      ...FILLED,
    });
    expect(answer.ok).toBe(true);
    expect(operations.length).toBeLessThanOrEqual(5);
    expect(operations.filter((each) => each.startsWith('activities.'))).toEqual(['activities.update']);
  });

  it('says of each question what is wrong with its answer, and takes no place', async () => {
    const activity = await publish({ startAt: tomorrow() + 4 * 3_600_000 });
    const { activityId } = activity;
    const answers = [
      said('q1', '十点的'),
      said('q2', '剪纸', '剪纸'),
      said('q3', '字'.repeat(61)),
      said('q5', '12345'),
    ];
    const input = { ...activity, people: 1, form: FORM, answers };
    const { answer } = await cloud.person('oWrong').ask('activities.signUp', input);
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_INPUT',
        fields: {
          'answers.q1': '请在列出的里面选',
          'answers.q2': '请在列出的里面选',
          'answers.q3': '最多 60 个字，请写短一点',
          'answers.q4': '这一项要填',
          'answers.q5': '电话要填 11 位手机号，或带区号的座机',
        },
      },
    });
    expect(await leftOf(activityId)).toBe(20);
  });

  it('is refused with its words when the check refuses them', async () => {
    const answers = [...ANSWERS.filter(({ id }) => id !== 'q3'), PHONE, said('q3', '来网上赌博')];
    const activity = await publish({ startAt: tomorrow() + 4 * 3_600_000 });
    const input = { ...activity, people: 1, form: FORM, answers };
    expect(await cloud.person('oWrong').refusal('activities.signUp', input)).toBe('CONTENT_REFUSED');
    expect(await leftOf(activity.activityId)).toBe(20);
  });

  it.each([
    ['answers to nothing', { form: [], answers: [] }],
    ['answers to easier questions of its own', { form: [question('q1', 'yesno')], answers: [said('q1', '是')] }],
  ])('does not go through with %s', async (_name, other) => {
    const activity = await publish({ startAt: tomorrow() + 4 * 3_600_000 });
    const input = { ...activity, people: 1, ...other };
    expect(await cloud.person('oWrong').refusal('activities.signUp', input)).toBe('FORM_CHANGED');
    expect(await cloud.person('oWrong').refusal('activities.wait', input)).toBe('FORM_CHANGED');
    expect(await leftOf(activity.activityId)).toBe(20);
  });

  it('takes a place at an activity of before, which has no word of questions', async () => {
    const activity = await publishActivity(staff, STATION);
    const code = `const _ = db.command;
      return (await db.collection('activities').doc(args[0]).update({ data: { form: _.remove(), formKey: _.remove() } })).stats;`;
    expect(await sdkOn(() => cloud).value(code, [activity.activityId])).toMatchObject({ updated: 1 });
    const { registration } = await cloud.person('oOld').call('activities.signUp', { ...activity, people: 1 });
    expect(registration.state).toBe('joined');
  });

  it('is the same for who is signed up by another, and for who waits', async () => {
    const activity = await publish({ cap: 1, peopleMax: 1, startAt: tomorrow() + 8 * 3_600_000 });
    const { activityId } = activity;
    const person = cloud.person('oProxy');
    const { wardId } = await person.call('identity.addWard', WARD);
    await person.call('activities.signUp', { ...activity, people: 1, wardId, ...FILLED });
    const { wards } = await staff.call('identity.listUnitWards', { unitId: STATION });
    const byUnit = { ...activity, unitId: STATION, wardId: wards[0]?.wardId ?? '', people: 1 };
    expect(await staff.refusal('activities.signUpWard', byUnit)).toBe('FORM_CHANGED');
    expect(await staff.refusal('activities.signUpWard', { ...byUnit, ...FILLED })).toBe('ACTIVITY_FULL');
    await person.call('activities.wait', {
      ...activity,
      people: 1,
      form: FORM,
      answers: [said('q1', '八点的'), ...FILLED.answers.slice(1)],
    });
    const { rows } = await staff.call('activities.listAnswers', { activityId });
    expect(rows.map(({ isWaiting, texts }) => [isWaiting, ...(texts[0] ?? [])])).toEqual([
      [false, '九点的'],
      [true, '八点的'],
    ]);
  });
});

describe('who reads the answers', () => {
  let activity: Awaited<ReturnType<typeof publish>>;
  beforeAll(async () => {
    activity = await publish({ startAt: tomorrow() + 12 * 3_600_000 });
    const person = cloud.person('oRead');
    await person.call('identity.saveContact', { name: '令狐小满', phone: '010-00990092', consent: 1 });
    await person.call('activities.signUp', { ...activity, people: 2, ...FILLED });
  });

  it('nobody who looks into the database, of what says who somebody is', async () => {
    const dump = await dumpOf(cloud);
    expect(['令狐小满', '010-00990091'].flatMap((text) => whereIs(dump, text))).toEqual([]);
    expect(whereIs(dump, '不吃香菜')).toEqual(['registrations']);
  });

  it('the team, masked; that it looked is in the log', async () => {
    const { activityId } = activity;
    const { rows, form } = await staff.call('activities.listAnswers', { activityId });
    expect(form).toEqual(FORM);
    expect(rows).toEqual([
      expect.objectContaining({
        name: '令**满',
        people: 2,
        texts: [['九点的'], ['剪纸', '风筝'], ['不吃香菜'], ['令**满'], ['010****0091']],
      }),
    ]);
    const looks = (await dumpOf(cloud)).audit!.filter(({ action }) => action === 'activities.listAnswers');
    expect(looks).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'look', objectId: activityId })]));
  });

  it('staff, in full and as a spreadsheet; a leader does not', async () => {
    const { activityId } = activity;
    const { url, rows } = await staff.call('activities.exportAnswers', { activityId });
    expect(rows).toBe(1);
    const text = await textOf(url);
    const told = ['坐哪趟车', '九点的', '剪纸、风筝', '不吃香菜', '令狐小满', '010-00990091'];
    expect(told.filter((each) => !text.includes(each))).toEqual([]);
    const leader = cloud.person('oDemoLeader');
    expect(await leader.refusal('activities.exportAnswers', { activityId })).toBe('FORBIDDEN');
    const empty = await publish({ startAt: tomorrow() + 16 * 3_600_000 });
    expect(await staff.refusal('activities.exportAnswers', empty)).toBe('NOBODY_THERE');
  });

  it('the person, in their own export', async () => {
    const text = await textOf((await cloud.person('oRead').call('privacy.export', {})).url);
    const told = ['name="我报名时填的"', '紧急联系电话', '010-00990091', '剪纸、风筝'];
    expect(told.filter((each) => !text.includes(each))).toEqual([]);
  });

  it('the list of the day says who is on it, masked', async () => {
    const { activityId } = activity;
    const { url, fileName, rows } = await staff.call('activities.exportRoster', { activityId });
    expect(fileName).toMatch(/^签到名单-\d{4}-\d{2}-\d{2}\.xlsx$/);
    expect(rows).toBe(1);
    const text = await textOf(url);
    expect(['令**满', '0092', '没到'].filter((each) => !text.includes(each))).toEqual([]);
    expect(['令狐小满', '010-00990092', '不吃香菜'].filter((each) => text.includes(each))).toEqual([]);
  });
});

describe('other questions', () => {
  it('are asked only while nobody has answered these; who cancels takes their answers along', async () => {
    const startAt = tomorrow() + 20 * 3_600_000;
    const activity = await publish({ startAt });
    const { activityId } = activity;
    const person = cloud.person('oFirst');
    const answers = [...ANSWERS.filter(({ id }) => id !== 'q3'), said('q3', '只有他写的一句'), PHONE];
    await person.call('activities.signUp', { ...activity, people: 1, form: FORM, answers });
    const draft = activityDraft({ startAt, form: FORM.slice(0, 2) });
    const seen = { activityId, version: 2 };
    expect(await staff.refusal('activities.update', { ...seen, draft })).toBe('FORM_FIXED');
    // All else may still change.
    const { version } = await staff.call('activities.update', { ...seen, draft: { ...draft, form: FORM, cap: 30 } });
    await person.call('activities.cancelSignUp', { activityId });
    expect(whereIs(await dumpOf(cloud), '只有他写的一句')).toEqual([]);
    await staff.call('activities.update', { activityId, version, draft });
    expect(await person.refusal('activities.signUp', { ...activity, people: 1, ...FILLED })).toBe('FORM_CHANGED');
    const fewer = { form: FORM.slice(0, 2), answers: ANSWERS.slice(0, 2) };
    const { registration } = await person.call('activities.signUp', { ...activity, people: 1, ...fewer });
    expect(registration.state).toBe('joined');
  });
});
