import { rotateKeys } from '../../local/keys';
import { contract } from '../../cloudfunctions/contract';
import { publishActivity, VOLUNTEER, WARD } from '../support/builders';
import { dumpOf, whereIs, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess } from '../support/local-cloud';

const SECRETS = {
  name: '欧阳建国',
  phone: '010-00990081',
  guardian: '欧阳守护',
  guardianPhone: '010-00990082',
  ward: '上官奶奶',
  wardPhone: '010-00990083',
  note: '司马老师',
  birthDate: '2010-05-17',
  answer: '示例区端木胡同 7 号',
};

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
});
afterAll(() => cloud.dispose());

/** A minor registers, acts for somebody, and is looked at by staff. */
async function fill(openid: string): Promise<{ userId: string; wardId: string }> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  await person.call('identity.registerVolunteer', {
    ...VOLUNTEER,
    name: SECRETS.name,
    phone: SECRETS.phone,
    birthDate: SECRETS.birthDate,
    guardian: { name: SECRETS.guardian, phone: SECRETS.guardianPhone, relation: 'parent' },
    guardianConsent: 1,
  });
  const { wardId } = await person.call('identity.addWard', { ...WARD, name: SECRETS.ward, phone: SECRETS.wardPhone });
  const asked = { id: 'q1', kind: 'address', label: '住址', isOptional: false } as const;
  const form = [{ ...asked, options: [] }];
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { form });
  const answers = [{ id: 'q1', texts: [SECRETS.answer] }];
  await person.call('activities.signUp', { ...activity, people: 1, form, answers });
  const { userId } = await person.call('identity.showMe', {});
  return { userId, wardId };
}

const people: { userId: string; wardId: string } = { userId: '', wardId: '' };
beforeAll(async () => {
  Object.assign(people, await fill('oPrivate'));
  await cloud
    .person('oDemoStreet')
    .call('roles.invite', { unitId: 'st-huaiyinli', role: 'leader', note: SECRETS.note, lastDay: null });
});

it('a dump of the database shows no name, phone or birth date', async () => {
  const dump = await dumpOf(cloud);
  expect(Object.values(SECRETS).flatMap((text) => whereIs(dump, text))).toEqual([]);
  expect(whereIs(dump, SECRETS.phone.replace('-', ''))).toEqual([]);
});

it('no document but those of users holds an openid', async () => {
  const dump = await dumpOf(cloud);
  const openids = dump.users!.map(({ openid }) => String(openid)).filter((openid) => openid !== '');
  expect(openids.length).toBeGreaterThan(100);
  const { users: _users, ...rest } = dump;
  const elsewhere = JSON.stringify(rest);
  expect(openids.filter((openid) => elsewhere.includes(openid))).toEqual([]);
});

it('what goes out to its owner and to staff is masked', async () => {
  const profile = await cloud.person('oPrivate').call('identity.showProfile', {});
  expect(profile).toMatchObject({ name: '欧**国', phone: expect.stringMatching(/\*\*\*\*0081$/) as string });
  expect(profile.volunteer).toMatchObject({ guardian: '欧**护', isMinor: true });
  const list = { unitId: 'st-huaiyinli', phone: null, cursor: null };
  const answers = JSON.stringify([
    profile,
    await cloud.person('oPrivate').call('identity.listWards', {}),
    await cloud.person('oDemoStation').call('identity.listVolunteers', list),
  ]);
  expect(Object.values(SECRETS).filter((text) => answers.includes(text))).toEqual([]);
});

it('staff find a volunteer by the number that they give, and only below their own unit', async () => {
  const asked = { unitId: 'st-huaiyinli', phone: SECRETS.phone.replace('-', ''), cursor: null };
  const found = await cloud.person('oDemoStation').call('identity.listVolunteers', asked);
  expect(found.rows.map(({ userId }) => userId)).toEqual([people.userId]);
  const sibling = { ...asked, unitId: 'st-geshaoxiang' };
  expect((await cloud.person('oDemoNeighbor').call('identity.listVolunteers', sibling)).rows).toEqual([]);
});

it('a look at the full name and number is logged, and its subject reads when and from where', async () => {
  const asked = { unitId: 'st-huaiyinli', userId: people.userId };
  const shown = await cloud.person('oDemoStation').call('identity.showVolunteer', asked);
  expect(shown).toEqual({
    name: SECRETS.name,
    phone: SECRETS.phone,
    guardian: SECRETS.guardian,
    guardianPhone: SECRETS.guardianPhone,
  });
  const { looks } = await cloud.person('oPrivate').call('privacy.show', {});
  expect(looks).toEqual([expect.objectContaining({ action: 'identity.showVolunteer', unitName: '槐荫里实践站' })]);
  const { rows } = await cloud.person('oDemoAuditor').call('audit.list', {
    unitId: 'ct-shili',
    kind: 'look',
    action: 'identity.showVolunteer',
    actorId: null,
    from: null,
    to: null,
    cursor: null,
  });
  expect(rows).toEqual([expect.objectContaining({ subjectId: people.userId, unitName: '槐荫里实践站' })]);
});

it('the consent log keeps purpose, version and withdrawal; what rested on the consent goes with it', async () => {
  const person = cloud.person('oWithdraws');
  await person.call('identity.saveContact', { name: '公孙先生', phone: '010-00000084', consent: 1 });
  expect((await person.call('identity.showProfile', {})).phone).not.toBe('');
  await person.call('identity.withdrawConsent', { purpose: 'contact' });
  const profile = await person.call('identity.showProfile', {});
  expect(profile).toMatchObject({ name: '', phone: '' });
  expect(profile.consents).toEqual([expect.objectContaining({ purpose: 'contact', version: 1, state: 'withdrawn' })]);
});

it('another wording than the current one is no consent', async () => {
  const contact = { name: '公孙先生', phone: '010-00000084' };
  for (const consent of [null, 0, 2]) {
    expect(await cloud.person('oAgrees').refusal('identity.saveContact', { ...contact, consent })).toBe(
      'CONSENT_NEEDED',
    );
  }
});

describe('ages', () => {
  const register = async (birthDate: string, more: object = {}) => {
    const person = cloud.person(`oAge${birthDate.replace(/-/g, '')}`);
    await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
    const { answer } = await person.ask('identity.registerVolunteer', { ...VOLUNTEER, birthDate, ...more });
    return answer.ok ? 'OK' : answer.error.code;
  };
  const now = new Date(Date.UTC(2026, 4, 17, 4)).getTime();
  beforeAll(() => cloud.setClock(now));
  afterAll(() => cloud.setClock(null));
  const guardian = { guardian: { name: '王守护', phone: '010-00990082', relation: 'parent' }, guardianConsent: 1 };

  it.each([
    ['one day short of 14', '2012-05-18', guardian, 'TOO_YOUNG'],
    ['14 today, without a guardian', '2012-05-17', {}, 'GUARDIAN_NEEDED'],
    [
      '14 today, a guardian named who did not agree',
      '2012-05-17',
      { ...guardian, guardianConsent: null },
      'CONSENT_NEEDED',
    ],
    ['14 today, with a guardian who agreed', '2012-05-17', guardian, 'OK'],
    ['one day short of 18, without a guardian', '2008-05-18', {}, 'GUARDIAN_NEEDED'],
    ['18 today', '2008-05-17', {}, 'OK'],
    ['born tomorrow', '2026-05-18', {}, 'BAD_INPUT'],
    ['a day that is none', '1990-02-30', {}, 'BAD_INPUT'],
  ])('%s', async (_, birthDate, more, code) => {
    expect(await register(birthDate, more)).toBe(code);
  });
});

describe('keys', () => {
  it('after a change of keys old data is still read, and jobs seal it anew', async () => {
    const before = await dumpOf(cloud);
    rotateKeys(cloud.dataDirectory);
    await cloud.kill();
    await cloud.restart();
    expect((await cloud.person('oPrivate').call('identity.showProfile', {})).name).toBe('欧**国');
    for (let minute = 1; minute <= 12; minute += 1) {
      await cloud.setClock(Date.now() + minute * 60_000);
      await cloud.fireTimer('jobs', 'tick');
    }
    await cloud.setClock(null);
    const after = await dumpOf(cloud);
    const sealedWith = (dump: typeof after) =>
      ['people', 'roles', 'invitations', 'registrations'].flatMap(
        (name) => JSON.stringify(dump[name]).match(/"k\d+\./g) ?? [],
      );
    expect(new Set(sealedWith(before))).toEqual(new Set(['"k1.']));
    expect(new Set(sealedWith(after))).toEqual(new Set(['"k2.']));
    expect(sealedWith(after)).toHaveLength(sealedWith(before).length);
    expect((await cloud.person('oPrivate').call('identity.showProfile', {})).name).toBe('欧**国');
  });

  it('without keys a personal action is refused and nothing is stored', async () => {
    const bare = await startCloud({ args: ['--empty', '--no-keys', ...WITH_DUMP] });
    try {
      const person = bare.person('oBare');
      expect(
        await person.refusal('identity.saveContact', { name: '公孙先生', phone: '010-00000084', consent: 1 }),
      ).toBe('NO_KEYS');
      expect(await person.refusal('identity.addWard', WARD)).toBe('NO_KEYS');
      expect(await person.refusal('identity.registerVolunteer', VOLUNTEER)).toBe('NO_KEYS');
      expect(await person.refusal('privacy.export', {})).toBe('NO_KEYS');
      // What needs no key still works.
      await person.call('identity.setElder', { isElder: true });
      const dump = await dumpOf(bare);
      expect([...dump.people!, ...dump.consents!, ...dump.quotas!]).toEqual([]);
    } finally {
      await bare.dispose();
    }
  });
});

it('every action that declares a limit an hour refuses what is over it, also when all come at once', async () => {
  const { perHour } = contract['privacy.export'];
  const answers = await Promise.all(
    Array.from({ length: (perHour ?? 0) + 3 }, () => cloud.person('oMany').ask('privacy.export', {})),
  );
  const codes = answers.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
  expect(codes.filter((code) => code === 'OK')).toHaveLength(perHour ?? 0);
  expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(3);
});

it('names that are no names', async () => {
  const person = cloud.person('oStrange');
  const save = (name: string) => person.ask('identity.saveContact', { name, phone: '010-00000085', consent: 1 });
  expect((await save('王'.repeat(5000))).answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  expect((await save('赌博群主')).answer).toMatchObject({ ok: false, error: { code: 'CONTENT_REFUSED' } });
  expect((await save('😀阿姨')).answer.ok).toBe(true);
  expect((await person.call('identity.showProfile', {})).name).toBe('😀*姨');
});
