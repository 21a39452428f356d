import { toPrivacyView, type Answer } from '../../../miniprogram/packages/identity/pages/privacy/privacy-view';
import { toSlipView } from '../../../miniprogram/packages/activities/pages/slip/slip-view';
import { entriesOf } from '../../../miniprogram/pages/mine/entries';
import { at, forbidLocalTime, NOW } from './activity';

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

const STATION = { unitId: 's', kind: 'station', name: '槐荫里实践站', shortName: '槐荫里' };
const ME: Answer['me'] = {
  userId: 'u',
  station: STATION,
  isElder: false,
  isVolunteer: false,
  roles: [],
  unread: 0,
};

describe('the privacy center', () => {
  const consent = (more: Partial<Answer['profile']['consents'][number]> = {}) => ({
    purpose: 'contact' as const,
    version: 1,
    state: 'given' as const,
    at: NOW,
    isCurrent: true,
    ...more,
  });
  const view = (more: Partial<Answer['profile']>) =>
    toPrivacyView(
      {
        profile: { name: '', phone: '', volunteer: null, consents: [], ...more },
        privacy: { kept: [], looks: [] },
        me: ME,
        wards: [],
      },
      NOW,
    );

  test('says in words what is not kept', () => {
    expect(view({}).facts.map(({ v }) => v)).toEqual(['没有留', '没有留', '槐荫里实践站', '没有登记', '没有']);
    expect(view({}).hasContact).toBe(false);
  });

  test('a yes can be taken back, one taken back cannot, and old words are said to be old', () => {
    const { consents } = view({
      consents: [
        consent(),
        consent({ purpose: 'volunteer', state: 'withdrawn', isCurrent: false }),
        consent({ purpose: 'guardian', isCurrent: false }),
      ],
    });
    expect(consents.map(({ withdraw, isGiven, isOld }) => [withdraw, isGiven, isOld])).toEqual([
      ['contact', true, false],
      ['', false, false],
      ['guardian', true, true],
    ]);
  });
});

test('a slip carries the day with its year: whoever reads paper does not know when today was', () => {
  const slip = toSlipView({
    name: '王奶奶',
    title: '合唱',
    unitName: '槐荫里实践站',
    startAt: at('2026-11-25 22:00'),
    endAt: at('2026-11-26 01:00'),
    placeName: '二层',
    address: '二层',
    people: 2,
    code: '0042',
    contactName: '周老师',
    contactPhone: '010-00000021',
  });
  expect(slip).toMatchObject({
    day: '2026年11月25日 周三',
    hours: '22:00 – 2026年11月26日 周四 01:00',
    address: '',
    people: '2 位',
    code: '0042',
  });
});

describe('我的', () => {
  const titles = (more: Partial<Answer['me']>) =>
    Object.fromEntries(entriesOf({ ...ME, ...more }).map(({ name, label }) => [name, label]));

  test('says how many messages are new, and nothing when there are none', () => {
    expect(titles({ unread: 3 }).messages).toBe('我的消息，3 条新的');
    expect(titles({}).messages).toBe('我的消息');
  });

  test('leads to the registration until one is a volunteer', () => {
    expect(titles({}).volunteer).toBe('登记成为志愿者');
    expect(titles({ isVolunteer: true }).volunteer).toBe('志愿者，已登记');
  });
});
