import {
  EMPTY_UNIT,
  mergeForms,
  missingIn,
  parsePlace,
  placeText,
  togglePlatform,
  unitErrors,
  type UnitForm,
} from '../../../miniprogram/packages/manage/pages/unit-edit/form';

const BASE: UnitForm = {
  ...EMPTY_UNIT,
  name: '槐荫里实践站',
  shortName: '槐荫里',
  address: '1 号',
  platforms: ['law'],
};

describe('two people change the same unit', () => {
  test('what only one of them touched is taken from that one', () => {
    const { form, clashes } = mergeForms(BASE, { ...BASE, address: '2 号' }, { ...BASE, opening: '周一' });
    expect(form).toEqual({ ...BASE, address: '2 号', opening: '周一' });
    expect(clashes).toEqual([]);
  });

  test('where both did, mine stays and theirs is shown, in words', () => {
    const { form, clashes } = mergeForms(
      BASE,
      { ...BASE, address: '2 号', platforms: [] },
      { ...BASE, address: '', platforms: ['law', 'safety'] },
    );
    expect(form).toMatchObject({ address: '2 号', platforms: [] });
    expect(clashes).toEqual([
      { word: '地址', theirs: '空着' },
      { word: '平台', theirs: '法律服务、公共安全服务' },
    ]);
  });

  test('the same change by both is no clash', () => {
    const same = { ...BASE, address: '2 号' };
    expect(mergeForms(BASE, same, same)).toEqual({ form: same, clashes: [] });
  });

  test('a place is one thing, though it is two numbers', () => {
    const { clashes } = mergeForms(BASE, { ...BASE, lat: 40, lng: 116 }, { ...BASE, lat: 40.1, lng: 116.1 });
    expect(clashes).toEqual([{ word: '地图位置', theirs: '40.100000, 116.100000' }]);
  });
});

describe('a typed place', () => {
  test.each([
    ['40.01, 116.52', { lat: 40.01, lng: 116.52 }],
    ['116.52，40.01', { lat: 40.01, lng: 116.52 }],
    ['40.01 116.52', { lat: 40.01, lng: 116.52 }],
    ['', { lat: 0, lng: 0 }],
  ])('%p is a place', (text, place) => expect(parsePlace(text)).toEqual(place));

  test.each(['东边', '40.01', '40.01, 41.02', '116, 117', '-40, 116'])('%p is none', (text) =>
    expect(parsePlace(text)).toBeNull(),
  );

  test('is printed as map apps write it; none is nothing', () => {
    expect(placeText({ lat: 40.01, lng: 116.52 })).toBe('40.010000, 116.520000');
    expect(placeText(EMPTY_UNIT)).toBe('');
  });
});

test('platforms are kept in their own order, each once', () => {
  expect(togglePlatform(BASE, 'theory')).toEqual(['theory', 'law']);
  expect(togglePlatform(BASE, 'law')).toEqual([]);
});

test('what is wrong stands under its own field, by whatever path the server names it', () => {
  expect(missingIn(EMPTY_UNIT)).toEqual({ name: '请填全称', shortName: '请填简称' });
  expect(unitErrors({ 'draft.phone': '电话不对', 'draft.platforms.0': '没有这个平台', unitId: '编号不对' })).toEqual({
    phone: '电话不对',
    platforms: '没有这个平台',
  });
});
