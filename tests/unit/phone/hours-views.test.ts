import {
  inOrder,
  keyOf,
  saidOf,
  toConfirms,
  toHoursRow,
  type Row,
} from '../../../miniprogram/packages/manage/pages/hours-confirm/hours-confirm-view';
import { codeIn, toProofView } from '../../../miniprogram/packages/service-records/proof-view';
import { toHours } from '../../../miniprogram/pages/mine/hours';
import { DAY_MS, HOUR_MS, instantOf } from '../../../miniprogram/shared/time';

const startAt = instantOf('2026-05-16', '09:00');
const mark = { at: startAt, way: 'code', isAgreed: true } as const;
const row = (more: Partial<Row> = {}): Row => ({
  activityId: 'a1',
  title: '护学岗',
  userId: 'u1',
  name: '王*国',
  awaited: 'out',
  startAt,
  endAt: startAt + 2 * HOUR_MS,
  in: mark,
  out: null,
  isMine: false,
  ...more,
});

describe('hours to confirm', () => {
  test('open sign-outs come first, and are offered the planned end', () => {
    const [first] = inOrder([row({ awaited: 'presence', userId: 'u2' }), row()]);
    expect(first?.awaited).toBe('out');
    const shown = toHoursRow(row(), {}, startAt + DAY_MS);
    expect(shown).toMatchObject({ out: '11:00', real: '09:00 到，没签退', isOn: true });
  });

  test('what the reader said already, or what waits for a registration, is not theirs to confirm', () => {
    const rows = [row({ isMine: true }), row({ userId: 'u2', awaited: 'volunteer' }), row({ userId: 'u3' })];
    expect(toHoursRow(rows[0] ?? row(), {}, startAt).blocked).toContain('另一位同事');
    expect(toConfirms(rows, {})).toEqual([
      { activityId: 'a1', items: [{ userId: 'u3', outAt: startAt + 2 * HOUR_MS }] },
    ]);
  });

  test('a clock before the start is of the next day; what is off is left out; one call an activity', () => {
    const night = row({ startAt: startAt + 13 * HOUR_MS, endAt: startAt + 16 * HOUR_MS });
    const off = row({ userId: 'u2' });
    const second = row({ activityId: 'a2', awaited: 'second', out: mark });
    const choices = { [keyOf(night)]: { out: '00:30' }, [keyOf(off)]: { isOff: true } };
    expect(toConfirms([night, off, second], choices)).toEqual([
      { activityId: 'a1', items: [{ userId: 'u1', outAt: startAt + 15.5 * HOUR_MS }] },
      { activityId: 'a2', items: [{ userId: 'u1', outAt: null }] },
    ]);
  });

  test('says what was recorded, what still waits and what failed', () => {
    const attendance = { in: mark, out: mark, awaited: '', minutes: 120 } as const;
    const items = [
      { userId: 'u1', attendance },
      { userId: 'u2', attendance: { ...attendance, awaited: 'second' as const, minutes: null } },
      { userId: 'u3', attendance: null },
    ];
    expect(saidOf([{ items }])).toBe('1 条记下了，1 条还要另一位同事确认，1 条没办成，名单可能变了，请再看一遍');
  });
});

describe('a 服务记录', () => {
  const proof = {
    code: 'LD236S3JNQ',
    name: '王建国',
    fromDay: '2026-01-01',
    toDay: '2026-05-16',
    minutes: 150,
    times: 1,
    lines: [{ organiser: '槐荫里实践站', times: 1, minutes: 150 }],
    issuedAt: startAt,
  };

  test('its square is read back by the scanner, and so is what a person types or pastes', () => {
    expect(codeIn(toProofView(proof).square)).toBe(proof.code);
    expect(['ld236 s3jnq', 'LD236-S3JNQ', '核对码：LD236S3JNQ'].map(codeIn)).toEqual([
      proof.code,
      proof.code,
      proof.code,
    ]);
    expect(['', '12', 'LD236S3JNQX'].map(codeIn)).toEqual(['', '', '']);
  });

  test('shows the year, and hours that are never rounded up', () => {
    expect(toProofView(proof)).toMatchObject({ span: '2026年1月1日至2026年5月16日', hours: '2.5 小时', times: 1 });
  });
});

test('我的 shows hours to who serves, and nothing to who never did', () => {
  const level = { stars: 0, name: '志愿者', nextAt: 6000 };
  const nothing = { rows: [], cursor: null, minutes: 0, level, isVolunteer: false, asOf: 0 };
  expect(toHours(nothing, { rows: [], asOf: 0 })).toBeNull();
  const { activityId, title, endAt, awaited } = row();
  const waiting = { rows: [{ activityId, title, startAt, endAt, awaited }], asOf: 0 };
  expect(toHours({ ...nothing, isVolunteer: true }, waiting)).toMatchObject({
    hours: '0',
    level: '',
    waiting: '还有 1 次等确认，约 2 小时',
  });
});
