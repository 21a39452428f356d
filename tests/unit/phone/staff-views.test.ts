import type { OutputOf } from '../../../cloudfunctions/contract';
import {
  chipsOf,
  everything,
  short,
  toAuditRow,
  toInput,
} from '../../../miniprogram/packages/manage/pages/audit/audit-view';
import {
  inviteErrors,
  missingInInvite,
  rolesFrom,
  toMade,
} from '../../../miniprogram/packages/manage/pages/invite/form';
import { toTeamView } from '../../../miniprogram/packages/manage/pages/team/team-view';
import { groupsOf } from '../../../miniprogram/packages/manage/pages/units/units-view';
import { timesText } from '../../../miniprogram/packages/manage/pages/volunteers/volunteers-view';
import { EMPTY_WARD, missingInWard, toWardDraft } from '../../../miniprogram/packages/manage/pages/ward-edit/form';
import { entriesOf } from '../../../miniprogram/packages/manage/pages/workbench/workbench-view';
import { standingAt } from '../../../miniprogram/packages/manage/standing';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import { at, forbidLocalTime, NOW } from './activity';

type Entry = OutputOf<'audit.list'>['rows'][number];

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('where one stands at a unit', () => {
  const PATH = ['ct', 'in', 'st'];
  const held = (role: 'staff' | 'auditor' | 'leader', unitId: string) =>
    standingAt([{ roleId: 'r1', role, unit: { unitId, kind: 'station', name: '', shortName: '' }, to: null }], PATH);

  test.each([
    ['staff of the unit itself', held('staff', 'st'), { isStaff: true, isAbove: false, topId: 'st' }],
    ['staff above', held('staff', 'in'), { isStaff: true, isAbove: true, topId: 'in' }],
    ['an auditor of the district', held('auditor', 'ct'), { isStaff: false, isAuditor: true, topId: 'ct' }],
    ['a leader here', held('leader', 'st'), { isStaff: false, isLeader: true, isAuditor: false, topId: '' }],
    ['staff of another branch', held('staff', 'elsewhere'), { isStaff: false, isAbove: false, topId: '' }],
  ])('%s', (_who, standing, expected) => expect(standing).toMatchObject(expected));

  test('says what the workbench leads to: an auditor reads the log and acts for nobody', () => {
    const HOURS = { hours: 4, corrections: 0 };
    const counts = { below: 3, volunteers: 26, wards: 2, lessons: 1, posts: 0, assignments: 2, ...HOURS, logged: null };
    const unrecorded = { count: 3, overdue: 1, isMore: false };
    expect(entriesOf(held('staff', 'st'), counts, unrecorded).map(({ id }) => id)).toEqual([
      'today',
      'orders',
      'rotas',
      'units',
      'team',
      'volunteers',
      'wards',
      'hours',
      'corrections',
      'records',
      'lessons',
      'assignments',
      'live',
      'unrecorded',
      'posts',
    ]);
    const read = entriesOf(held('auditor', 'ct'), { ...counts, logged: { count: 20, isMore: true } }, unrecorded);
    expect(read.map(({ id }) => id)).toEqual([
      'today',
      'orders',
      'rotas',
      'units',
      'team',
      'volunteers',
      'hours',
      'corrections',
      'records',
      'chain',
      'anomalies',
      'lessons',
      'assignments',
      'live',
      'unrecorded',
      'posts',
      'audit',
    ]);
    expect(read.find(({ id }) => id === 'hours')).toMatchObject({ count: '等 4 条' });
    expect(read.at(-1)).toMatchObject({ count: '今天 20+ 条' });
    expect(read.find(({ id }) => id === 'unrecorded')).toMatchObject({ count: '过期 1' });
  });
});

test('what hangs on a unit is counted kind by kind, without what is closed, which comes last', () => {
  const unit = (unitId: string, kind: string, state: 'open' | 'closed') => ({
    unitId,
    kind,
    name: unitId,
    shortName: '',
    state,
  });
  const groups = groupsOf([unit('old', 'station', 'closed'), unit('a', 'station', 'open'), unit('t', 'team', 'open')]);
  expect(groups.map(({ title }) => title)).toEqual(['站 1 个', '志愿服务组织 1 个']);
  expect(groups[0]?.rows.map(({ unitId }) => unitId)).toEqual(['a', 'old']);
});

test('free times are told by day', () => {
  expect(timesText(['13', '61', '62', '63', '71', '72'])).toBe('周一晚上；周六全天；周日上午、下午');
  expect(timesText([])).toBe('');
});

test('a term is told by its days, and what is over is put aside', () => {
  const row = {
    roleId: 'r',
    role: 'staff',
    unitId: 'u',
    unitName: '',
    note: '周老师',
    isMine: false,
    canEnd: true,
  } as const;
  const from = at('2026-11-01 08:00');
  const view = toTeamView(
    {
      roles: [
        { ...row, from, to: null, isHeld: true },
        { ...row, roleId: 'r2', note: '', from, to: startOfDay('2026-12-01'), isHeld: true },
        { ...row, roleId: 'r3', from, to: NOW - DAY_MS, isHeld: false },
      ],
      invitations: [
        { invitationId: 'i1', role: 'leader', note: '陈师傅', givenAt: from, expiresAt: NOW + DAY_MS, state: 'open' },
        { invitationId: 'i2', role: 'leader', note: '陈师傅', givenAt: from, expiresAt: from, state: 'expired' },
      ],
      canGive: ['leader'],
    },
    NOW,
  );
  expect(view.held.map(({ who, term }) => [who, term])).toEqual([
    ['周老师', '11月1日 周日起，不设期限'],
    ['没写名字', '11月1日 周日起，到 11月30日 周一'],
  ]);
  expect(view.open).toMatchObject([{ who: '陈师傅', role: '队长', until: '明天 10:00 前有效', canWithdraw: true }]);
  expect(view.past.map(({ what }) => what)).toEqual(['11月1日 周日 – 11月22日 周日', '邀请过期了，11月1日 周日发的']);
});

describe('an invitation', () => {
  test('asks for a role, for whom, and until when; the day only when there is one', () => {
    const form = { role: '', note: ' ', isLimited: null, lastDay: '' } as const;
    expect(Object.keys(missingInInvite(form))).toEqual(['role', 'note', 'isLimited']);
    expect(missingInInvite({ role: 'staff', note: '周', isLimited: true, lastDay: '' })).toEqual({
      lastDay: '请选最后一天',
    });
    expect(missingInInvite({ role: 'staff', note: '周', isLimited: false, lastDay: '' })).toEqual({});
    expect(inviteErrors({ note: '太长', unitId: '不对' })).toEqual({ note: '太长' });
  });

  test('offers what the page before named, and nothing made up', () => {
    expect(rolesFrom('contact,staff,king')).toEqual(['staff', 'contact']);
    expect(rolesFrom('')).toEqual([]);
  });

  test('shows its code in two groups and reads it out letter by letter', () => {
    const made = toMade('TP8T269F', NOW + DAY_MS, { role: 'staff', note: ' 王 ', isLimited: false, lastDay: '' }, NOW);
    expect(made.groups.map(({ text }) => text)).toEqual(['TP8T', '269F']);
    expect(made).toMatchObject({ spoken: 'T P 8 T 2 6 9 F', who: '王', role: '工作人员' });
  });
});

test('a ward is not registered without their own yes, which nobody gives for them', () => {
  expect(Object.keys(missingInWard(EMPTY_WARD))).toEqual(['name', 'consentWay', 'hasAgreed']);
  expect(toWardDraft(EMPTY_WARD)).toBeNull();
  expect(toWardDraft({ ...EMPTY_WARD, name: '佟', phone: ' ', consentWay: 'spoken', hasAgreed: true })).toMatchObject({
    phone: '',
    consent: 1,
  });
});

/** One entry as the server answers it. */
const auditAction = (more: Partial<Entry>): Entry => ({
  auditId: 'a1',
  at: at('2026-11-23 09:00'),
  kind: 'command',
  action: 'units.create',
  what: '加一个单位',
  actorId: 'eb8f526cc2269512',
  unitName: '示例街道所',
  objectId: '',
  subjectId: '',
  ...more,
});

describe('the log', () => {
  test('asks for whole days of Beijing, the last one included', () => {
    const filter = { ...everything('ct'), kind: 'look', fromDay: '2026-11-01', toDay: '2026-11-02' } as const;
    expect(toInput(filter, 'c')).toEqual({
      unitId: 'ct',
      kind: 'look',
      action: null,
      actorId: null,
      from: at('2026-11-01 00:00'),
      to: at('2026-11-03 00:00'),
      cursor: 'c',
    });
  });

  test('says on its chips what it is narrowed to', () => {
    const labels = (more: object): string[] => chipsOf({ ...everything('ct'), ...more }).map(({ label }) => label);
    expect(labels({})).toEqual(['做了什么', '哪个单位', '哪几天']);
    expect(
      labels({ action: 'units.create', unitName: '示例街道所', fromDay: '2026-11-01', toDay: '2026-11-02' }),
    ).toEqual(['加一个单位', '示例街道所', '11月1日 – 11月2日']);
    expect(labels({ fromDay: '2026-11-01', actorId: 'abcdefghijkl' }).slice(2)).toEqual([
      '11月1日起',
      '经手人 abcd…ijkl ✕',
    ]);
  });

  test('shortens ids on the row and keeps them whole for copying', () => {
    const row = toAuditRow(auditAction({ subjectId: '', objectId: 'st-huaiyinli' }), NOW);
    expect(row.ids.map(({ k, id }) => [k, id])).toEqual([
      ['经手人', 'eb8f526cc2269512'],
      ['对象', 'st-huaiyinli'],
      ['这条记录', 'a1'],
    ]);
    expect(row).toMatchObject({ actor: 'eb8f…9512', isLook: false, when: '今天 09:00' });
    expect(short('short')).toBe('short');
  });
});
