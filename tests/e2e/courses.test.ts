import type { Browser, Page } from 'playwright-core';
import { DAY_MS, dayOf } from '../../miniprogram/shared/time';
import { giveRole, lessonDraft } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser, openPhone, type Phone } from '../support/phone';

let cloud: CloudProcess;
let browser: Browser;
const unitId = 'st-huaiyinli';
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
  await giveRole(cloud.person('oDemoStreet'), cloud.person('oColleague'), { unitId, role: 'staff' });
  await cloud.person('oElsewhere').call('identity.chooseStation', { unitId: 'st-putaojia' });
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});

const open = (openid: string, path: string): Promise<Phone> =>
  openPhone(browser, `${cloud.origin}/phone?as=${openid}#${path}`);
const MANAGE = '/packages/manage/pages';
const LEARN = '/packages/classroom/pages';
const tap = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).tap();
const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);
const said = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

/** The smallest picture that there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function addPicture(page: Page): Promise<void> {
  await tap(page, '加一段');
  await tap(page, '图片');
  await tap(page, '选图片');
  const chooser = page.waitForEvent('filechooser');
  await tap(page, '同意，接着用');
  await (await chooser).setFiles({ name: 'shed.png', mimeType: 'image/png', buffer: PNG });
  await tap(page, '换一个图片');
  await page.getByRole('textbox', { name: '图片说明' }).waitFor();
}

async function writeLesson(page: Page, title: string): Promise<void> {
  await fill(page, '标题', title);
  await tap(page, '下一步');
  await tap(page, '加一段');
  await tap(page, '文字');
  await fill(page, '文字', '电动车推进楼道，一着火，烟先封住的就是这条路。');
  await tap(page, '加一段');
  await tap(page, '步骤');
  await fill(page, '步骤', '推到车棚\n锁好\n拔下电池带走');
  await tap(page, '下一步');
  await page.getByText('第 3 步，共 5 步').waitFor();
  await tap(page, '下一步');
  await tap(page, '加一道题');
  await fill(page, '题目', '下雨了，电动车停哪里');
  await fill(page, '选项 1', '楼道里');
  await fill(page, '选项 2', '车棚里');
  await tap(page, '删去选项 3');
  await page.getByRole('radio', { name: '车棚里' }).tap();
  await fill(page, '为什么', '楼道是大家逃生的路。');
  await tap(page, '下一步');
  await said(page, '看一遍再交');
}

it('staff write a lesson, a colleague lets it out, residents of that unit learn it and others do not see it', async () => {
  const author = await open('oDemoStation', `${MANAGE}/workbench/workbench?unit=${unitId}`);
  await tap(author.page, /^课程/);
  await tap(author.page, '写一课');
  await writeLesson(author.page, '楼道里不停电动车');
  await tap(author.page, '交上去');
  await tap(author.page, /楼道里不停电动车，等人审/);
  await said(author.page, '这一课是您写的，要由另一位同事或上一级来审');

  const colleague = await open('oColleague', `${MANAGE}/lessons/lessons?unit=${unitId}`);
  await tap(colleague.page, /楼道里不停电动车，等人审/);
  await said(colleague.page, '✓ 对');
  await tap(colleague.page, '发布');
  await said(colleague.page, '居民看到的是第 1 版');

  const resident = await open('oDemoResident', `${LEARN}/courses/courses`);
  await tap(resident.page, /^槐荫里实践站，学完 0 课/);
  await tap(resident.page, /^楼道里不停电动车/);
  await said(resident.page, '拔下电池带走');
  await resident.page.getByRole('radio', { name: '楼道里' }).tap();
  await tap(resident.page, '就这么答');
  await said(resident.page, '记住这一条就行');
  await tap(resident.page, '再答一次');
  await resident.page.getByRole('radio', { name: '车棚里' }).tap();
  await tap(resident.page, '就这么答');
  await said(resident.page, '答对了');
  await said(resident.page, '✓ 这一课学完了');
  await tap(resident.page, '返回');
  await tap(resident.page, '楼道里不停电动车，约 3 分钟，学完了');

  const other = await open('oElsewhere', `${LEARN}/courses/courses`);
  await said(other.page, '防金融诈骗');
  expect(await other.page.getByText('槐荫里实践站').count()).toBe(0);
  expect([...author.errors, ...colleague.errors, ...resident.errors, ...other.errors]).toEqual([]);
});

it('a lesson is handed back with a reason, which its author finds where it is written', async () => {
  const staff = cloud.person('oDemoStation');
  const draft = lessonDraft({ title: '要退回去的一课' });
  const written = await staff.call('classroom.createLesson', { unitId, draft });
  await staff.call('classroom.submitLesson', written);
  const { page } = await open(
    'oColleague',
    `${MANAGE}/lesson-review/lesson-review?unit=${unitId}&id=${written.lessonId}`,
  );
  await tap(page, '退回去改');
  await tap(page, '退回');
  await said(page, '写一句为什么，写的人好改');
  await fill(page, '为什么退回', '第二段再短一点');
  await tap(page, '退回');
  await said(page, '退回去了，写的人看得到原因');
  const author = await open('oDemoStation', `${MANAGE}/lessons/lessons?unit=${unitId}`);
  await author.page.getByRole('tab', { name: /在写/ }).tap();
  await tap(author.page, /要退回去的一课，退回来了/);
  await said(author.page, '退回来了：第二段再短一点');
});

it('words that are refused and a change by somebody else lose nothing of what was written', async () => {
  const staff = cloud.person('oDemoStation');
  const { lessonId, version } = await staff.call('classroom.createLesson', { unitId, draft: lessonDraft() });
  const { page } = await open('oDemoStation', `${MANAGE}/lesson-edit/lesson-edit?unit=${unitId}&id=${lessonId}`);
  await fill(page, '标题', '教人网上赌博的一课');
  const draft = lessonDraft({ title: '同事改的标题' });
  await cloud.person('oColleague').call('classroom.updateLesson', { lessonId, version, draft });
  for (let i = 0; i < 4; i += 1) await tap(page, '下一步');
  await tap(page, '交上去');
  await said(page, '同事在您之后改过这一课');
  await tap(page, '看同事的');
  await said(page, '同事改的标题');
  await tap(page, '返回');
  await tap(page, '用我写的');
  await tap(page, '交上去');
  await said(page, /有几个字没通过检查/);
  for (let i = 0; i < 4; i += 1) await tap(page, '上一步');
  expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toBe('教人网上赌博的一课');
});

it('a picture is chosen after the privacy guide, needs its words, and keeps its place when parts move', async () => {
  const { page } = await open('oDemoStation', `${MANAGE}/lesson-edit/lesson-edit?unit=${unitId}`);
  await fill(page, '标题', '有一张图的一课');
  await tap(page, '下一步');
  await tap(page, '加一段');
  await tap(page, '提示');
  await fill(page, '提示', '车棚才是车待的地方');
  await addPicture(page);
  await tap(page, '下一步');
  await said(page, '图片说明一定要写，看不见图的人靠它');
  await fill(page, '图片说明', '车棚里停着三辆电动车');
  await tap(page, '第 2 段往上移');
  await page.getByRole('button', { name: /第 1 段，图片，车棚里停着三辆电动车/ }).waitFor();
  for (let i = 0; i < 3; i += 1) await tap(page, '下一步');
  await page.getByRole('img', { name: '车棚里停着三辆电动车' }).waitFor();
  await tap(page, '存草稿');
  await said(page, '存好了，只有站里看得到');
  const { rows } = await cloud.person('oDemoStation').call('classroom.listManagedLessons', { unitId });
  expect(rows.find(({ title }) => title === '有一张图的一课')?.state).toBe('draft');
});

it('the center assigns a lesson; a resident comes by the station’s card, and the center sees the number', async () => {
  const center = await open('oDemoCenter', `${MANAGE}/assignments/assignments?unit=ct-shili`);
  await tap(center.page, '发学习任务');
  await tap(center.page, /^学什么/);
  await center.page.getByRole('tab', { name: '课程的课' }).tap();
  await tap(center.page, /^防金融诈骗/);
  await tap(center.page, '高息理财怎么看');
  await tap(center.page, '加一个单位');
  await tap(center.page, /往下到示例街道/);
  await tap(center.page, /^发给：示例街道/);
  await tap(center.page, '发出去');
  await said(center.page, '一个站一个站看');
  const { rows } = await cloud.person('oDemoResident').call('classroom.listMyAssignments', {});
  const assignmentId = rows[0]?.assignmentId ?? '';

  const card = `${LEARN}/course-lesson/course-lesson?id=fraud-2&assignment=${assignmentId}&from=${unitId}`;
  const resident = await open('oDemoResident', card);
  await said(resident.page, /站里请您学这一课，.*以前学完/);
  await tap(resident.page, /^答 \d 道题$/);
  const tasks = await open('oDemoResident', `${LEARN}/tasks/tasks`);
  await tap(tasks.page, /高息理财怎么看.*学完了/);

  await tap(center.page, '返回');
  await tap(center.page, /高息理财怎么看.*进行中/);
  await center.page.getByLabel(/槐荫里实践站，学完 1 人，共 \d+ 人，打开 1 人，从站里的卡片来 1 人/).waitFor();
  await tap(center.page, '结束任务');
  await center.page.getByText('结束', { exact: true }).tap();
  await said(center.page, '已结束');
});

it('a station’s staff pass on a card that carries the station', async () => {
  const dueDay = dayOf(Date.now() + 3 * DAY_MS);
  const task = { unitId: 'in-shili', ownerId: 'a17-1', targetIds: [unitId], dueDay };
  const { assignmentId } = await cloud.person('oDemoStreet').call('classroom.assign', task);
  const { page } = await open('oDemoStation', `${MANAGE}/assignment/assignment?unit=${unitId}&id=${assignmentId}`);
  await said(page, '从这张卡片打开的，记在槐荫里实践站');
  await tap(page, '转到群里');
  await page.getByText('请您学：说话轻一点').waitFor();
});

it('talk: refused words stay in the field, unanswered ones wait for staff, who let them through', async () => {
  const resident = await open('oDemoResident', `${LEARN}/course-lesson/course-lesson?id=fraud-3`);
  await fill(resident.page, '说说您的看法', '来网上赌博');
  await tap(resident.page, '发出去');
  await said(resident.page, /没通过检查/);
  expect(await resident.page.getByRole('textbox', { name: '说说您的看法' }).inputValue()).toBe('来网上赌博');
  await fill(resident.page, '说说您的看法', '检查没有答复的一句话');
  await tap(resident.page, '发出去');
  await said(resident.page, '审过再给大家看');

  const staff = await open('oDemoStation', `${MANAGE}/posts/posts?unit=${unitId}`);
  await tap(staff.page, '给大家看：检查没有答复的一句话');
  await said(staff.page, '没有等看的');
  const other = await open('oElsewhere', `${LEARN}/course-lesson/course-lesson?id=fraud-3`);
  await said(other.page, '检查没有答复的一句话');
});

it('reading on is remembered: who comes back goes on where they stopped', async () => {
  const small = { viewport: { width: 375, height: 560 } };
  const address = `${cloud.origin}/phone?as=oReader`;
  const { page } = await openPhone(browser, address, small);
  const saved = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('classroom.saveProgress'),
  );
  await page.goto(`${address}#${LEARN}/course-lesson/course-lesson?id=fraud-1`);
  await page.reload();
  await saved;
  const { lesson } = await cloud.person('oReader').call('classroom.showLesson', { lessonId: 'fraud-1' });
  expect(lesson.position).toBeGreaterThan(0);
  const again = await openPhone(browser, `${address}#${LEARN}/course-lesson/course-lesson?id=fraud-1`, small);
  // The first page is still open and may have read on in the meantime: it only grows.
  const told = await again.page
    .getByText(/上次看到第 \d+ 段/)
    .last()
    .innerText();
  expect(Number(/\d+/.exec(told)?.[0])).toBeGreaterThanOrEqual(lesson.position);
});
