import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regulationById, regulations } from '../../cloudfunctions/database/content/regulations';
import { parseRegulation } from '../../cloudfunctions/database/content/regulations/parse-regulation';
import { regulationSources } from '../../cloudfunctions/database/content/regulations/sources';
import {
  articleLabel,
  articleLabelInLaw,
  articleTone,
  chapterName,
  chineseNumber,
  findArticle,
  itemLabel,
  paragraphLines,
  quoteOf,
  refLabel,
} from '../../miniprogram/shared/regulation';
import type { Regulation } from '../../miniprogram/shared/regulation';

const folder = join(__dirname, '../../cloudfunctions/database/content/regulations');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const bodyOf = (text: string) => text.slice(text.indexOf('====\n') + '====\n'.length);

/** The source again, from nothing but the parsed structure. */
function rebuild(regulation: Regulation): string {
  const blocks = [`# ${regulation.title}`, regulation.adoptedLine, '<!-- INFO END -->'];
  for (const chapter of regulation.chapters) {
    blocks.push(`## 第${chineseNumber(chapter.no)}章　${chapter.title}`);
    for (const article of regulation.articles.filter(({ chapter: no }) => no === chapter.no)) {
      const [first, ...rest] = article.paragraphs.flatMap(paragraphLines);
      blocks.push(`${articleLabelInLaw(article.no)} ${first ?? ''}`, ...rest);
    }
  }
  return blocks.join('\n\n');
}

describe.each(regulationSources)('$file', ({ file, meta }) => {
  const text = read(`${file}.txt`);
  const parsed = parseRegulation(text, meta);

  test('joined again, the parsed text is the source, character by character', () => {
    expect(rebuild(parsed)).toBe(bodyOf(text));
  });

  test('the committed JSON is what the parser makes of the text (if not: run write-json.ts)', () => {
    expect(read(`${file}.json`)).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
  });

  test('the JSON is in the list that code imports', () => {
    expect(regulationById(meta.id)).toEqual(parsed);
  });

  test('an item without a paragraph is never ambiguous: at most one paragraph of an article has items', () => {
    const withItems = parsed.articles.map(
      ({ paragraphs }) => paragraphs.filter(({ items }) => items.length > 0).length,
    );
    expect(Math.max(...withItems)).toBeLessThanOrEqual(1);
  });
});

test('every regulation of the list has a source, and ids are unique', () => {
  expect(regulations.map(({ id }) => id)).toEqual(regulationSources.map(({ meta }) => meta.id));
  expect(new Set(regulations.map(({ id }) => id)).size).toBe(regulations.length);
});

describe('北京市文明行为促进条例', () => {
  const regulation = regulationById('beijing-civility')!;
  const itemsOf = (no: number) => findArticle(regulation, no)!.paragraphs.map(({ items }) => items.length);

  test('6 chapters and 63 articles, numbered without a hole', () => {
    expect(regulation.chapters.map(chapterName)).toEqual([
      '总则',
      '文明行为规范',
      '不文明行为治理',
      '促进与保障',
      '法律责任',
      '附则',
    ]);
    expect(regulation.articles.map(({ no }) => no)).toEqual(Array.from({ length: 63 }, (_, index) => index + 1));
    const firstOf = regulation.chapters.map(({ no }) => regulation.articles.find(({ chapter }) => chapter === no)!.no);
    expect(firstOf).toEqual([1, 11, 26, 36, 56, 63]);
  });

  test('29 items of 重点治理 in Art. 27–32, and the norms of Art. 16–24', () => {
    expect([27, 28, 29, 30, 31, 32].flatMap(itemsOf)).toEqual([5, 5, 6, 6, 3, 4]);
    expect([16, 17, 18, 19, 20, 21, 22, 23, 24].flatMap(itemsOf)).toEqual([10, 8, 9, 6, 5, 5, 4, 4, 6]);
  });

  test('items elsewhere: Art. 14, and Art. 60 with a paragraph after its items', () => {
    expect(itemsOf(14)).toEqual([5]);
    expect(itemsOf(60)).toEqual([3, 0]);
    const others = regulation.articles.filter(
      ({ no, paragraphs }) => paragraphs.some(({ items }) => items.length > 0) && !(no >= 16 && no <= 32),
    );
    expect(others.map(({ no }) => no)).toEqual([14, 60]);
  });

  test('the dates of the data are the dates of the text', () => {
    expect(regulation.version).toBe('2020-04-24');
    expect(regulation.adoptedLine).toMatch(/^2020年4月24日 .+通过$/);
    expect(regulation.inForceFrom).toBe('2020-06-01');
    expect(quoteOf(regulation, { article: 63 })).toBe('本条例自2020年6月1日起施行。');
  });

  test('a quote is the exact words of the place asked for', () => {
    expect(quoteOf(regulation, { article: 24, item: 3 })).toBe('用餐实行分餐制、使用公筷公勺；');
    expect(quoteOf(regulation, { article: 24, paragraph: 1, item: 3 })).toBe('用餐实行分餐制、使用公筷公勺；');
    expect(quoteOf(regulation, { article: 37, paragraph: 2 })).toBe('本市设立新时代文明实践推动日。');
    expect(quoteOf(regulation, { article: 32 })?.split('\n')).toEqual([
      '在网络电信方面，重点治理下列不文明行为：',
      '（一）编造、发布和传播虚假、低级庸俗、封建迷信等不良信息；',
      '（二）擅自泄露他人信息和隐私；',
      '（三）拨打骚扰电话，发送骚扰短信；',
      '（四）以发帖、跟帖、转发、评论等方式侮辱、诽谤他人。',
    ]);
  });

  test('every place that can be quoted is found in the source as it stands', () => {
    const source = bodyOf(read('beijing-civility-2020.txt'));
    for (const { no, paragraphs } of regulation.articles) {
      paragraphs.forEach(({ text, items }, index) => {
        expect(quoteOf(regulation, { article: no, paragraph: index + 1 })?.split('\n')[0]).toBe(text);
        expect(source).toContain(text);
        for (const item of items) expect(source).toContain(`${itemLabel(item.no)}${item.text}\n`);
      });
    }
  });

  test('a place that is not there has no words', () => {
    for (const ref of [
      { article: 0 },
      { article: 64 },
      { article: 24, item: 7 },
      { article: 24, paragraph: 2 },
      { article: 37, item: 1 },
      { article: 60, paragraph: 2, item: 1 },
    ]) {
      expect(quoteOf(regulation, ref)).toBeNull();
    }
  });
});

test('labels: plates count in digits, the head of a quote as the law does', () => {
  expect(articleLabel(24)).toBe('第24条');
  expect(articleLabelInLaw(30)).toBe('第三十条');
  expect(itemLabel(10)).toBe('（十）');
  expect(refLabel({ article: 30, item: 1 })).toBe('第30条（一）');
  expect(refLabel({ article: 37, paragraph: 2 })).toBe('第37条第2款');
  expect(refLabel({ article: 60, paragraph: 1, item: 2 })).toBe('第60条第1款（二）');
});

test('Chinese numerals from 1 to 999, and no others', () => {
  const cases: [number, string][] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [63, '六十三'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [999, '九百九十九'],
  ];
  for (const [n, text] of cases) expect(chineseNumber(n)).toBe(text);
  for (const n of [0, -1, 1.5, 1000]) expect(() => chineseNumber(n)).toThrow(RangeError);
});

test('tone of a plate: 规范 11–25, 治理 26–35, others plain', () => {
  expect([10, 11, 25, 26, 35, 36, 63].map(articleTone)).toEqual([
    'plain',
    'norm',
    'norm',
    'govern',
    'govern',
    'plain',
    'plain',
  ]);
});

describe('a text that is not whole is refused, not shortened', () => {
  const { file, meta } = regulationSources[0]!;
  const text = read(`${file}.txt`);
  const parse = (changed: string) => () => parseRegulation(changed, meta);

  test.each([
    ['a missing article', text.replace(/\n\n第五条 [^\n]+/, '')],
    ['a missing item', text.replace('\n\n（三）保持公共厕所卫生，文明如厕；', '')],
    ['a doubled chapter', text.replace('## 第二章　文明行为规范', '## 第一章　总　　则\n\n## 第二章　文明行为规范')],
    [
      'a mark of another form',
      text.replace('（二）爱护和合理使用', '(二) 爱护和合理使用').replace('（三）保持', '（3）保持'),
    ],
    ['text before the first article of a chapter', text.replace('第十一条 ', '多出来的一段\n\n第十一条 ')],
    ['an unknown head', text.replace('<!-- INFO END -->', '')],
    ['no header', text.replace('====\n', '')],
    ['two lines in a block', text.replace('第二条 本市', '第二条 本\n市')],
  ])('%s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(parse(changed)).toThrow();
  });
});
