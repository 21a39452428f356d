import { activityDraft } from '../../../cloudfunctions/contract/activity-fields';
import {
  EMPTY_FORM,
  fieldErrors,
  firstWrongStep,
  missingOn,
  shownOf,
  STEPS,
  toDraft,
  toForm,
  type Form,
  type Step,
} from '../../../miniprogram/packages/manage/pages/activity-edit/form';
import { HOUR_MS } from '../../../miniprogram/shared/time';
import { at, forbidLocalTime, NOW } from './activity';

const FILLED: Form = {
  ...EMPTY_FORM,
  title: '楼门清理',
  platform: 'safety',
  summary: '把楼道里的杂物搬走，把过道还给大家。',
  articleRefs: [{ article: 24, item: 3 }],
  startAt: at('2026-11-28 09:00'),
  endAt: at('2026-11-28 11:00'),
  placeName: '槐荫里 3 号楼',
  contactName: '周老师',
  contactPhone: '010-00000021',
};

function stepNamed(title: string): Step {
  const found = STEPS.find((step) => step.title === title);
  if (!found) throw new Error(`no step ${title}`);
  return found;
}

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

describe('the steps', () => {
  test('ask for every field once, and for nothing else', () => {
    expect(STEPS.flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(EMPTY_FORM).sort());
  });

  test('end with a look at all of it', () => {
    expect(STEPS.at(-1)?.fields).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is said field by field, on the screen where it is asked for', () => {
    expect(missingOn(stepNamed('办什么'), EMPTY_FORM)).toEqual({
      title: '请写个标题',
      platform: '请选一个平台',
      summary: '请写几句办什么、怎么办',
      articleRefs: '请选一条有关的条例',
    });
    expect(Object.keys(missingOn(stepNamed('什么时候，在哪儿'), EMPTY_FORM))).toEqual([
      'startAt',
      'endAt',
      'placeName',
    ]);
  });

  test('is nothing when all that must be is there; what may be left out may', () => {
    for (const step of STEPS) expect(missingOn(step, FILLED)).toEqual({});
  });

  test('are blanks too', () => {
    expect(missingOn(stepNamed('办什么'), { ...FILLED, title: ' \u3000 ' })).toEqual({ title: '请写个标题' });
  });
});

describe('what the server refuses', () => {
  test('goes to the field that the page knows, however deep the server found it', () => {
    const fields = { 'draft.title': '标题至少 4 个字', 'draft.articleRefs.0.article': '没有这一条', version: '过期了' };
    expect(fieldErrors(fields)).toEqual({ title: '标题至少 4 个字', articleRefs: '没有这一条' });
  });

  test('leads to the first screen with something to mend', () => {
    expect(firstWrongStep({ contactPhone: '电话不对', endAt: '结束要晚于开始' })).toBe(1);
    expect(firstWrongStep({ contactPhone: '电话不对' })).toBe(3);
    expect(firstWrongStep({})).toBe(-1);
  });
});

describe('what is sent', () => {
  test('is what the contract takes', () => {
    expect(activityDraft.safeParse(toDraft(FILLED, NOW)).error).toBeUndefined();
  });

  test('left unsaid, sign-up is open from now until two hours before', () => {
    const { openAt, stopAt } = toDraft(FILLED, NOW);
    expect([openAt, stopAt]).toEqual([NOW, FILLED.startAt - 2 * HOUR_MS]);
  });

  test('left unsaid less than a day ahead, sign-up is open already', () => {
    const startAt = NOW + 5 * HOUR_MS;
    const { openAt } = toDraft({ ...FILLED, startAt, endAt: startAt + HOUR_MS }, NOW);
    expect(openAt).toBeLessThan(NOW);
  });

  test('said, it is as said', () => {
    const openAt = at('2026-11-24 09:00');
    const stopAt = at('2026-11-27 18:00');
    expect(toDraft({ ...FILLED, openAt, stopAt }, NOW)).toMatchObject({ openAt, stopAt });
  });

  test('are numbers where people type digits', () => {
    expect(toDraft({ ...FILLED, cap: '30', peopleMax: '3' }, NOW)).toMatchObject({ cap: 30, peopleMax: 3 });
  });
});

test('opening and saving without a change changes nothing, the paragraph of an article included', () => {
  const articleRefs = [{ article: 24, item: 3 }, { article: 37, paragraph: 2 }, { article: 12 }];
  const draft = toDraft({ ...FILLED, articleRefs, openAt: NOW, stopAt: FILLED.startAt - HOUR_MS }, NOW);
  expect(toDraft(toForm(draft), NOW + 5 * HOUR_MS)).toEqual(draft);
  expect(draft.articleRefs).toEqual(articleRefs);
});

describe('what the fields print', () => {
  test('are names and moments, never ids and numbers', () => {
    expect(shownOf(FILLED, NOW)).toEqual({
      platform: '公共安全服务',
      startAt: '11月28日 周六 09:00',
      endAt: '11月28日 周六 11:00',
      openAt: '',
      stopAt: '',
      articles: [{ label: '第24条（三）', index: 0 }],
    });
  });

  test('is nothing where nothing is chosen', () => {
    expect(shownOf(EMPTY_FORM, NOW)).toEqual({
      platform: '',
      startAt: '',
      endAt: '',
      openAt: '',
      stopAt: '',
      articles: [],
    });
  });
});
