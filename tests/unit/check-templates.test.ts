import path from 'node:path';
import { checkTemplates } from '../../local/build/templates/check';
import type { TemplateProblem } from '../../local/build/templates/problem';
import { sourcesInMemory, sourcesOnDisk } from '../../local/build/templates/source-files';

const MINIPROGRAM = path.resolve(__dirname, '../../miniprogram');
const TSCONFIG = path.join(MINIPROGRAM, 'tsconfig.json');
const ROOT = '/fixture/miniprogram';

const PAGE = `
interface Row { id: string; title: string; places: number; note?: string }
interface View { rows: Row[]; title: string }
export default Page({
  data: { view: null as View | null, rows: [] as readonly Row[], phase: 'loading' as 'loading' | 'ready', busy: false, secret: { a: 1 } },
  kept: 3,
  onTap() { this.setData({ busy: true }); },
  onPick: () => undefined,
});`;

const COMPONENT = `
export default Component({
  properties: {
    label: { type: String, value: '' },
    places: { type: Number, value: 0 },
    busy: { type: Boolean, value: false },
    rows: { type: Array, value: [] as { title: string }[] },
  },
  data: { width: 0 },
  methods: { onTap() { this.triggerEvent('pick', { value: this.data.label }); } },
});`;

const FILES = {
  'pages/list/list.ts': PAGE,
  'pages/list/list.json':
    '{ "usingComponents": { "wm-part": "/components/wm-part/wm-part", "t-part": "tdesign/part/part" } }',
  'components/wm-part/wm-part.ts': COMPONENT,
  'components/wm-part/wm-part.json': '{ "component": true }',
};

/** Problems of a page's template, as file:line:column message. */
function check(wxml: string, more: Record<string, string> = {}): string[] {
  const files = sourcesInMemory(ROOT, { ...FILES, 'pages/list/list.wxml': wxml, ...more });
  return checkTemplates(files, TSCONFIG).map(toLine);
}

const toLine = ({ file, line, column, message }: TemplateProblem): string =>
  `${path.posix.relative(ROOT, file)}:${line}:${column} ${message}`;

test('a template that fits its page has no problem', () => {
  const right = `
<view wx:if="{{view}}" class="a {{busy ? 'b' : ''}}" hover-class="c" data-id="{{view.title}}" bind:tap="onTap">
  <wm-part wx:for="{{view.rows}}" wx:key="id" label="{{item.title}}" places="{{index}}" busy bind:pick="onPick" />
  <block wx:for="{{rows}}" wx:for-item="row" wx:key="id"><text wx:if="{{row.note}}">{{row.note}}</text></block>
</view>
<block wx:elif="{{phase === 'ready'}}"><t-part anything="{{secret.a}}" bind:whatever="onPick" /></block>
<view wx:else>{{rows.length}}</view>`;
  expect(check(right)).toEqual([]);
});

describe('a misspelt data field is found where it stands', () => {
  test('in text', () => {
    expect(check('<view>\n  {{bussy}}\n</view>')).toEqual([
      expect.stringMatching(/^pages\/list\/list\.wxml:2:5 Property 'bussy' does not exist/),
    ]);
  });

  test('in the middle of an attribute', () => {
    expect(check(`<view class="a {{busy ? 'b' : pase}}" />`)).toEqual([
      expect.stringMatching(/^pages\/list\/list\.wxml:1:31 Property 'pase' does not exist/),
    ]);
  });

  test('in a condition, and in what is only shown under one', () => {
    expect(check('<view wx:if="{{vew}}" /><view wx:elif="{{busy}}">{{view.titel}}</view>')).toEqual([
      expect.stringMatching(/:1:16 Property 'vew'/),
      expect.stringMatching(/:1:57 Property 'titel'/),
    ]);
  });

  test('in a component’s own template, which sees properties and data', () => {
    const found = check('<view />', {
      'components/wm-part/wm-part.wxml': '<view style="width: {{width}}px">{{lable}}</view>',
    });
    expect(found).toEqual([expect.stringMatching(/^components\/wm-part\/wm-part\.wxml:1:36 Property 'lable'/)]);
  });

  test('behind Chinese words and on a later line the column is still right', () => {
    const line = '<view aria-label="还差 {{rows.length}} 位，{{phas}}">好</view>';
    const place = `:2:${line.indexOf('phas') + 1} Property 'phas'`;
    expect(check(`<view>还差</view>\n${line}`)).toEqual([expect.stringContaining(place)]);
  });
});

test('a value that the data cannot have is found', () => {
  expect(check(`<view wx:if="{{phase === 'raedy'}}" />`)).toEqual([expect.stringMatching(/:1:16 .*no overlap/)]);
});

describe('a missing field of a wx:for item is found', () => {
  test.each([
    ['of a plain list', '<view wx:for="{{rows}}" wx:key="id">{{item.titel}}</view>'],
    ['of a list that may be missing', '<view wx:for="{{view.rows}}" wx:key="id">{{item.titel}}</view>'],
    ['under a name of its own', '<view wx:for="{{rows}}" wx:for-item="row" wx:key="id">{{row.titel}}</view>'],
  ])('%s', (_, wxml) => {
    const place = `:1:${wxml.indexOf('titel') + 1} Property 'titel' does not exist on type 'Row'`;
    expect(check(wxml)).toEqual([expect.stringContaining(place)]);
  });

  test('and a wx:key that is no text: the platform would not tell the rows apart', () => {
    expect(check('<view wx:for="{{rows}}" wx:key="*this">{{index}}</view>')).toEqual([
      expect.stringContaining("Type 'Row' is not assignable to type 'string | number'"),
    ]);
  });

  test('and a wx:key that names no field', () => {
    expect(check('<view wx:for="{{rows}}" wx:key="uid">{{index}}</view>')).toEqual([
      expect.stringMatching(/:1:\d+ [\s\S]*wx:key names no field of the item/),
    ]);
  });
});

describe('what is passed to one of our components fits its properties', () => {
  test('a wrong name is found', () => {
    expect(check('<wm-part lable="x" />')).toEqual([expect.stringMatching(/:1:10 Property 'lable' does not exist/)]);
  });

  test.each([
    ['text for a number', '<wm-part places="{{phase}}" />', /:1:10 Type 'string' is not assignable to type 'number'/],
    [
      'a number for text',
      '<wm-part label="{{rows.length}}" />',
      /:1:10 Type 'number' is not assignable to type 'string'/,
    ],
    [
      'a fixed text for a boolean',
      '<wm-part busy="false" />',
      /:1:10 Type 'boolean' is not assignable to type 'string/,
    ],
    ['a list of other things', '<wm-part rows="{{[1]}}" />', /:1:\d+ Type 'number' is not assignable/],
    ['what may be missing', '<wm-part label="{{view.title}}" />', /:1:10 Type 'string \| undefined' is not assignable/],
    ['a field of an item', '<wm-part wx:for="{{rows}}" wx:key="id" label="{{item.places}}" />', /:1:40 Type 'number'/],
  ])('%s is found', (_, wxml, problem) => {
    expect(check(wxml)).toEqual([expect.stringMatching(problem)]);
  });

  test('a tag that the page’s json does not name is found', () => {
    expect(check('<view><wm-prat /></view>')).toEqual([
      expect.stringMatching(/:1:8 Property 'wm-prat' does not exist/),
    ]);
  });

  test('a component that is not where the json says is found', () => {
    const lost = { 'pages/list/list.json': '{ "usingComponents": { "wm-part": "/components/wm-prat/wm-part" } }' };
    expect(check('<wm-part />', lost)).toEqual([
      expect.stringMatching(/:1:1 .*Cannot find module '.*wm-prat\/wm-part'/),
    ]);
  });

  test('a component that does not export itself is named as the reason', () => {
    const hidden = { 'components/wm-part/wm-part.ts': COMPONENT.replace('export default ', '') };
    expect(check('<wm-part />', hidden)[0]).toMatch(/^pages\/list\/list\.wxml:1:1 its script.*must `export default/);
  });
});

describe('a handler is one that the page has', () => {
  test.each([
    ['which it has not', '<view bind:tap="onTapp" />', /:1:17 Property 'onTapp' does not exist/],
    ['which is a field, not a function', '<view catch:tap="kept" />', /:1:18 Property 'kept' does not exist/],
    ['which is missing', '<view bind:tap="" />', /:1:7 bind:tap names no handler/],
    ['which is worked out', `<view bind:tap="{{busy ? 'onTap' : ''}}" />`, /:1:7 .*a handler is a fixed name/],
    ['without the colon', '<view bindtap="onTap" />', /:1:7 write bind:tap/],
  ])('%s', (_, wxml, problem) => {
    expect(check(wxml)).toEqual([expect.stringMatching(problem)]);
  });

  test('and listens for an event that the component sends', () => {
    expect(check('<wm-part bind:pikc="onPick" bind:tap="onTap" />')).toEqual([
      expect.stringMatching(/:1:10 <wm-part> sends no event 'pikc' \(it sends: pick\)/),
    ]);
  });
});

test('what this check cannot look into is refused, so that it is not believed to be checked', () => {
  expect(check('<template name="x"><view>{{nothing}}</view></template>')[0]).toMatch(/:1:2 <template> is not checked/);
  expect(check('<include src="x.wxml" />')[0]).toMatch(/:1:2 <include> is not checked/);
});

test('a template that cannot be read is a problem too', () => {
  expect(check('<view>{{busy +}}</view>').length).toBeGreaterThan(0);
  expect(check('<view><text></view>').length).toBeGreaterThan(0);
});

test('every template of the mini-program fits its page or component', () => {
  const sources = sourcesOnDisk(MINIPROGRAM);
  expect(sources.templates().length).toBeGreaterThan(20);
  expect(checkTemplates(sources, TSCONFIG)).toEqual([]);
});
