import { mount, stubPhone } from '../support/simulate';

stubPhone({ wx: { getStorageSync: () => '', setStorageSync: () => undefined } });

const QUIZ = 'packages/classroom/components/wm-quiz/wm-quiz';
const QUESTION = {
  questionId: 'a30-1-q1',
  ownerId: 'a30-1',
  kind: 'single',
  stem: '旧沙发放在楼道两天，可以吗？',
  options: [
    { id: 'a', text: '可以，时间短' },
    { id: 'b', text: '不可以，楼道是公共区域' },
  ],
  scene: '',
  alt: '',
};
const SPOT = { ...QUESTION, kind: 'spot', scene: 'scene-stairwell', alt: '一段楼道，图上标着两个号。' };
const graded = (picked: string[]) => ({
  phase: picked[0] === 'b' ? 'right' : 'wrong',
  picked,
  verdict: {
    questionId: 'a30-1-q1',
    isRight: picked[0] === 'b',
    picked,
    answer: ['b'],
    reason: '',
    ref: null,
    words: '',
  },
  feedback: {
    kind: picked[0] === 'b' ? 'right' : 'wrong',
    icon: 'done',
    title: picked[0] === 'b' ? '答对了' : '记住这一条就行',
    tag: '',
    reason: '楼道属于公共区域。',
    lawLabel: '第三十条（一）',
    words: '在楼道等公共区域堆放杂物；',
    tone: 'govern',
    foot: '3 天后再问您一次，加深记忆',
  },
});

test('one of several is a group of radios; a tap is a pick, and picking alone hands nothing in', async () => {
  const quiz = mount(QUIZ, { question: QUESTION }, ['pick', 'submit']);
  expect(quiz.one({ role: 'radiogroup' }).attribute('aria-label')).toBe(QUESTION.stem);
  await quiz.tap({ role: 'radio', label: '不可以，楼道是公共区域' });
  expect(quiz.events).toEqual([{ name: 'pick', detail: { picked: ['b'] } }]);
});

test('without a pick there is a sentence instead of a button, with one there is the button', async () => {
  const quiz = mount(QUIZ, { question: QUESTION }, ['submit']);
  expect(quiz.text).toContain('点一个您认为对的');
  expect(quiz.has({ tag: 'button' })).toBe(false);
  quiz.set({ picked: ['b'] });
  expect(quiz.all({ role: 'radio' }).map((option) => option.attribute('aria-checked'))).toEqual([false, true]);
  await quiz.tap({ tag: 'button', text: '选好了' });
  expect(quiz.events).toEqual([{ name: 'submit', detail: undefined }]);
});

test('a scene has its picture in words, and its numbered places as what one taps', async () => {
  const quiz = mount(QUIZ, { question: SPOT, picked: ['a'] }, ['pick']);
  expect(quiz.one({ tag: 'image' }).attribute('aria-label')).toBe(SPOT.alt);
  await quiz.tap({ role: 'checkbox', label: '不可以，楼道是公共区域' });
  expect(quiz.events).toEqual([{ name: 'pick', detail: { picked: ['a', 'b'] } }]);
});

test('while it is sent nothing can be changed and the button says what goes on', async () => {
  const quiz = mount(QUIZ, { question: QUESTION, picked: ['a'], phase: 'sending' }, ['pick', 'submit']);
  await quiz.tap({ role: 'radio', label: '不可以，楼道是公共区域' });
  await quiz.tap({ tag: 'button', text: '正在对答案' });
  expect(quiz.events).toEqual([]);
});

test('a wrong answer is told by words: what was chosen, what is right, why, and the law’s own words', async () => {
  const quiz = mount(QUIZ, { question: QUESTION, ...graded(['a']) }, ['next']);
  expect(quiz.all({ role: 'radio' }).map((option) => option.attribute('aria-label'))).toEqual([
    '可以，时间短，✕ 您选的',
    '不可以，楼道是公共区域，✓ 正确答案',
  ]);
  for (const words of ['记住这一条就行', '楼道属于公共区域。', '第三十条（一）', '在楼道等公共区域堆放杂物；']) {
    expect(quiz.text).toContain(words);
  }
  await quiz.tap({ tag: 'button', text: '下一题' });
  expect(quiz.events).toEqual([{ name: 'next', detail: undefined }]);
});

test('one thing to do stands in the feedback when there is one', async () => {
  const quiz = mount(QUIZ, { question: QUESTION, ...graded(['b']) }, ['deed']);
  expect(quiz.text).not.toContain('学完做一次');
  quiz.set({ deed: { activityId: 'a1', title: '楼门清理', line: '明天 09:00 · 余 8 位', act: '去报名' } });
  await quiz.tap({ tag: 'button', label: '去报名：楼门清理，明天 09:00 · 余 8 位' });
  expect(quiz.events).toEqual([{ name: 'deed', detail: undefined }]);
});

test('an answer that waits for the network says that it is written down', () => {
  const feedback = {
    ...graded(['a']).feedback,
    kind: 'queued',
    title: '先记下了',
    reason: '联网后告诉您对错',
    words: '',
  };
  const quiz = mount(QUIZ, { question: QUESTION, picked: ['a'], phase: 'queued', feedback });
  expect(quiz.text).toContain('联网后告诉您对错');
  expect(quiz.all({ role: 'radio' }).map((option) => option.attribute('aria-label'))).toEqual([
    '可以，时间短',
    '不可以，楼道是公共区域',
  ]);
});
