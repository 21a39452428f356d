import fs from 'node:fs';
import path from 'node:path';
import { connectBrowser, openPhone } from '../support/phone';
import { BUILT_IN_TAGS } from '../../local/preview/shared/built-in-tags';
import { startFixture } from './preview-fixture';

const ROOT = path.join(__dirname, '../..');
const MINIPROGRAM = path.join(ROOT, 'miniprogram');

/** The backticked names in the first column of the README's table; tags are written `<view>`. */
function listed(): { tags: string[]; interfaces: string[] } {
  const readme = fs.readFileSync(path.join(ROOT, 'local/preview/README.md'), 'utf8');
  const start = readme.indexOf('| tag, or `wx.…`');
  const rows = readme.slice(start, readme.indexOf('\n\n', start)).split('\n').slice(2);
  const names = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  const isTag = (name: string): boolean => name.startsWith('<');
  return {
    tags: names.filter(isTag).map((name) => name.slice(1, -1)),
    interfaces: names.filter((name) => !isTag(name)),
  };
}

test('the table in the README names each tag once', () => {
  expect(listed().tags.toSorted()).toEqual([...BUILT_IN_TAGS].toSorted());
});

test('the table in the README names each interface of wx once', async () => {
  const [fixture, browser] = await Promise.all([startFixture(), connectBrowser()]);
  const { page } = await openPhone(browser, `${fixture.url}/phone`);
  const offered = await page.evaluate(() => {
    const { wx } = globalThis as unknown as { wx: { cloud: object } };
    const inCloud = Object.keys(wx.cloud).map((name) => `cloud.${name}`);
    return [...Object.keys(wx).filter((name) => name !== 'cloud'), ...inCloud];
  });
  expect(listed().interfaces.toSorted()).toEqual(offered.toSorted());
  await browser.close();
  await fixture.close();
});

test('whatever the app calls is in the table', () => {
  const files = fs
    .readdirSync(MINIPROGRAM, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('miniprogram_npm'));
  const called = files.flatMap((file) => {
    const source = fs.readFileSync(path.join(MINIPROGRAM, file), 'utf8');
    return [...source.matchAll(/\bwx\.((?:cloud\.)?\w+)/g)].map(([, name]) => name!);
  });
  const { interfaces } = listed();
  expect(called).not.toEqual([]);
  expect([...new Set(called)].filter((name) => !interfaces.includes(name))).toEqual([]);
});
