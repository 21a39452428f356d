import { mount } from '../support/simulate';

const FACTS = 'components/wm-facts/wm-facts';

test('facts stand in the order given, each with its key before its value', () => {
  const facts = mount(FACTS, {
    items: [
      { k: '时间', v: '今天 09:30 – 11:00' },
      { k: '地点', v: '槐荫里实践站', note: '二层；有坡道和电梯' },
    ],
  });
  expect(facts.text).toBe('时间今天 09:30 – 11:00地点槐荫里实践站二层；有坡道和电梯');
});

test('a value can be copied: it is selectable text', () => {
  const facts = mount(FACTS, { items: [{ k: '地点', v: '槐荫里 3 号' }] });
  expect(facts.one({ tag: 'text', text: '槐荫里 3 号' }).attribute('user-select')).not.toBeUndefined();
});

test('a fact without a note leaves no empty line', () => {
  const lines = (note?: string): number => {
    const items = [{ k: '费用', v: '免费', ...(note === undefined ? {} : { note }) }];
    return mount(FACTS, { items }).all({ tag: 'view' }).length;
  };
  expect(lines('自带水杯') - lines()).toBe(1);
  expect(lines('')).toBe(lines());
});
