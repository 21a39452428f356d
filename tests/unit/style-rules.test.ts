import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface FileResult {
  warnings: { line: number; rule: string }[];
}

/** Rules of stylelint.config.mjs that each line of a stylesheet breaks; by a process, since stylelint is ESM only. */
function brokenRules(lines: readonly string[], file = 'miniprogram/pages/home/sample.wxss'): string[][] {
  const stylelint = path.join(ROOT, 'node_modules/stylelint/bin/stylelint.mjs');
  const args = [stylelint, '--stdin', '--stdin-filename', file, '--formatter', 'json'];
  const { stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input: lines.join('\n'), encoding: 'utf8' });
  // stylelint's own JSON formatter; only what is read here is described.
  const [result] = JSON.parse(stderr) as FileResult[];
  const warnings = result ? result.warnings : [];
  return lines.map((_, i) => [...new Set(warnings.filter(({ line }) => line === i + 1).map(({ rule }) => rule))]);
}

const COLOURS = 'declaration-property-value-disallowed-list';
const ALLOWED = 'declaration-property-value-allowed-list';

test('what would leave the design is refused by a rule', () => {
  const cases: [style: string, rule: string][] = [
    ['.a { background: #fff; }', COLOURS],
    ['.a1 { border: 2rpx solid #1a56a8; }', COLOURS],
    ['.a2 { background: linear-gradient(rgb(0 0 0), var(--wm-blue)); }', COLOURS],
    ['.a3 { box-shadow: 0 0 0 2rpx rgb(0 0 0 / 30%); }', COLOURS],
    ['.a4 { --own: #1a56a8; }', COLOURS],
    ['.a5 { color: var(--wm-blue, #fff); }', ALLOWED],
    ['.a6 { border-color: #1a56a8; }', ALLOWED],
    ['.a7 { background: white; }', 'color-named'],
    ['.a8 { mask: linear-gradient(#fff, transparent); }', COLOURS],
    ['.b { font-size: 22rpx; }', COLOURS],
    ['.b1 { font-size: 12px; }', 'declaration-property-unit-allowed-list'],
    ['.b2 { font: 22rpx sans-serif; }', 'property-disallowed-list'],
    ['.c { top: 0 !important; }', 'declaration-no-important'],
    ['.d { z-index: 31; }', ALLOWED],
    ['#e { top: 0; }', 'selector-max-id'],
    ['.blockName { top: 0; }', 'selector-class-pattern'],
    ['.block__a__b { top: 0; }', 'selector-class-pattern'],
    ['veiw { top: 0; }', 'selector-type-no-unknown'],
    ['.f { width: 3rpxx; }', 'declaration-property-value-no-unknown'],
    ['.g { -webkit-transform: none; }', 'property-no-vendor-prefix'],
  ];
  const found = brokenRules(cases.map(([style]) => style));
  const passed = cases.filter(([, rule], i) => !found[i]?.includes(rule)).map(([style]) => style);
  expect(passed).toEqual([]);
});

test('what the platform needs and the design allows passes', () => {
  const right = [
    "@import '/styles/ui.wxss';",
    '',
    'page { width: 750rpx; }',
    '.block { color: var(--wm-ink1); }',
    '.block__part--on { z-index: 30; }',
    '.block--off { background: transparent; }',
    '.two-lines { -webkit-line-clamp: 2; }',
    '.brick { -webkit-mask: linear-gradient(#000, transparent); }',
    '.cap { font-size: 24rpx; }',
    '.md { font-size: var(--wm-fs-md); }',
  ];
  const layout = ['rule-empty-line-before']; // one line each is this test's own
  const found = brokenRules(right).map((rules) => rules.filter((rule) => !layout.includes(rule)));
  expect(found).toEqual(right.map(() => []));
});
