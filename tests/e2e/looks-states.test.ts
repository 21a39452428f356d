import type { Browser, Page } from 'playwright-core';
import { DAY_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow, VOLUNTEER, WARD } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, type Phone } from '../support/phone';
import { anotherLike, expectSound, LOOKS, openInMode } from './look';

/** What a page looks like only after something was tapped, typed or told: sheets, errors, registered people. */
let cloud: CloudProcess;
let browser: Browser;
const ids = { activity: '', joined: '' };
const WHO = 'oLooker';

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  const staff = cloud.person('oDemoStation');
  const startAt = tomorrow();
  ids.activity = (
    await publishActivity(staff, 'st-huaiyinli', { startAt: startAt + 3 * DAY_MS, peopleMax: 10 })
  ).activityId;
  const joined = await publishActivity(staff, 'st-huaiyinli', { startAt: startAt + 240 * MINUTE_MS });
  ids.joined = joined.activityId;
  const looker = cloud.person(WHO);
  await looker.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  await looker.call('activities.signUp', { ...joined, people: 1 });
  await looker.call('identity.addWard', { ...WARD, name: '欧阳尼格买买提老奶奶' });
  await looker.call('identity.saveContact', { name: '林阿姨', phone: '010-00000077', consent: 1 });
  const { wards } = await looker.call('identity.listWards', {});
  const [ward] = wards;
  await looker.call('activities.signUp', { ...joined, people: 1, wardId: ward?.wardId ?? '' });
  await registered(cloud.person('oRegistered'));
  const { userId } = await cloud.person('oRegistered').call('identity.showMe', {});
  await staff.call('identity.showVolunteer', { unitId: 'st-huaiyinli', userId });
  // Somebody has been told something.
  await cloud.setClock(joined.startAt - 30 * MINUTE_MS);
  await cloud.fireTimer('jobs', 'tick');
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

async function registered(person: ReturnType<CloudProcess['person']>): Promise<void> {
  await person.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  const freeTimes = ['11', '12', '13', '61', '62', '63', '71'];
  await person.call('identity.registerVolunteer', { ...VOLUNTEER, freeTimes });
}

const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).tap();
const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).last().waitFor();

interface State {
  path: () => string;
  who?: string;
  act: (page: Page) => Promise<void>;
}

const I = '/packages/identity/pages';
const detail = (): string => `/packages/activities/pages/detail/detail?id=${ids.activity}`;
const joinedDetail = (): string => `/packages/activities/pages/detail/detail?id=${ids.joined}`;

const STATES: Record<string, State> = {
  'people to sign up for': {
    path: joinedDetail,
    act: async (page) => {
      await tap(page, '替家人代报');
      await said(page, '✓ 已报 1 位');
    },
  },
  'signing up for somebody': {
    path: detail,
    act: async (page) => {
      await tap(page, '替家人代报');
      await tap(page, /^替.*报名$/);
      await said(page, '几位去');
    },
  },
  'signing up, with what will be asked': {
    path: detail,
    act: (page) => tap(page, '报名'),
  },
  'the question for consent': {
    path: () => `${I}/station/station`,
    act: async (page) => {
      await tap(page, '离我近的');
      await said(page, /只用来排远近/);
    },
  },
  'stations found, location refused': {
    path: () => `${I}/station/station`,
    act: async (page) => {
      await tap(page, '离我近的');
      await tap(page, '不同意');
      await page.getByLabel('搜站名、街道或地址').fill('里');
      await said(page, /找到 \d 个站/);
    },
  },
  'a form with everything wrong': {
    path: () => `${I}/volunteer/volunteer`,
    act: async (page) => {
      await tap(page, '登记');
      await said(page, '要先看过并同意，才能登记');
    },
  },
  'a family form with everything wrong': {
    path: () => `${I}/add-ward/add-ward`,
    act: async (page) => {
      await tap(page, '加上');
      await said(page, '请选年龄');
    },
  },
  'a registered volunteer': {
    path: () => `${I}/volunteer/volunteer`,
    who: 'oRegistered',
    act: (page) => said(page, '您是志愿者'),
  },
  'skills and times': {
    path: () => `${I}/volunteer/volunteer`,
    who: 'oRegistered',
    act: (page) => tap(page, /改特长和时间/),
  },
  'privacy with consents and looks': {
    path: () => `${I}/privacy/privacy`,
    who: 'oRegistered',
    act: (page) => said(page, '看志愿者的姓名和电话'),
  },
  'a message': { path: () => `${I}/messages/messages`, act: (page) => said(page, /测试用的楼门清理/) },
  'a code that is wrong': {
    path: () => `${I}/invitation/invitation`,
    act: async (page) => {
      await tap(page, '看看是什么');
      await said(page, /邀请码是 8 位/);
    },
  },
};

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  const homes = new Map<string, Phone>();
  beforeAll(async () => {
    for (const who of [WHO, 'oRegistered']) homes.set(who, await openInMode(browser, cloud, mode, who));
  });
  afterAll(() => Promise.all([...homes.values()].map(({ context }) => context.close())));

  it.each(Object.keys(STATES))('%s can be read, hit and named', async (name) => {
    const { path, who = WHO, act } = STATES[name]!;
    const phone = await anotherLike(homes.get(who)!, browser, mode, `${cloud.origin}/phone?as=${who}#${path()}`);
    await act(phone.page);
    await expectSound(phone, screens);
    await phone.context.close();
  });
});
