import { DAY_MS, dayOf, MINUTE_MS } from '../../miniprogram/shared/time';
import { giveRole } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const unitId = 'st-huaiyinli';
const street = () => cloud.person('oDemoStreet');
const center = () => cloud.person('oDemoCenter');
const listManaged = (openid: string) => cloud.person(openid).ask('activities.listManaged', { unitId, state: null });
const codeOf = ({ answer }: Awaited<ReturnType<typeof listManaged>>) => (answer.ok ? 'OK' : answer.error.code);
const invite = (more: object = {}) =>
  street().call('roles.invite', { unitId, role: 'staff', note: '新来的同事', lastDay: null, ...more });

describe('an invitation', () => {
  it('is accepted once: of ten who bring the code at once, one gets the role', async () => {
    const { code } = await invite();
    const people = Array.from({ length: 10 }, (_, i) => cloud.person(`oRush${i}`));
    const answers = await Promise.all(people.map((person) => person.ask('roles.acceptInvitation', { code })));
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
    const held = await Promise.all(people.map((person) => person.call('identity.showMe', {})));
    expect(held.filter(({ roles }) => roles.length > 0)).toHaveLength(1);
  });

  it('accepted twice by the same person is accepted once; in any spelling of the code', async () => {
    const { code } = await invite();
    const person = cloud.person('oTwice');
    await person.call('roles.acceptInvitation', { code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` });
    await person.call('roles.acceptInvitation', { code });
    expect((await person.call('identity.showMe', {})).roles).toHaveLength(1);
  });

  it('the same request sent twice gives the same code; the code is nowhere in the list', async () => {
    const input = { unitId, role: 'leader', note: '队长', lastDay: null } as const;
    const asked = [1, 2].map(() => street().ask('roles.invite', input, 'the-same-request'));
    const codes = (await Promise.all(asked)).map(({ answer }) => (answer.ok ? answer.data.code : ''));
    expect(codes[0]).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(codes[1]).toBe(codes[0]);
    expect(JSON.stringify(await street().call('roles.list', { unitId }))).not.toContain(codes[0]);
  });

  it('is over when withdrawn, when its week is over, and when its giver may no longer give', async () => {
    const { code, invitationId } = await invite();
    await street().call('roles.withdrawInvitation', { invitationId });
    expect(await cloud.person('oLate').refusal('roles.showInvitation', { code })).toBe('INVITATION_OVER');

    const old = await invite();
    await cloud.setClock(Date.now() + 8 * DAY_MS);
    expect(await cloud.person('oLate').refusal('roles.acceptInvitation', { code: old.code })).toBe('INVITATION_OVER');
    await cloud.setClock(null);

    const giver = cloud.person('oGiver');
    const { roleId } = await giveRole(center(), giver, { unitId: 'in-shili', role: 'staff' });
    const given = await giver.call('roles.invite', { unitId, role: 'staff', note: '同事', lastDay: null });
    await center().call('roles.end', { roleId });
    expect(await cloud.person('oLate').refusal('roles.acceptInvitation', { code: given.code })).toBe('INVITATION_OVER');
  });

  it('cannot be guessed by trying: thirty an hour a person', async () => {
    const person = cloud.person('oGuesser');
    const codes = [];
    for (let i = 0; i < 31; i += 1)
      codes.push(await person.refusal('roles.showInvitation', { code: `2345678${'ABCDEFGH'[i % 8] ?? ''}` }));
    expect(codes.slice(0, 30).every((code) => code === 'INVITATION_OVER')).toBe(true);
    expect(codes[30]).toBe('TOO_MANY');
  });
});

describe('who may give', () => {
  it.each([
    ['staff do not make their own successors', 'oDemoStation', unitId, 'staff', 'ROLE_NOT_YOURS_TO_GIVE'],
    ['staff make leaders of their own unit', 'oDemoStation', unitId, 'leader', 'OK'],
    ['staff above make staff below', 'oDemoStreet', unitId, 'staff', 'OK'],
    ['an auditor is of the center alone', 'oDemoStreet', unitId, 'auditor', 'ROLE_NOT_YOURS_TO_GIVE'],
    ['the center makes its auditors', 'oDemoCenter', 'ct-shili', 'auditor', 'OK'],
    ['the center makes its own staff', 'oDemoCenter', 'ct-shili', 'staff', 'OK'],
  ] as const)('%s', async (_, openid, at, role, code) => {
    const { answer } = await cloud
      .person(openid)
      .ask('roles.invite', { unitId: at, role, note: '某位', lastDay: null });
    expect(answer.ok ? 'OK' : answer.error.code).toBe(code);
  });
});

describe('an end', () => {
  it('is felt by the next call, on every instance, well within a minute', async () => {
    const { roleId } = await giveRole(street(), cloud.person('oRevoked'), { unitId, role: 'staff' });
    // Warm on several instances before.
    const before = await Promise.all(Array.from({ length: 8 }, () => listManaged('oRevoked')));
    expect(before.map(codeOf)).toEqual(Array.from({ length: 8 }, () => 'OK'));
    await street().call('roles.end', { roleId });
    const after = await Promise.all(Array.from({ length: 8 }, () => listManaged('oRevoked')));
    expect(after.map(codeOf)).toEqual(Array.from({ length: 8 }, () => 'FORBIDDEN'));
  });

  it('comes by itself after the last day', async () => {
    const { code } = await invite({ lastDay: dayOf(Date.now() + DAY_MS) });
    await cloud.person('oTerm').call('roles.acceptInvitation', { code });
    expect(codeOf(await listManaged('oTerm'))).toBe('OK');
    await cloud.setClock(Date.now() + 2 * DAY_MS + MINUTE_MS);
    expect(codeOf(await listManaged('oTerm'))).toBe('FORBIDDEN');
  });

  it('is told to the person, once; a resignation is not', async () => {
    const { roleId } = await giveRole(street(), cloud.person('oTold'), { unitId, role: 'leader' });
    await street().call('roles.end', { roleId });
    await street().call('roles.end', { roleId });
    const resigned = cloud.person('oResigns');
    const own = await giveRole(street(), resigned, { unitId, role: 'leader' });
    await resigned.call('roles.resign', { roleId: own.roleId });
    for (const minute of [2, 4]) {
      await cloud.setClock(Date.now() + minute * MINUTE_MS);
      await cloud.fireTimer('jobs', 'tick');
    }
    const { rows } = await cloud.person('oTold').call('notices.list', { cursor: null });
    expect(rows).toEqual([expect.objectContaining({ kind: 'role-ended', isRead: false })]);
    expect((await resigned.call('notices.list', { cursor: null })).rows).toEqual([]);
  });

  it('a role given again is the same one in its next round, with the earlier one in its past', async () => {
    const person = cloud.person('oAgain');
    const { roleId } = await giveRole(street(), person, { unitId, role: 'leader' });
    await street().call('roles.end', { roleId });
    const again = await giveRole(street(), person, { unitId, role: 'leader' });
    expect(again.roleId).toBe(roleId);
    expect((await person.call('identity.showMe', {})).roles).toHaveLength(1);
  });
});

describe('the last staff of the center', () => {
  const own = async (openid: string): Promise<string> => {
    const { roles } = await cloud.person(openid).call('roles.list', { unitId: 'ct-shili' });
    const mine = roles.find(({ isMine, role, isHeld }) => isMine && role === 'staff' && isHeld);
    return mine?.roleId ?? '';
  };

  it('can neither leave nor be removed', async () => {
    expect(await center().refusal('roles.resign', { roleId: await own('oDemoCenter') })).toBe('LAST_CENTER_STAFF');
    expect(await center().refusal('roles.end', { roleId: await own('oDemoCenter') })).toBe('LAST_CENTER_STAFF');
    expect((await center().call('identity.showMe', {})).roles).toHaveLength(1);
  });

  it('of two who leave at the same instant one stays, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      const second = cloud.person(`oCenter${round}`);
      const { code } = await center().call('roles.invite', {
        unitId: 'ct-shili',
        role: 'staff',
        note: '同事',
        lastDay: null,
      });
      await second.call('roles.acceptInvitation', { code });
      const ids = await Promise.all(['oDemoCenter', second.openid].map(own));
      const [mine = '', theirs = ''] = ids;
      const answers = await Promise.all([
        center().ask('roles.resign', { roleId: mine }),
        second.ask('roles.resign', { roleId: theirs }),
      ]);
      expect(answers.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code)).sort()).toEqual([
        'LAST_CENTER_STAFF',
        'OK',
      ]);
      // Whoever stayed lets the other back in, so that the next round starts from the same two.
      if (answers[0].answer.ok) {
        const back = await second.call('roles.invite', {
          unitId: 'ct-shili',
          role: 'staff',
          note: '回来',
          lastDay: null,
        });
        await center().call('roles.acceptInvitation', { code: back.code });
        await second.call('roles.resign', { roleId: await own(second.openid) });
      }
    }
    expect((await center().call('identity.showMe', {})).roles).toHaveLength(1);
  }, 60_000);
});

describe('the first set-up of an environment', () => {
  let bare: CloudProcess;
  beforeAll(async () => {
    bare = await startCloud({ args: ['--empty'] });
  });
  afterAll(() => bare.dispose());
  const named = { name: '测试区新时代文明实践中心', shortName: '测试中心' };

  it('needs the code, makes one center and its first staff, and is done once', async () => {
    const first = bare.person('oFirst');
    expect((await first.call('units.listStations', {})).isSetUp).toBe(false);
    expect(await first.refusal('roles.setUp', { code: '000000000000', ...named })).toBe('SET_UP_CODE');
    const { ensureKeys } = await import('../../local/keys');
    const { SETUP_CODE: code } = ensureKeys(bare.dataDirectory);
    const people = ['oFirst', 'oSecond', 'oThird'].map((openid) => bare.person(openid));
    const answers = await Promise.all(people.map((person) => person.ask('roles.setUp', { code, ...named })));
    const codes = answers.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
    expect(codes.sort()).toEqual(['OK', 'SET_UP_DONE', 'SET_UP_DONE']);
    const roles = await Promise.all(people.map((person) => person.call('identity.showMe', {})));
    expect(roles.flatMap((me) => me.roles)).toEqual([expect.objectContaining({ role: 'staff' })]);
    expect((await first.call('units.listStations', {})).isSetUp).toBe(true);
  });
});
