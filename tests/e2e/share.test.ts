import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { connectBrowser } from '../support/phone';
import { detailOf, goTo, Phones, said, shareToGroup, tap } from './resident-flow';

let cloud: CloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud({ preview: true }), connectBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cloud.dispose();
});
const phones = new Phones();
afterEach(() => phones.close());

const UNIT = 'st-huaiyinli';
const publish = (title: string, more: Parameters<typeof publishActivity>[2] = {}) =>
  publishActivity(cloud.person('oDemoStation'), UNIT, { title, ...more });
const posterOf = (activityId: string) => `/packages/activities/pages/poster/poster?id=${activityId}`;

interface Picture {
  width: number;
  height: number;
  bytes: number;
  /** red, green, blue, alpha of each pixel of the part asked for */
  pixels: number[];
}
type Part = readonly [x: number, y: number, width: number, height: number];

/** A picture that the page shows, as a browser decodes it. */
function readPicture(page: Page, selector: string, part: Part): Promise<Picture> {
  return page.locator(selector).evaluate(async (element, [x, y, partWidth, partHeight]) => {
    const image = element as HTMLImageElement;
    const blob = await (await fetch(image.src.split('#')[0] ?? '')).blob();
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const data = pen?.getImageData(x, y, partWidth, partHeight).data ?? [];
    return { width, height, bytes: blob.size, pixels: [...data] };
  }, part);
}

it('a card in a group: its picture, the way in, and how far it went for the staff whose card it is', async () => {
  const { activityId } = await publish('卡片上的这一场');
  const { page } = await phones.open(browser, cloud, 'oDemoStation', '/pages/home/home');
  // In whose name staff send a card is known from the home page.
  await said(page, '槐荫里');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(':home')));
  await goTo(page, cloud, 'oDemoStation', detailOf(activityId));
  await said(page, '卡片上的这一场');
  const href = await shareToGroup(page, /小季/);
  const picture = await readPicture(page, '[role=dialog] img', [0, 0, 1, 1]);
  expect(picture).toMatchObject({ width: 1000, height: 800 });
  expect(picture.bytes).toBeLessThanOrEqual(128 * 1024);

  const reader = await phones.open(browser, cloud, 'oDemoVolunteer', '/pages/home/home');
  const counted = reader.page.waitForResponse((answer) => answer.request().postData()?.includes('links.open') === true);
  await reader.page.goto(href);
  await reader.page.reload();
  await said(reader.page, '卡片上的这一场');
  await counted;

  await goTo(page, cloud, 'oDemoStation', posterOf(activityId));
  await said(page, /您单位发出的卡片和海报：转进了 1 个群，打开 1 人次/);
});

it('a poster: its code is read by a camera and opens the activity; the picture goes to the album', async () => {
  const { activityId } = await publish('海报上的这一场');
  const { page } = await phones.open(browser, cloud, 'oDemoResident', posterOf(activityId));
  const image = page.getByRole('img', { name: /^海报：海报上的这一场/ });
  await image.waitFor();
  const corner = [50, 826, 340, 340] as const;
  const { width, height, pixels } = await readPicture(page, '[aria-label^="海报："] img', corner);
  expect([width, height]).toEqual([900, 1200]);
  const code = jsqr(Uint8ClampedArray.from(pixels), 340, 340);
  expect(code?.data).toMatch(/^packages\/activities\/pages\/detail\/detail\?scene=[0-9A-Za-z]{8}$/);

  const saved = page.waitForEvent('download');
  await tap(page, '存到相册');
  await tap(page, '同意，接着用');
  await page.getByRole('dialog', { name: '申请获取您的相册写入权限' }).getByText('允许', { exact: true }).tap();
  expect((await saved).suggestedFilename()).toBe('picture.jpg');
  await said(page, '存到相册了');

  await goTo(page, cloud, 'oDemoResident', `/${code?.data ?? ''}`);
  await said(page, '海报上的这一场');
  await page.getByRole('button', { name: '报名', exact: true }).waitFor();
});

it('a code of nothing says so', async () => {
  const address = '/packages/activities/pages/detail/detail?scene=nolink00';
  const { page } = await phones.open(browser, cloud, 'oDemoResident', address);
  await said(page, '没找到这一页');
});

it('who opens a card of what is full is told the number of now, and shown two that have places', async () => {
  const full = await publish('已经报满的这一场', { cap: 1, peopleMax: 1 });
  const { linkId } = await cloud
    .person('oDemoResident')
    .call('links.make', { page: 'activity', objectId: full.activityId });
  await cloud.person('oShareFirst').call('activities.signUp', { ...full, people: 1 });
  const { page } = await phones.open(browser, cloud, 'oDemoResident', `${detailOf(full.activityId)}&link=${linkId}`);
  await said(page, '已满，可以排队。这两场还有位：');
  await page.getByRole('button', { name: '排队等位', exact: true }).waitFor();
  const others = page.getByRole('button', { name: /，余 \d+ 位/ });
  expect(await others.count()).toBe(2);
  await others.first().tap();
  await page.getByRole('button', { name: '报名', exact: true }).waitFor();
});
