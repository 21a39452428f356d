import type { InputOf } from '../../cloudfunctions/contract';
import { DAY_MS, dayOf } from '../../miniprogram/shared/time';
import { giveRole, lessonDraft } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
  const second = { unitId, role: 'staff' } as const;
  await giveRole(cloud.person('oDemoStreet'), cloud.person('oSecondStaff'), second);
  await cloud.person('oHere').call('identity.chooseStation', { unitId });
  await cloud.person('oElsewhere').call('identity.chooseStation', { unitId: 'st-putaojia' });
});
afterAll(() => cloud.dispose());

const unitId = 'st-huaiyinli';
const author = (): Person => cloud.person('oDemoStation');
const reviewer = (): Person => cloud.person('oSecondStaff');
const reader = (): Person => cloud.person('oHere');

async function publish(draft = lessonDraft()): Promise<{ lessonId: string; version: number }> {
  const { lessonId, version } = await author().call('classroom.createLesson', { unitId, draft });
  const submitted = await author().call('classroom.submitLesson', { lessonId, version });
  const { version: published } = await reviewer().call('classroom.publishLesson', { lessonId, ...submitted });
  return { lessonId, version: published };
}
const titlesFor = async (person: Person): Promise<string[]> =>
  (await person.call('classroom.listCourses', {})).courses.flatMap(({ lessons }) => lessons.map(({ title }) => title));

describe('a lesson that a station writes', () => {
  it('is seen by a resident of that unit once published, and not by one of another', async () => {
    const draft = lessonDraft({ title: '只给槐荫里看的一课' });
    const { lessonId, version } = await author().call('classroom.createLesson', { unitId, draft });
    expect(await titlesFor(reader())).not.toContain(draft.title);
    const submitted = await author().call('classroom.submitLesson', { lessonId, version });
    expect(await reader().refusal('classroom.showLesson', { lessonId })).toBe('NOT_FOUND');
    await cloud.person('oDemoStreet').call('classroom.publishLesson', { lessonId, ...submitted });
    expect(await titlesFor(reader())).toContain(draft.title);
    expect((await reader().call('classroom.showLesson', { lessonId })).lesson).toMatchObject({
      title: draft.title,
      unitName: '槐荫里实践站',
    });
    const elsewhere = cloud.person('oElsewhere');
    expect(await titlesFor(elsewhere)).not.toContain(draft.title);
    expect(await elsewhere.refusal('classroom.showLesson', { lessonId })).toBe('NOT_FOUND');
  });

  it('is published by somebody else than whoever changed it last', async () => {
    const { lessonId, version } = await author().call('classroom.createLesson', { unitId, draft: lessonDraft() });
    const submitted = await author().call('classroom.submitLesson', { lessonId, version });
    expect(await author().refusal('classroom.publishLesson', { lessonId, ...submitted })).toBe('SECOND_PERSON');
    // A reviewer who rewrites it has become its author.
    const edited = await reviewer().call('classroom.updateLesson', { lessonId, ...submitted, draft: lessonDraft() });
    const again = await reviewer().call('classroom.submitLesson', { lessonId, ...edited });
    expect(await reviewer().refusal('classroom.publishLesson', { lessonId, ...again })).toBe('SECOND_PERSON');
    await author().call('classroom.publishLesson', { lessonId, ...again });
  });

  it('goes back with a reason, and cannot skip a step', async () => {
    const { lessonId, version } = await author().call('classroom.createLesson', { unitId, draft: lessonDraft() });
    expect(await reviewer().refusal('classroom.publishLesson', { lessonId, version })).toBe('LESSON_STATE');
    const submitted = await author().call('classroom.submitLesson', { lessonId, version });
    await reviewer().call('classroom.returnLesson', { lessonId, ...submitted, reason: '第二段再短一点' });
    expect(await author().call('classroom.showManagedLesson', { lessonId })).toMatchObject({
      state: 'returned',
      returnReason: '第二段再短一点',
      isMine: true,
    });
  });

  it('stays as published while the next version is written; each version once', async () => {
    const { lessonId, version } = await publish(lessonDraft({ title: '第一版的标题' }));
    const draft = lessonDraft({ title: '第二版的标题' });
    const edited = await author().call('classroom.updateLesson', { lessonId, version, draft });
    expect((await reader().call('classroom.showLesson', { lessonId })).lesson.title).toBe('第一版的标题');
    const submitted = await author().call('classroom.submitLesson', { lessonId, ...edited });
    const input = { lessonId, ...submitted };
    const twice = await Promise.all([1, 2].map(() => reviewer().ask('classroom.publishLesson', input, 'same-publish')));
    expect(twice.some(({ answer }) => answer.ok)).toBe(true);
    expect((await reader().call('classroom.showLesson', { lessonId })).lesson.title).toBe('第二版的标题');
    expect((await author().call('classroom.showManagedLesson', { lessonId })).liveVersion).toBe(2);
  });

  it('passes the content check before anyone else sees it', async () => {
    const draft = lessonDraft({ title: '教人网上赌博的一课' });
    const { lessonId, version } = await author().call('classroom.createLesson', { unitId, draft });
    expect(await author().refusal('classroom.submitLesson', { lessonId, version })).toBe('CONTENT_REFUSED');
  });

  it('asks its questions without their answers, and the server grades them', async () => {
    const { lessonId } = await publish();
    const { lesson } = await reader().call('classroom.showLesson', { lessonId });
    expect(JSON.stringify(lesson)).not.toMatch(/"answer"|"reason"|逃生的路/);
    const questionId = lesson.questions[0]?.questionId ?? '';
    const give = (picked: string) =>
      reader().call('classroom.answer', { questionId, picked: [picked], at: Date.now() });
    expect((await give('a')).verdict).toMatchObject({ isRight: false, answer: ['b'] });
    expect((await give('b')).verdict.isRight).toBe(true);
    const end = lessonDraft().blocks.length;
    await reader().call('classroom.saveProgress', { items: [{ ownerId: lessonId, position: end, at: Date.now() }] });
    expect((await reader().call('classroom.showLesson', { lessonId })).lesson.isDone).toBe(true);
  });

  it('withdrawn, is off the list; its questions come up for review no more', async () => {
    const { lessonId, version } = await publish(lessonDraft({ title: '要撤下来的一课' }));
    await author().call('classroom.withdrawLesson', { lessonId, version });
    expect(await titlesFor(reader())).not.toContain('要撤下来的一课');
    const asked = { questionId: `${lessonId}-q1`, picked: ['b'], at: 1 };
    expect(await reader().refusal('classroom.answer', asked)).toBe('NOT_FOUND');
  });

  it.each([
    ['no answer among the options', { answer: ['f'] }],
    ['two answers to a single choice', { answer: ['a', 'b'] }],
    ['one option only', { options: [{ id: 'a', text: '车棚里' }] }],
  ])('with a question that has %s is refused', async (_, more) => {
    const question = { ...lessonDraft().questions[0]!, ...more };
    const draft = lessonDraft({ questions: [question] });
    expect(await author().refusal('classroom.createLesson', { unitId, draft })).toBe('BAD_INPUT');
  });
});

describe('talk under a lesson', () => {
  const say = (person: Person, text: string) => person.ask('classroom.addPost', { lessonId: 'fraud-2', text });
  const seenBy = async (person: Person): Promise<string[]> =>
    (await person.call('classroom.listPosts', { lessonId: 'fraud-2', cursor: null })).rows.map(({ text }) => text);

  it('is shown after the check, under the station’s name and nobody’s own', async () => {
    expect((await say(reader(), '我妈也差点上当')).answer.ok).toBe(true);
    const { rows } = await cloud
      .person('oElsewhere')
      .call('classroom.listPosts', { lessonId: 'fraud-2', cursor: null });
    expect(rows[0]).toMatchObject({ text: '我妈也差点上当', isMine: false, state: 'shown' });
    expect(rows[0]?.stationName).not.toBe('');
  });

  it('refused words are not stored; unanswered ones wait, seen by their author and the staff alone', async () => {
    expect((await say(reader(), '来网上赌博')).answer).toMatchObject({ ok: false, error: { code: 'CONTENT_REFUSED' } });
    const waiting = '检查没有答复的一句话';
    expect((await say(reader(), waiting)).answer).toMatchObject({ ok: true, data: { post: { state: 'waiting' } } });
    expect(await seenBy(reader())).toContain(waiting);
    expect(await seenBy(cloud.person('oElsewhere'))).not.toContain(waiting);
    const queue = { unitId, state: 'waiting', cursor: null } as const;
    const { rows } = await author().call('classroom.listUnitPosts', queue);
    const post = rows.find(({ text }) => text === waiting);
    await author().call('classroom.moderatePost', { postId: post?.postId ?? '', state: 'shown' });
    expect(await seenBy(cloud.person('oElsewhere'))).toContain(waiting);
    await author().call('classroom.moderatePost', { postId: post?.postId ?? '', state: 'hidden' });
    expect(await seenBy(cloud.person('oElsewhere'))).not.toContain(waiting);
  });

  it('is looked after by the station of whoever said it, not by another', async () => {
    await say(reader(), '槐荫里的人说的话');
    const { rows } = await author().call('classroom.listUnitPosts', { unitId, state: 'shown', cursor: null });
    const postId = rows.find(({ text }) => text === '槐荫里的人说的话')?.postId ?? '';
    const hide = { postId, state: 'hidden' } as const;
    expect(await cloud.person('oDemoNeighbor').refusal('classroom.moderatePost', hide)).toBe('FORBIDDEN');
  });

  it('needs a station, and is taken back by its author', async () => {
    expect((await say(cloud.person('oNowhere'), '路过说一句')).answer).toMatchObject({
      ok: false,
      error: { code: 'STATION_NEEDED' },
    });
    const { answer } = await say(reader(), '说错了要收回的话');
    if (answer.ok) await reader().call('classroom.removePost', { postId: answer.data.post.postId });
    expect(await seenBy(reader())).not.toContain('说错了要收回的话');
  });
});

describe('a lesson pushed down the three levels', () => {
  const due = dayOf(Date.now() + 7 * DAY_MS);
  const assign = (person: Person, more: Partial<InputOf<'classroom.assign'>>) =>
    person.call('classroom.assign', {
      unitId: 'ct-shili',
      ownerId: 'a17-1',
      targetIds: ['in-shili'],
      dueDay: due,
      ...more,
    });
  const rowOf = async (person: Person, at: string, assignmentId: string, stationId: string) => {
    const { stations } = await person.call('classroom.showAssignment', { unitId: at, assignmentId });
    return stations.find((station) => station.unitId === stationId);
  };
  const finish = (person: Person, ownerId: string) =>
    person.call('classroom.saveProgress', { items: [{ ownerId, position: 4, at: Date.now() }] });

  it('reaches those below the units that it was sent to, and no others', async () => {
    const { assignmentId } = await assign(cloud.person('oDemoCenter'), {});
    const has = async (person: Person) =>
      (await person.call('classroom.listMyAssignments', {})).rows.some((row) => row.assignmentId === assignmentId);
    expect(await has(reader())).toBe(true);
    expect(await has(cloud.person('oElsewhere'))).toBe(false);
    await cloud.person('oDemoCenter').call('classroom.closeAssignment', { assignmentId });
    expect(await has(reader())).toBe(false);
  });

  it('shows at the center how many of each station opened and did it: once a person, without names', async () => {
    const { assignmentId } = await assign(cloud.person('oDemoCenter'), { ownerId: 'a17-2' });
    const people = ['oPush1', 'oPush2', 'oPush3'].map((openid) => cloud.person(openid));
    for (const person of people) await person.call('identity.chooseStation', { unitId });
    const [first, second] = people;
    const open = (person: Person | undefined) =>
      person?.call('classroom.openAssignment', { assignmentId, fromUnitId: unitId });
    await Promise.all([open(first), open(first), open(second)]);
    if (first) await Promise.all([finish(first, 'a17-2'), finish(first, 'a17-2')]);
    const row = await rowOf(cloud.person('oDemoCenter'), 'ct-shili', assignmentId, unitId);
    expect(row).toMatchObject({ opened: 2, done: 1, reached: 2 });
    expect(row?.people).toBeGreaterThanOrEqual(4);
    // The street and the station see their own part of it.
    expect(await rowOf(cloud.person('oDemoStreet'), 'in-shili', assignmentId, unitId)).toEqual(row);
    expect(await rowOf(author(), unitId, assignmentId, unitId)).toEqual(row);
  });

  it('counts who did it without opening it from the list, and who had done it before', async () => {
    const person = cloud.person('oDidBefore');
    await person.call('identity.chooseStation', { unitId });
    await finish(person, 'a17-3');
    const { assignmentId } = await assign(cloud.person('oDemoStreet'), {
      unitId: 'in-shili',
      targetIds: [unitId],
      ownerId: 'a17-3',
    });
    await person.call('classroom.openAssignment', { assignmentId, fromUnitId: null });
    const other = cloud.person('oDidLater');
    await other.call('identity.chooseStation', { unitId });
    await finish(other, 'a17-3');
    expect(await rowOf(cloud.person('oDemoStreet'), 'in-shili', assignmentId, unitId)).toMatchObject({
      opened: 2,
      done: 2,
      reached: 0,
    });
  });

  it('is sent only downwards, for a day to come, and for something that there is', async () => {
    const street = cloud.person('oDemoStreet');
    const base = { unitId: 'in-shili', ownerId: 'a17-1', targetIds: [unitId], dueDay: due };
    expect(await street.refusal('classroom.assign', { ...base, targetIds: ['st-putaojia'] })).toBe('NOT_BELOW');
    expect(await street.refusal('classroom.assign', { ...base, targetIds: ['ct-shili'] })).toBe('NOT_BELOW');
    expect(await street.refusal('classroom.assign', { ...base, ownerId: 'a99-1' })).toBe('NOT_FOUND');
    expect(await street.refusal('classroom.assign', { ...base, dueDay: '2020-01-01' })).toBe('BAD_INPUT');
  });
});
