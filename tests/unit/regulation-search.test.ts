import { regulations } from '../../cloudfunctions/database/content/regulations';
import { searchRegulation } from '../../miniprogram/shared/regulation-search';
import { quoteOf } from '../../miniprogram/shared/regulation';

const [law] = regulations;
if (!law) throw new Error('no regulation');
const find = (query: string) => searchRegulation(law, query);
const numbers = (query: string) => find(query).map(({ no }) => no);
const textOf = (no: number) => (quoteOf(law, { article: no }) ?? '').replace(/\n/g, '');

test('finds every article that holds the word, in the order of the law, and marks the word', () => {
  const hits = find('公筷');
  expect(hits.map(({ no }) => no)).toEqual([24, 54]);
  for (const { segments } of hits) {
    expect(segments.filter(({ isHit }) => isHit).map(({ text }) => text)).toContain('公筷');
  }
});

test('what is shown is the law’s own words, nothing added but the dots', () => {
  for (const { no, segments } of find('公共')) {
    const shown = segments
      .map(({ text }) => text)
      .join('')
      .replace(/^…|…$/g, '');
    expect(textOf(no)).toContain(shown);
  }
});

test('several words must all be there', () => {
  expect(numbers('楼道 杂物')).toEqual([30]);
  expect(numbers('楼道 公筷')).toEqual([]);
});

test.each(['30', '第30条', '三十', '第三十条'])('%s opens with Article 30', (query) => {
  expect(numbers(query)[0]).toBe(30);
});

test.each(['', '  ', '没有这样的话', '(', '.*'])('%j finds nothing and breaks nothing', (query) => {
  expect(numbers(query)).toEqual([]);
});
