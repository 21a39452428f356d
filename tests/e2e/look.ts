import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { CloudProcess } from '../support/local-cloud';
import { openPhone, WITH_FONTS, type Phone } from '../support/phone';
import { auditPage } from './audit';

/** Ways in which every screen is looked at. */
export const MODES = {
  normal: { width: 375, colorScheme: 'light', isElder: false },
  dark: { width: 375, colorScheme: 'dark', isElder: false },
  长辈版: { width: 375, colorScheme: 'light', isElder: true },
  narrow: { width: 320, colorScheme: 'light', isElder: false },
} as const;
const HEIGHT = 812;
export type ModeName = keyof typeof MODES;
export const MODE_NAMES = Object.keys(MODES) as ModeName[];

/** A phone that has its mode on, with the home page open. */
export async function openInMode(browser: Browser, cloud: CloudProcess, mode: ModeName, who: string): Promise<Phone> {
  await cloud.person(who).call('identity.setElder', { isElder: MODES[mode].isElder });
  const phone = await openPhone(browser, `${cloud.origin}/phone?as=${who}`, screenOf(mode));
  // The home page hears from the account that it uses 长辈版; later pages open in it.
  await phone.page.getByText(/本周活动 \d+ 场/).waitFor();
  return phone;
}

function screenOf(mode: ModeName): BrowserContextOptions {
  const { width, colorScheme } = MODES[mode];
  return { viewport: { width, height: HEIGHT }, colorScheme, reducedMotion: 'reduce', ...WITH_FONTS };
}

/** A phone that has stored what another one stored, and nothing of what a test does to it stays behind. */
export async function anotherLike(
  { context }: Phone,
  browser: Browser,
  mode: ModeName,
  address: string,
): Promise<Phone> {
  const phone = await openPhone(browser, address, { ...screenOf(mode), storageState: await context.storageState() });
  await phone.page.locator('[aria-busy=true][aria-label=正在打开]').waitFor({ state: 'detached' });
  return phone;
}

/** Opens a page in the place of all others, as a typed address does, and waits until it has what it shows. */
export async function showPage({ page }: Phone, path: string): Promise<void> {
  const before = await page.evaluateHandle(() =>
    [...document.querySelectorAll('page')].find((each) => each.checkVisibility()),
  );
  // Typing the address that is there already does nothing.
  if (new URL(page.url()).hash !== `#${path}`) {
    await page.evaluate((hash) => void (location.hash = hash), path);
    // A tab's page may stay in the document, unseen.
    await page.waitForFunction((element) => element?.checkVisibility() !== true, before);
  }
  await page.locator('[aria-busy=true][aria-label=正在打开]').waitFor({ state: 'detached' });
}

/**
 * How screens are looked at: one open phone changes between the modes of a row, so that what was opened, tapped and
 * typed is not done again for each. 长辈版 is a thing of the account, which the app hears of when it opens.
 */
export const LOOKS: readonly { mode: ModeName; screens: readonly ModeName[] }[] = [
  { mode: 'normal', screens: ['normal', 'dark', 'narrow'] },
  { mode: '长辈版', screens: ['长辈版'] },
];

/** What ux.md asks of every screen and a machine can see, of what is open now, in each of the modes. */
export async function expectSound(phone: Phone, screens: readonly ModeName[]): Promise<void> {
  for (const mode of screens) {
    const { width, colorScheme } = MODES[mode];
    await phone.page.setViewportSize({ width, height: HEIGHT });
    await phone.page.emulateMedia({ colorScheme });
    // The page takes its new size in the frame after the next.
    await phone.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expectSoundIn(phone, mode);
  }
}

async function expectSoundIn({ page }: Phone, mode: ModeName): Promise<void> {
  const { isElder } = MODES[mode];
  const audit = await page.evaluate(auditPage, { tapRpx: isElder ? 120 : 88, typeRpx: isElder ? 32 : 24 });
  expect(audit).toMatchObject({ smallTaps: [], smallType: [], lowContrast: [], overflow: [], nameless: [] });
  expect(audit.nodes).toBeLessThanOrEqual(500);
}
