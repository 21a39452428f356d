import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ICONS } from '../../local/build/icons';

const ROOT = path.join(__dirname, '../../miniprogram');
const NAMED = { '.wxml': /<wm-icon[^>]*?\sname="([a-z-]+)"/g, '.ts': /\bicon: '([a-z-]+)'/g };

function named(suffix: keyof typeof NAMED): string[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(suffix));
  return files.flatMap((name) =>
    [...readFileSync(path.join(ROOT, name), 'utf8').matchAll(NAMED[suffix])].map(([, icon = '']) => icon),
  );
}

/** A name that no picture has is a black square on the screen. */
it.each(['.wxml', '.ts'] as const)('every icon that is named in %s files has a picture', (suffix) => {
  const found = [...new Set(named(suffix))];
  expect(found.length).toBeGreaterThan(10);
  // 'none' is said to wx.showToast.
  expect(found.filter((icon) => icon !== 'none' && !Object.hasOwn(ICONS, icon))).toEqual([]);
});
