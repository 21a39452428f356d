import { cardFacts } from '../../../miniprogram/packages/activities/share/card-facts';
import { linesOf } from '../../../miniprogram/services/share/lines';
import { activity, forbidLocalTime, NOW } from './activity';

beforeEach(forbidLocalTime);

describe('what a card says', () => {
  it('the day and hour in Beijing, the places left, and of when the number is', () => {
    expect(cardFacts(activity(), NOW)).toMatchObject({
      day: '11月25日 周三',
      clock: '09:30',
      title: ['楼门清理'],
      place: '槐荫里 3 号楼',
      gap: ['余', '12', '位'],
      isUrgent: false,
      have: 8,
      need: 20,
      asOf: '截至 10:00',
    });
  });

  it('full, also when places are free that those who wait will be offered: no number', () => {
    for (const more of [{ left: 0 }, { left: 3, waiting: 1 }]) {
      expect(cardFacts(activity(more), NOW).gap).toEqual(['已满，可以排队', '', '']);
    }
  });

  it('no name and no phone of a person', () => {
    const said = JSON.stringify(cardFacts(activity({ contactName: '周老师', contactPhone: '010-00000021' }), NOW));
    expect(said).not.toMatch(/周老师|010/);
  });
});

describe('a title in lines', () => {
  it.each([
    ['九个字正好是一行啊', ['九个字正好是一行啊']],
    ['包粽子课：公筷公勺进家宴', ['包粽子课：公筷公勺', '进家宴']],
    // The comma would begin the second line.
    ['一二三四五六七八九，第二行', ['一二三四五六七八', '九，第二行']],
    ['一个把三十个字都用满了的活动标题看看它怎么断', ['一个把三十个字都用', '满了的活动标题看…']],
  ])('%s', (title, lines) => {
    expect(linesOf(title, 9, 2)).toEqual(lines);
  });
});
