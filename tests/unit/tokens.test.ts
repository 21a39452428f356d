import fs from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';

/** ux.md 2.1: what people read has at least 4.5 to its ground, the edge of a control 3 (WCAG 2). */
const TEXT_MIN = 4.5;
const CONTROL_MIN = 3;

const MINIPROGRAM = path.resolve(__dirname, '../../miniprogram');
const TOKENS = fs.readFileSync(path.join(MINIPROGRAM, 'styles/tokens.wxss'), 'utf8');
const root = postcss.parse(TOKENS);

type Roles = ReadonlyMap<string, string>;

const isDark = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).params.includes('prefers-color-scheme: dark');

function rolesOf(wanted: (rule: Rule) => boolean): Roles {
  const roles = new Map<string, string>();
  root.walkRules((rule) => {
    if (rule.selectors.includes('page') && wanted(rule))
      rule.walkDecls((decl) => void roles.set(decl.prop, decl.value));
  });
  return roles;
}

const LIGHT = rolesOf((rule) => rule.parent?.type === 'root');
const DARK: Roles = new Map([...LIGHT, ...rolesOf(isDark)]);

/** #rgb or #rrggbb of a role, through what it refers to. */
function colourOf(roles: Roles, role: string): string {
  const value = roles.get(`--wm-${role}`) ?? '';
  const reference = /^var\(--wm-([\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colourOf(roles, reference);
  if (!/^#(?:[0-9a-f]{3}){1,2}$/i.test(value)) throw new Error(`--wm-${role} is no plain colour: '${value}'`);
  return value;
}

function luminanceOf(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(roles: Roles, [ink, ground]: Pair): number {
  const [a, b] = [luminanceOf(colourOf(roles, ink)), luminanceOf(colourOf(roles, ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

type Pair = readonly [ink: string, ground: string];
const pairs = (inks: readonly string[], grounds: readonly string[]): Pair[] =>
  inks.flatMap((ink) => grounds.map((ground): Pair => [ink, ground]));

const TONES = ['blue', 'red', 'green', 'gold'];
const SURFACES = ['page', 'card', 'sunk'];
const TEXT: Pair[] = [
  ...pairs(['ink1', 'ink2', 'ink3'], [...SURFACES, 'fill', 'raised']),
  ...pairs(TONES, ['card', 'page']),
  ...TONES.flatMap((tone) => pairs([tone, 'ink1', 'ink2'], [`${tone}-soft`])),
  ...pairs(['blue'], ['blue-soft2']),
  ...pairs(['anti'], TONES),
  ...pairs(['plate-ink'], ['plate', 'plate-red', 'plate-grey']),
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, roles) => {
  test.each(TEXT)('%s can be read on %s', (...pair) => {
    expect(contrastOf(roles, pair)).toBeGreaterThanOrEqual(TEXT_MIN);
  });

  test.each(pairs(['line-strong'], SURFACES))('the edge of a control, %s, can be seen on %s', (...pair) => {
    expect(contrastOf(roles, pair)).toBeGreaterThanOrEqual(CONTROL_MIN);
  });
});

test('the figures are those of ux.md 2.1, so that the formula here is the one they were made with', () => {
  const rounded = (roles: Roles, pair: Pair): string => contrastOf(roles, pair).toFixed(1);
  const light: [string, string, string][] = [
    ['ink3', 'sunk', '4.8'],
    ['ink3', 'page', '5.2'],
    ['blue', 'blue-soft2', '5.2'],
    ['green', 'green-soft', '5.5'],
    ['gold', 'gold-soft', '5.7'],
    ['red', 'red-soft', '5.9'],
    ['anti', 'blue', '7.1'],
    ['anti', 'red', '6.9'],
    ['anti', 'green', '6.4'],
    ['anti', 'gold', '6.4'],
    ['plate-ink', 'plate', '7.1'],
    ['line-strong', 'page', '3.2'],
  ];
  expect(light.map(([ink, ground]) => [ink, ground, rounded(LIGHT, [ink, ground])])).toEqual(light);
  expect(rounded(DARK, ['blue', 'blue-soft2'])).toBe('5.8');
  expect(rounded(DARK, ['ink3', 'card'])).toBe('6.7');
  expect(rounded(DARK, ['line-strong', 'page'])).toBe('4.8');
});

test('every role that is a colour by day is one by night too', () => {
  const night = rolesOf(isDark);
  const forgotten = [...LIGHT].filter(([role, value]) => /^(?:#|rgba?\()/.test(value) && !night.has(role));
  expect(forgotten).toEqual([]);
});

test('type is at least 24rpx, and 32rpx in 长辈版', () => {
  const sizes = (isElder: boolean): number[] => {
    const found: number[] = [];
    root.walkDecls(/font-size|^--wm-fs-/, (decl) => {
      if ((decl.parent as Rule).selector.includes('page--elder') === isElder) found.push(parseFloat(decl.value));
    });
    return found;
  };
  expect(Math.min(...sizes(false))).toBeGreaterThanOrEqual(24);
  expect(Math.min(...sizes(true))).toBeGreaterThanOrEqual(32);
});

test('the tokens keep to their budget of 16 KB, and a page or component to 12 KB (ux.md 11)', () => {
  const tooLarge = styleSheets()
    .filter(({ name }) => name !== 'components/wm-icon/glyphs.wxss') // 24 KB of its own: ux.md 2.4
    .filter(({ text }) => Buffer.byteLength(text) > 12 * 1024)
    .map(({ name }) => name);
  expect(tooLarge.filter((name) => name !== 'styles/tokens.wxss')).toEqual([]);
  expect(Buffer.byteLength(TOKENS)).toBeLessThanOrEqual(16 * 1024);
});

test('no style sheet uses a role of ours that the tokens do not have', () => {
  const unknown = styleSheets().flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--wm-[\w-]+)/g)].flatMap(([, role = '']) => (LIGHT.has(role) ? [] : [`${name}: ${role}`])),
  );
  expect(unknown).toEqual([]);
});

function styleSheets(): { name: string; text: string }[] {
  return fs
    .readdirSync(MINIPROGRAM, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.wxss') && !name.includes('miniprogram_npm'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(MINIPROGRAM, name), 'utf8') }));
}
