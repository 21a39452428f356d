import type { Browser } from 'playwright-core';
import type { Question } from '../../miniprogram/shared/form-questions';
import { DAY_MS } from '../../miniprogram/shared/time';
import {
  activityDraft,
  giveRole,
  lessonDraft,
  offerSession,
  publishActivity,
  publishRecruitment,
  tomorrow,
  VOLUNTEER,
  WARD,
} from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, type Phone } from '../support/phone';
import { expectSound, LOOKS, openInMode, showPage } from './look';

let cloud: CloudProcess;
let browser: Browser;
const ids: Record<string, string> = {};
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  const staff = cloud.person('oDemoStation');
  // As long as a station may write it, so that what fits here fits.
  const longest = await publishActivity(staff, 'st-huaiyinli', {
    title: '一个把三十个字都用满了的活动标题看看它在各种屏上折成几行才好',
    summary: '写满的介绍。'.repeat(80),
    placeName: '示例区示例街道槐荫里社区综合文化活动中心二层东侧的大教室',
    bring: '围裙、手套、水杯、写字的笔和一张家里的老照片，没有也行，站里都备着一份',
    cap: 1000,
    peopleMax: 10,
  });
  ids.longest = longest.activityId;
  const { wards } = await staff.call('identity.listUnitWards', { unitId: 'st-huaiyinli' });
  ids.unitWard = wards[0]?.wardId ?? '';
  await staff.call('activities.signUpWard', { unitId: 'st-huaiyinli', wardId: ids.unitWard, ...longest, people: 1 });
  // Names as long as they may be, where staff of the station have been given the street as well.
  await giveRole(cloud.person('oDemoCenter'), staff, { unitId: 'in-shili', role: 'staff' });
  await cloud.person('oDemoStreet').call('units.create', {
    parentId: 'in-shili',
    kind: 'team',
    draft: {
      ...{ address: '', lng: 0, lat: 0, phone: '', contactName: '', opening: '', intro: '', platforms: [] },
      name: '示例区示例街道一个把四十个字都用满了的志愿服务队名字看看它折成几行还能不能读',
      shortName: '名字最长的志愿队伍啊',
    },
  });
  const invitation = { unitId: 'te-zhantai', role: 'leader', lastDay: null } as const;
  await staff.call('roles.invite', { ...invitation, note: '二十个字的名字看看会不会折到第二行去了' });
  const lesson = await staff.call('classroom.createLesson', { unitId: 'st-huaiyinli', draft: lessonDraft() });
  await staff.call('classroom.submitLesson', lesson);
  ids.lesson = lesson.lessonId;
  const task = { unitId: 'in-shili', ownerId: 'fraud-1', targetIds: ['st-huaiyinli'], dueDay: '2099-12-31' };
  ids.assignment = (await cloud.person('oDemoStreet').call('classroom.assign', task)).assignmentId;
  await staff.call('classroom.addPost', { lessonId: 'fraud-1', text: '检查没有答复的一句话' });
  // As many questions as may be asked, with words as long as they may be.
  const word = '用满二十个字的一个选项看看它在屏上怎样折';
  const asks = (id: string, kind: Question['kind'], options: string[] = []): Question => {
    return {
      id,
      kind,
      label: '一句用满三十个字的问话看看它在各种屏上折成几行还能不能读得清',
      isOptional: true,
      options,
    };
  };
  const options = [1, 2, 3, 4, 5, 6, 7, 8].map((no) => `${word.slice(0, 19)}${no}`);
  const form = [
    asks('q1', 'choice', options),
    asks('q2', 'choices', options),
    asks('q3', 'yesno'),
    asks('q4', 'line'),
    asks('q5', 'address'),
  ];
  const asking = await publishActivity(staff, 'st-huaiyinli', { startAt: tomorrow() + DAY_MS, form });
  ids.asking = asking.activityId;
  const answers = [
    { id: 'q1', texts: [options[0] ?? ''] },
    { id: 'q2', texts: options },
    { id: 'q4', texts: ['写满的一句回答。'.repeat(7)] },
    { id: 'q5', texts: ['示例区示例街道槐荫里 3 号楼'] },
  ];
  await cloud.person('oDemoVolunteer').call('activities.signUp', { ...asking, people: 1, form, answers });
  const weekly = { unitId: 'st-huaiyinli', draft: activityDraft({ startAt: tomorrow() + 3 * DAY_MS }), times: 12 };
  ids.series = (await staff.call('activities.createSeries', weekly)).activityIds[0] ?? '';
  const joined = await publishActivity(staff, 'st-huaiyinli');
  await cloud.person('oDemoStation').call('activities.signUp', { ...joined, people: 1 });
  ids.joined = joined.activityId;
  const { wardId } = await staff.call('identity.addWard', { ...WARD, name: '欧阳尼格买买提老奶奶' });
  await staff.call('activities.signUp', { ...longest, people: 10, wardId });
  ids.ownWard = wardId;
  const invited = { unitId: 'st-huaiyinli', role: 'leader', note: '陈师傅', lastDay: null } as const;
  ids.code = (await staff.call('roles.invite', invited)).code;
  const session = await offerSession(staff, 'st-huaiyinli', {
    title: '一节把三十个字都用满了的直播课看看它在各种屏上折成几行才好呀',
    summary: '写满的介绍。'.repeat(80),
    lecturer: '名字很长很长的一位老师还带着职称的',
    articleRefs: [{ article: 17 }, { article: 29, item: 1 }],
    takersMin: 500,
  });
  ids.session = session.sessionId;
  await staff.call('live.orderForUnit', { ...session, unitId: 'st-huaiyinli', people: 199 });
  await staff.call('live.order', session);
  // As many sites as a district's call had, by as many posts as fit a table; and one more post, which makes it a list.
  const sites = Array.from({ length: 27 }, (_, i) => ({ name: `第 ${i + 1} 号点位` }));
  const posts = ['护送', '劝导', '物资', '登记'].map((name) => ({ name, need: 2, skill: '' as const }));
  const calls = await publishRecruitment(staff, 'st-huaiyinli', {
    title: '一份把三十个字都用满了的招募令看看它在各种屏上折成几行才好呀',
    sites,
    posts: posts.slice(0, 3),
  });
  ids.order = calls.orderId;
  ids.longOrder = (await publishRecruitment(staff, 'st-huaiyinli', { sites, posts })).orderId;
  const { orderId, startAt, endAt } = await publishRecruitment(cloud.person('oDemoCenter'), 'ct-shili', { sites });
  const auditor = cloud.person('oDemoAuditor');
  await auditor.call('identity.registerVolunteer', VOLUNTEER);
  ids.duty = `${orderId}_0_0_0`;
  await auditor.call('recruitment.answer', { picks: [{ cellId: ids.duty, startAt, endAt }], standby: true });
  ids.swap = (await auditor.call('recruitment.offerSwap', { cellId: ids.duty })).code;
  // A card under way in its third part, so that all of it is seen.
  const items = [{ ownerId: 'a30-1', position: 3, at: Date.now() }];
  await cloud.person('oDemoStation').call('classroom.saveProgress', { items });
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const PAGES = {
  home: () => '/pages/home/home',
  activities: () => '/pages/activities/activities',
  mine: () => '/pages/mine/mine',
  recruitment: () => '/pages/recruitment/recruitment',
  'a call of 27 sites': () => `/packages/recruitment/pages/detail/detail?id=${ids.order ?? ''}`,
  'a call that is a list': () => `/packages/recruitment/pages/detail/detail?id=${ids.longOrder ?? ''}`,
  'a shift of mine': () => `/packages/recruitment/pages/receipt/receipt?id=${ids.duty ?? ''}`,
  'a shift handed on': () => `/packages/recruitment/pages/swap/swap?code=${ids.swap ?? ''}`,
  'my shifts': () => '/packages/recruitment/pages/my-shifts/my-shifts',
  'when to be rung up': () => '/packages/recruitment/pages/on-call/on-call',
  'activity detail': () => `/packages/activities/pages/detail/detail?id=${ids.longest ?? ''}`,
  'sign-up with questions': () => `/packages/activities/pages/sign-up/sign-up?id=${ids.asking ?? ''}`,
  'answers of an activity': () => `/packages/manage/pages/answers/answers?id=${ids.asking ?? ''}`,
  'poster of an activity': () => `/packages/activities/pages/poster/poster?id=${ids.longest ?? ''}`,
  'who holds it': () => '/packages/activities/pages/unit/unit?id=te-zhantai',
  calendar: () => '/packages/activities/pages/calendar/calendar',
  receipt: () => `/packages/activities/pages/receipt/receipt?id=${ids.joined ?? ''}`,
  article: () => '/packages/classroom/pages/article/article?no=16',
  classroom: () => '/pages/classroom/classroom',
  'article list': () => '/packages/classroom/pages/article-list/article-list',
  'cards of a theme': () => '/packages/classroom/pages/article-list/article-list?theme=1',
  'an article with penalties': () => '/packages/classroom/pages/article/article?no=56',
  lesson: () => '/packages/classroom/pages/lesson/lesson?id=a30-1',
  quiz: () => '/packages/classroom/pages/quiz/quiz?id=a30-1',
  'week’s challenge': () => '/packages/classroom/pages/test/test?kind=week',
  review: () => '/packages/classroom/pages/review/review',
  'late verdicts': () => '/packages/classroom/pages/test/test?kind=late',
  'station choice': () => '/packages/identity/pages/station/station',
  'volunteer form': () => '/packages/identity/pages/volunteer/volunteer',
  'my family': () => '/packages/identity/pages/family/family',
  'one of my family': () => `/packages/identity/pages/ward/ward?id=${ids.ownWard ?? ''}`,
  'family form': () => '/packages/identity/pages/add-ward/add-ward',
  slip: () => `/packages/activities/pages/slip/slip?id=${ids.longest ?? ''}&ward=${ids.ownWard ?? ''}`,
  'privacy center': () => '/packages/identity/pages/privacy/privacy',
  'contact form': () => '/packages/identity/pages/contact/contact',
  erasure: () => '/packages/identity/pages/erase/erase',
  'after the erasure': () => '/packages/identity/pages/erase/erase?done=1',
  messages: () => '/packages/identity/pages/messages/messages',
  'my roles': () => '/packages/identity/pages/roles/roles',
  invitation: () => `/packages/identity/pages/invitation/invitation?code=${ids.code ?? ''}`,
  'invitation by code': () => '/packages/identity/pages/invitation/invitation',
  'set-up': () => '/packages/identity/pages/set-up/set-up',
  workbench: () => '/packages/manage/pages/workbench/workbench?unit=st-huaiyinli',
  'an activity of a unit': () => `/packages/manage/pages/activity/activity?id=${ids.longest ?? ''}`,
  'who has not answered': () => `/packages/manage/pages/unconfirmed/unconfirmed?id=${ids.longest ?? ''}`,
  units: () => '/packages/manage/pages/units/units?unit=in-shili',
  'unit editor': () => '/packages/manage/pages/unit-edit/unit-edit?unit=st-huaiyinli',
  'roles of a unit': () => '/packages/manage/pages/team/team?unit=te-zhantai',
  'invitation by staff': () => '/packages/manage/pages/invite/invite?unit=st-huaiyinli&give=staff,leader,contact',
  volunteers: () => '/packages/manage/pages/volunteers/volunteers?unit=st-huaiyinli',
  'wards of a station': () => '/packages/manage/pages/wards/wards?unit=st-huaiyinli',
  'ward by staff': () => '/packages/manage/pages/ward-edit/ward-edit?unit=st-huaiyinli',
  'activities for wards': () => '/packages/manage/pages/ward-sign-up/ward-sign-up?unit=st-huaiyinli',
  'sign-up of wards': () =>
    `/packages/manage/pages/ward-sign-up/ward-sign-up?unit=st-huaiyinli&activity=${ids.longest ?? ''}`,
  'slip by staff': () =>
    `/packages/activities/pages/slip/slip?id=${ids.longest ?? ''}&ward=${ids.unitWard ?? ''}&unit=st-huaiyinli`,
  'workbench of an auditor': () => '/packages/manage/pages/workbench/workbench?unit=ct-shili',
  'log of the district': () => '/packages/manage/pages/audit/audit?unit=ct-shili',
  courses: () => '/packages/classroom/pages/courses/courses',
  'lesson of a course': () => '/packages/classroom/pages/course-lesson/course-lesson?id=fraud-1',
  'what one is asked to learn': () => '/packages/classroom/pages/tasks/tasks',
  lessons: () => '/packages/manage/pages/lessons/lessons?unit=st-huaiyinli',
  'lesson editor': () => '/packages/manage/pages/lesson-edit/lesson-edit?unit=st-huaiyinli',
  'lesson to be looked over': () =>
    `/packages/manage/pages/lesson-review/lesson-review?unit=st-huaiyinli&id=${ids.lesson ?? ''}`,
  'talk to be looked over': () => '/packages/manage/pages/posts/posts?unit=st-huaiyinli',
  assignments: () => '/packages/manage/pages/assignments/assignments?unit=in-shili',
  'new assignment': () => '/packages/manage/pages/assignment-new/assignment-new?unit=in-shili',
  assignment: () => `/packages/manage/pages/assignment/assignment?unit=in-shili&id=${ids.assignment ?? ''}`,
  'activity editor': () => '/packages/manage/pages/activity-edit/activity-edit?unit=st-huaiyinli',
  'an activity held again': () =>
    `/packages/manage/pages/activity-edit/activity-edit?unit=st-huaiyinli&from=${ids.longest ?? ''}`,
  'dates of a series': () => `/packages/manage/pages/series/series?id=${ids.series ?? ''}`,
  'live menu': () => '/packages/classroom/pages/live/live',
  'live session': () => `/packages/classroom/pages/live-detail/live-detail?id=${ids.session ?? ''}`,
  'live sessions of a unit': () => '/packages/manage/pages/live/live?unit=st-huaiyinli',
  'orders of a live session': () => `/packages/manage/pages/live-orders/live-orders?id=${ids.session ?? ''}`,
  'live session editor': () => '/packages/manage/pages/live-edit/live-edit?unit=st-huaiyinli',
  'a page that failed': () => '/packages/activities/pages/detail/detail?id=nothing',
  'an empty list': () => '/packages/activities/pages/receipt/receipt?id=' + (ids.longest ?? ''),
};
type PageName = keyof typeof PAGES;

/** Pages that only another person may open; everything else is looked at by staff of a station. */
const VIEWERS: Partial<Record<PageName, string>> = {
  'log of the district': 'oDemoAuditor',
  'workbench of an auditor': 'oDemoAuditor',
  'a shift of mine': 'oDemoAuditor',
  'my shifts': 'oDemoAuditor',
  'when to be rung up': 'oDemoAuditor',
};

describe.each(LOOKS)('$screens', ({ mode, screens }) => {
  const phones = new Map<string, Phone>();
  beforeAll(async () => {
    for (const who of ['oDemoStation', 'oDemoAuditor']) phones.set(who, await openInMode(browser, cloud, mode, who));
  });
  afterAll(() => Promise.all([...phones.values()].map(({ context }) => context.close())));

  const show = async (path: string, who = 'oDemoStation'): Promise<Phone> => {
    const phone = phones.get(who)!;
    await showPage(phone, path);
    return phone;
  };

  it.each(Object.keys(PAGES) as PageName[])('%s can be read, hit and named', async (name) => {
    await expectSound(await show(PAGES[name](), VIEWERS[name]), screens);
  });

  it('an answered question can be read, hit and named', async () => {
    const phone = await show('/packages/classroom/pages/quiz/quiz?id=a16-1');
    const { page } = phone;
    await page.getByRole('radio').first().tap();
    await page.getByRole('button', { name: '选好了' }).tap();
    await page.getByRole('dialog').waitFor();
    await expectSound(phone, screens);
  });
});
