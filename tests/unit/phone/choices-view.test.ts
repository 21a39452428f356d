import {
  isComplete,
  optionsAfter,
  optionsBefore,
  tapped,
} from '../../../miniprogram/packages/classroom/components/wm-choices/choices-view';
import type { Question, Verdict } from '../../../miniprogram/services/learning';

const question = (kind: Question['kind'], count = 3): Question => ({
  questionId: 'a30-1-q1',
  ownerId: 'a30-1',
  kind,
  stem: '题',
  options: Array.from('abcdef'.slice(0, count), (id) => ({ id, text: `选项${id}` })),
  scene: '',
  alt: '',
});
const verdict = (picked: string[], answer: string[]): Verdict => ({
  questionId: 'a30-1-q1',
  isRight: picked.join() === answer.join(),
  picked,
  answer,
  reason: '',
  ref: null,
  words: '',
});
const said = (kind: Question['kind'], picked: string[], answer: string[]) =>
  optionsAfter(question(kind), verdict(picked, answer)).map(({ state, note }) => `${state} ${note}`.trim());

test('one answer replaces the other; several are switched on and off and stay in their order', () => {
  expect(tapped(question('single'), ['a'], 'b')).toEqual(['b']);
  expect(tapped(question('multiple'), ['c'], 'a')).toEqual(['a', 'c']);
  expect(tapped(question('spot'), ['a', 'c'], 'a')).toEqual(['c']);
});

test('an order is made by taps: one more at the end, a second tap takes it out and the rest move up', () => {
  const order = question('order');
  expect(tapped(order, ['c'], 'a')).toEqual(['c', 'a']);
  expect(tapped(order, ['c', 'a', 'b'], 'a')).toEqual(['c', 'b']);
  expect(optionsBefore(order, ['c', 'b']).map(({ mark }) => mark)).toEqual(['', '2', '1']);
  expect([isComplete(order, ['c', 'b']), isComplete(order, ['c', 'b', 'a'])]).toEqual([false, true]);
});

test('a verdict is said in words on the options themselves, each in its place', () => {
  expect(said('single', ['b'], ['b'])).toEqual(['off', 'right ✓ 您选的，答对了', 'off']);
  expect(said('single', ['a'], ['b'])).toEqual(['wrong ✕ 您选的', 'right ✓ 正确答案', 'off']);
  expect(said('multiple', ['a', 'b'], ['b', 'c'])).toEqual([
    'wrong ✕ 您选的，不对',
    'right ✓ 您选的，对',
    'right ✓ 这个也对',
  ]);
  expect(said('order', ['b', 'a', 'c'], ['a', 'b', 'c'])).toEqual([
    'wrong ✕ 您排第 2，应排第 1',
    'wrong ✕ 您排第 1，应排第 2',
    'right ✓ 第 3，您排得对',
  ]);
});

test('places of a scene keep the picture’s numbers', () => {
  expect(optionsBefore(question('spot', 6), []).map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(optionsAfter(question('spot'), verdict(['a'], ['a'])).map(({ mark }) => mark)).toEqual(['1', '2', '3']);
});
