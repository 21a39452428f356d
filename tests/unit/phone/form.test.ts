import { answerErrors, toAsked, withAnswer } from '../../../miniprogram/packages/activities/pages/sign-up/sign-up-view';
import {
  errorsAt,
  missingIn,
  newQuestion,
  summaryOf,
  withKind,
} from '../../../miniprogram/packages/manage/components/wm-form-editor/question-form';
import { questionErrors } from '../../../miniprogram/packages/manage/pages/activity-edit/form';
import { talliesOf, toAnswered, type Listed } from '../../../miniprogram/packages/manage/pages/answers/answers-view';
import { maskedText, tidyAnswers, wrongAnswers, type Question } from '../../../miniprogram/shared/form-questions';
import { NOW } from './activity';

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ id, kind, label: `问 ${id}`, isOptional: false, options: [] },
  ...more,
});
const BUS = question('q1', 'choice', { label: '坐哪趟车', options: ['八点的', '九点的'] });
const said = (id: string, ...texts: string[]) => ({ id, texts });

describe('an answer', () => {
  test.each([
    ['choice', ['八点的'], ''],
    ['choice', ['十点的'], '请在列出的里面选'],
    ['choice', ['八点的', '九点的'], '这一项只能有一个答案'],
    ['choice', [], '这一项要选'],
    ['choices', ['八点的', '九点的'], ''],
    ['choices', ['八点的', '八点的'], '请在列出的里面选'],
    ['yesno', ['否'], ''],
    ['yesno', ['也许'], '请在列出的里面选'],
    ['line', ['  '], '这一项要填'],
    ['line', ['字'.repeat(61)], '最多 60 个字，请写短一点'],
    ['line', ['两\n行'], '里面有换行或看不见的字符，请删掉'],
    ['number', ['12'], ''],
    ['number', ['1.5'], '要填数字，最多 6 位'],
    ['name', ['字'.repeat(21)], '最多 20 个字，请写短一点'],
    ['phone', ['13800001234'], ''],
    ['phone', ['110'], '电话要填 11 位手机号，或带区号的座机'],
  ] as const)('%s %j: %s', (kind, texts, message) => {
    const asked = { ...BUS, kind };
    expect(wrongAnswers([asked], [said('q1', ...texts)])).toEqual(message === '' ? {} : { q1: message });
  });

  test('may be left open where it may, and one to nothing that is asked is dropped', () => {
    expect(wrongAnswers([{ ...BUS, isOptional: true }], [])).toEqual({});
    expect(tidyAnswers([BUS], [said('q9', '多的'), said('q1', ' 八点的 ', '')])).toEqual([said('q1', '八点的')]);
  });

  test('that says who somebody is shows a part of it', () => {
    expect(maskedText('name', '令狐小满')).toBe('令**满');
    expect(maskedText('phone', '13800001234')).toBe('138****1234');
    expect(maskedText('address', '示例区示例街道 3 号')).toBe('示例区***');
    expect(maskedText('line', '不吃香菜')).toBe('不吃香菜');
  });
});

describe('the page that answers', () => {
  test('offers words to tap or a field to type in', () => {
    const [bus, yes, phone] = toAsked(
      [BUS, question('q2', 'yesno'), question('q3', 'phone')],
      withAnswer([said('q1', '八点的')], 'q1', ['九点的']),
      { q3: '这一项要填' },
    );
    expect(bus).toMatchObject({ isChosen: true, isMany: false, picked: ['九点的'] });
    expect(yes?.items.map(({ name }) => name)).toEqual(['是', '否']);
    expect(phone).toMatchObject({ isChosen: false, kind: 'phone', hint: '加密保存', error: '这一项要填' });
  });

  test('finds what the server says by the question', () => {
    expect(answerErrors({ 'answers.q2': '这一项要选', people: '人数最少填 1' })).toEqual({ q2: '这一项要选' });
  });
});

describe('the page that asks', () => {
  test('gives no question the id of another, also after one went', () => {
    const { id } = newQuestion([question('q1', 'line'), question('q4', 'line')]);
    expect(id).toBe('q5');
    expect(newQuestion([]).id).toBe('q1');
  });

  test('keeps the words of one’s own when the kind changes', () => {
    const asked = withKind(newQuestion([]), 'phone');
    expect(asked).toMatchObject({ label: '电话', options: [] });
    expect(withKind(asked, 'choice')).toMatchObject({ label: '', options: ['', ''] });
    expect(withKind(BUS, 'choices')).toEqual({ ...BUS, kind: 'choices' });
  });

  test('says what is missing, and puts what the server says in its place', () => {
    expect(missingIn([question('q1', 'choice', { label: ' ', options: ['甲', ''] })])).toEqual({
      '0.label': '请写要问的话',
      '0.options': '至少写 2 个选项',
    });
    const errors = questionErrors({
      'draft.form.1.options.2': '选项最多 20 个字',
      'draft.form': '两项重了',
      'draft.cap': '',
    });
    expect(errors).toEqual({ '1.options.2': '选项最多 20 个字', '': '两项重了' });
    expect(errorsAt(errors, 1)).toEqual({ label: '', options: '选项最多 20 个字' });
    expect(errorsAt(errors, 0)).toEqual({ label: '', options: '' });
  });

  test('sums a question up in one line', () => {
    expect(summaryOf(BUS)).toBe('选一个 · 必填 · 2 个选项');
    expect(summaryOf(question('q2', 'phone', { isOptional: true }))).toBe('电话 · 可不填');
  });
});

describe('the page that reads', () => {
  const row = (texts: string[][], more: Partial<Listed['rows'][number]> = {}) => ({
    ...{ rowId: `r${texts.join('-')}`, name: '', people: 1, isWaiting: false, texts },
    ...more,
  });
  const listed: Listed = {
    ...{ title: '参观', more: 0, canExport: true, asOf: NOW },
    form: [BUS, question('q2', 'line', { label: '忌口' })],
    rows: [row([['九点的'], []], { name: '令**满', people: 2 }), row([['八点的'], ['香菜']], { isWaiting: true })],
  };

  test('draws what was said and nothing for what was left open', () => {
    expect(toAnswered(listed)).toEqual([
      expect.objectContaining({
        name: '令**满',
        note: '2 位',
        lines: [{ id: 'q1', label: '坐哪趟车', text: '九点的' }],
      }),
      expect.objectContaining({ name: '第 2 家，没留姓名', note: '1 位，在排队' }),
    ]);
  });

  test('counts what can be counted', () => {
    expect(talliesOf(listed)).toEqual([{ id: 'q1', label: '坐哪趟车', text: '八点的 1 家，九点的 1 家' }]);
    // Of a part of them a count would be wrong.
    expect(talliesOf({ ...listed, more: 1 })).toEqual([]);
  });
});
