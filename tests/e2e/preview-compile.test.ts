import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildMiniprogramNpm } from '../../local/build/miniprogram-npm';
import { MiniProgramBundle } from '../../local/preview/build/mini-program-bundle';
import { SourceTree } from '../../local/preview/build/source-tree';
import { compileStyle } from '../../local/preview/build/styles';
import { connectBrowser } from '../support/phone';
import { startFixture } from './preview-fixture';

const PROJECT = path.join(__dirname, '../..');
const FIXTURE = path.join(__dirname, 'fixtures/miniprogram');

let root: string;
let bundle: MiniProgramBundle;

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'wm-compile-'));
  fs.cpSync(FIXTURE, root, { recursive: true });
  buildMiniprogramNpm(PROJECT, root);
  bundle = new MiniProgramBundle(root, () => undefined);
});
afterAll(async () => {
  await bundle.close();
  fs.rmSync(root, { recursive: true });
});

/** Compiles with one file changed, and says what the compiler refused. */
async function problemsWith(file: string, change: (text: string) => string): Promise<string[]> {
  const target = path.join(root, file);
  const before = fs.readFileSync(target, 'utf8');
  fs.writeFileSync(target, change(before));
  try {
    const outcome = await bundle.build();
    return outcome.ok
      ? []
      : outcome.problems.map((found) => `${found.file}:${found.line}:${found.column} ${found.text}`);
  } finally {
    fs.writeFileSync(target, before);
  }
}

const PAGE = 'pages/basics/basics';

test('the fixture compiles as it is', async () => {
  expect(await problemsWith(`${PAGE}.wxml`, (text) => text)).toEqual([]);
});

test.each([
  ['an unknown tag', `${PAGE}.wxml`, '<view>\n  <x-nobody />\n</view>', `${PAGE}.wxml:2:3 <x-nobody> is neither`],
  ['a tag that is not closed', `${PAGE}.wxml`, '<view>\n<text>', `${PAGE}.wxml:2:`],
  ['wxs that is no script', 'shared/format.wxs', 'module.exports = {', 'shared/format.wxs:1:19 wxs:'],
  ['inline wxs', `${PAGE}.wxml`, '<view/>\n<wxs module="m">\nvar 1;\n</wxs>', `${PAGE}.wxml:3:5 wxs:`],
  ['a style sheet that is not closed', `${PAGE}.wxss`, '.a {\n  color: red', `${PAGE}.wxss:1:1 Unclosed block`],
  [
    'a picture from a style sheet',
    `${PAGE}.wxss`,
    '.a { background: url(a.png); }',
    `${PAGE}.wxss:1:6 WeChat loads no local file`,
  ],
  ['a script that is none', `${PAGE}.js`, 'Page({\n  data: {{},\n});', `${PAGE}.js:2:`],
  [
    'an import that is not there',
    `${PAGE}.js`,
    "import { a } from './nothing';",
    `${PAGE}.js:1:19 "./nothing" was not found`,
  ],
  [
    'an import from another subpackage',
    `${PAGE}.js`,
    "import '../../packages/extra/pages/detail/detail';",
    'is in another subpackage',
  ],
  [
    'a component of another subpackage without a placeholder',
    `${PAGE}.json`,
    '{ "usingComponents": { "x-a": "/packages/extra/pages/detail/detail" } }',
    'is in another subpackage and has no componentPlaceholder',
  ],
  ['JSON with a comma too many', `${PAGE}.json`, '{\n  "a": 1,\n}', `${PAGE}.json:3:1 `],
  [
    'a component that is not there',
    `${PAGE}.json`,
    '{ "usingComponents": { "x-a": "/components/a/a" } }',
    'component "/components/a/a" (<x-a>) was not found',
  ],
])('%s is refused with its place', async (_, file, text, expected) => {
  expect((await problemsWith(file, () => text)).join('\n')).toContain(expected);
});

test('code from outside the mini-program is refused, its types alone are not', async () => {
  const outside = path
    .relative(path.join(root, 'pages/basics'), path.join(PROJECT, 'local/preview/shared/units'))
    .split(path.sep)
    .join('/');
  const valued = await problemsWith(
    `${PAGE}.js`,
    (text) => `import { toBrowserUnits } from '${outside}';\n${text};toBrowserUnits('')`,
  );
  expect(valued.join('\n')).toContain('is outside the mini-program');
  const typed = await problemsWith(
    'shared/words.ts',
    (text) => `import type { BuildInput } from '${outside}';\n${text}export type A = BuildInput;`,
  );
  expect(typed).toEqual([]);
});

test('a component of another subpackage may be used where a placeholder is named', async () => {
  const problems = await problemsWith(`${PAGE}.json`, (text) => {
    const config = JSON.parse(text) as { usingComponents?: Record<string, string> };
    const usingComponents = { ...config.usingComponents, 'x-a': '/packages/extra/pages/detail/detail' };
    return JSON.stringify({ ...config, usingComponents, componentPlaceholder: { 'x-a': 'view' } });
  });
  expect(problems).toEqual([]);
});

test('several mistakes are told together', async () => {
  const problems = await problemsWith(`${PAGE}.wxml`, () => '<x-one /><x-two />');
  expect(problems).toHaveLength(2);
});

test('a mini-program that does not compile says so in the page and in the terminal', async () => {
  const fixture = await startFixture((copy) => fs.writeFileSync(path.join(copy, `${PAGE}.wxml`), '<x-nobody />'));
  const browser: Browser = await connectBrowser();
  const page = await browser.newPage();
  await page.goto(`${fixture.url}/phone`);
  await page.getByRole('alert').getByText(`${PAGE}.wxml:1:1`).waitFor();
  expect(fixture.log.join('\n')).toContain(`${PAGE}.wxml:1:1 <x-nobody>`);
  await browser.close();
  await fixture.close();
});

describe('style sheets', () => {
  const compiled = (wxss: string): string => {
    const file = path.join(root, 'try.wxss');
    fs.writeFileSync(file, wxss);
    return compileStyle(file, new SourceTree(root, [])).replace(/\s+/g, ' ').trim();
  };

  test.each([
    [
      'rpx and insets',
      'a { margin: -10rpx env(safe-area-inset-bottom) }',
      'a { margin: calc(var(--phone-rpx) * -10) var(--phone-safe-bottom) }',
    ],
    [
      'units inside a calculation',
      'a { height: calc(100vh - 1.5rpx) }',
      'a { height: calc(calc(var(--phone-vh) * 100) - calc(var(--phone-rpx) * 1.5)) }',
    ],
    [
      'what only looks like a unit',
      'a { content: "8rpx"; mask: url("data:image/svg+xml,10vw") }',
      'a { content: "8rpx"; mask: url("data:image/svg+xml,10vw") }',
    ],
    [
      'tags of WeChat, classes and the host',
      ':host view.a { top: 0 }',
      '[wx-host="wx-host__"] wx-view.wx-scope__a { top: 0 }',
    ],
    [
      'steps of keyframes',
      '@keyframes a { from { top: 8rpx } }',
      '@keyframes a { from { top: calc(var(--phone-rpx) * 8) } }',
    ],
    [
      'dark rules without more weight',
      '@media (prefers-color-scheme: dark) { .a, page { top: 0 } }',
      ':where(html[data-theme="dark"]) .wx-scope__a, :where(html[data-theme="dark"]) page { top: 0 }',
    ],
    [
      'a dark rule for wide screens',
      '@media (min-width: 400px) and (prefers-color-scheme: dark) { page { top: 0 } }',
      '@media (min-width: 400px) { :where(html[data-theme="dark"]) page { top: 0 } }',
    ],
  ])('%s', (_, wxss, css) => {
    expect(compiled(wxss)).toBe(css);
  });
});

describe('npm components', () => {
  const snapshot = (): Record<string, string> =>
    Object.fromEntries(
      fs
        .readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('miniprogram_npm') && fs.statSync(path.join(root, name)).isFile())
        .sort()
        .map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]),
    );
  const usingComponents = (file: string, components: Record<string, string>): void => {
    const json = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as object;
    fs.writeFileSync(path.join(root, file), JSON.stringify({ ...json, usingComponents: components }));
  };

  test('the result depends on the sources alone', () => {
    const before = snapshot();
    buildMiniprogramNpm(PROJECT, root);
    expect(snapshot()).toEqual(before);
    fs.rmSync(path.join(root, 'miniprogram_npm'), { recursive: true });
    buildMiniprogramNpm(PROJECT, root);
    expect(snapshot()).toEqual(before);
  });

  test('only what is used is copied, with what it needs, and without any other host', () => {
    const files = snapshot();
    const folders = new Set(Object.keys(files).map((name) => name.split(path.sep)[2]));
    for (const needed of ['button', 'overlay', 'icon', 'picker-item', 'miniprogram_npm'])
      expect(folders).toContain(needed);
    for (const unused of ['tabs', 'calendar', 'chat-list', 'navbar']) expect(folders).not.toContain(unused);
    const icons = files[path.join('miniprogram_npm/tdesign-miniprogram/icon/icon.wxss')] ?? '';
    expect(icons).toContain('.t-icon-chevron-right:before');
    expect(icons).not.toContain('.t-icon-zoom-in:before');
    const styles = Object.entries(files).filter(([name]) => name.endsWith('.wxss'));
    for (const [, text] of styles) expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http');
  });

  test('a subpackage gets all it uses if the main package lacks one of them, and nothing otherwise', () => {
    const detail = 'packages/extra/pages/detail/detail.json';
    const own = path.join(root, 'packages/extra/miniprogram_npm');
    usingComponents(detail, { 't-button': 'tdesign-miniprogram/button/button' });
    buildMiniprogramNpm(PROJECT, root);
    expect(fs.existsSync(own)).toBe(false);
    usingComponents(detail, {
      't-button': 'tdesign-miniprogram/button/button',
      't-rate': 'tdesign-miniprogram/rate/rate',
    });
    buildMiniprogramNpm(PROJECT, root);
    expect(fs.readdirSync(path.join(own, 'tdesign-miniprogram'))).toEqual(expect.arrayContaining(['button', 'rate']));
    expect(fs.existsSync(path.join(root, 'miniprogram_npm/tdesign-miniprogram/rate'))).toBe(false);
    usingComponents(detail, {});
    buildMiniprogramNpm(PROJECT, root);
    expect(fs.existsSync(own)).toBe(false);
  });

  test('a component that TDesign does not have is named', () => {
    usingComponents('packages/extra/pages/detail/detail.json', { 't-a': 'tdesign-miniprogram/nothing/nothing' });
    expect(() => buildMiniprogramNpm(PROJECT, root)).toThrow('tdesign-miniprogram/nothing/nothing');
  });
});
