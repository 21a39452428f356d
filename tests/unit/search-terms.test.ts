import { termsAsked, termsOf } from '../../cloudfunctions/modules/activities/search-terms';
import { LIMITS } from '../../miniprogram/shared/limits';

const chinese = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i)).join('');

it('what the longest activity is found by stays within the bound, and its whole title is in it', () => {
  const title = chinese(30, 0x4e00);
  const terms = termsOf({
    title,
    placeName: chinese(40, 0x5000),
    unitName: chinese(10, 0x5200),
    summary: chinese(500, 0x5400),
  });
  expect(terms).toHaveLength(LIMITS.termsMax);
  expect(new Set(terms).size).toBe(terms.length);
  for (const term of termsAsked(title)) expect(terms).toContain(term);
  for (const start of [0x5000, 0x5200, 0x5400]) expect(terms).toContain(chinese(2, start));
});

it('no term reaches over a mark or a gap', () => {
  const terms = termsOf({ title: '楼门·清理 新', placeName: '', unitName: '', summary: '' });
  expect(terms).toEqual(['楼门', '清理']);
});

it('single characters are read as one word; marks alone are nothing', () => {
  expect(termsAsked('楼 门')).toEqual(['楼门']);
  expect(termsAsked('楼')).toEqual([]);
  expect(termsAsked('…！')).toEqual([]);
});

it('letters beyond the first plane are whole', () => {
  expect(termsAsked('𠮷野家')).toEqual(['𠮷野', '野家']);
});
