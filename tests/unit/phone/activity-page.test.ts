import type { Managed } from '../../../miniprogram/packages/manage/pages/activity/activity-view';
import { toActivityPage } from '../../../miniprogram/packages/manage/pages/activity/activity-view';
import { chartOf } from '../../../miniprogram/packages/manage/pages/activity/chart';
import { movesFrom } from '../../../miniprogram/shared/activity-states';
import { activity, at, forbidLocalTime, NOW } from './activity';

beforeEach(forbidLocalTime);
afterEach(() => jest.restoreAllMocks());

const reached = (...states: Managed['state'][]): Managed['moves'] =>
  states.map((to, i) => ({ to, at: at(`2026-11-2${i} 09:00`) }));
const managed = (state: Managed['state'], more: Partial<Managed> = {}): Managed => ({
  ...activity({ state }),
  version: 1,
  draft: activity(),
  unconfirmed: 0,
  returnReason: '',
  cancelReason: '',
  moves: reached('draft'),
  photoState: 'none',
  can: movesFrom(state, ['staff']),
  canEdit: true,
  asOf: NOW,
  ...more,
});
const chart = (each: Managed): string[] =>
  chartOf(each).map(({ title, state, isHere }) => `${title} ${state}${isHere ? ' 在这里' : ''}`);

describe('the chart', () => {
  it('of what waits to be published', () => {
    expect(chart(managed('submitted', { moves: reached('draft', 'submitted') }))).toEqual([
      '草稿 done',
      '等发布 now 在这里',
      '已发布 next',
      '办活动 next',
      '已总结 next',
      '已归档 next',
    ]);
  });

  it('of what was published straight away leaves out what it never was', () => {
    const each = managed('published', { moves: reached('draft', 'published') });
    expect(chart(each)).toEqual(['草稿 done', '已发布 now 在这里', '办活动 next', '已总结 next', '已归档 next']);
    expect(chart({ ...each, asOf: each.draft.endAt })[2]).toBe('办活动 done');
  });

  it('of what came back stands beside the draft, with who may go on', () => {
    const each = managed('returned', { moves: reached('draft', 'submitted', 'returned') });
    expect(chart(each).slice(0, 3)).toEqual(['草稿 done', '退回改 now 在这里', '等发布 next']);
    expect(chartOf(each)[1]!.note).toBe('工作人员退回，改好再提交');
  });

  it('of what was called off ends there', () => {
    expect(chart(managed('cancelled', { moves: reached('draft', 'published', 'cancelled') }))).toEqual([
      '草稿 done',
      '已发布 done',
      '已取消 failed 在这里',
    ]);
  });

  it('of what is put away is walked to its end', () => {
    const moves = reached('draft', 'submitted', 'published', 'recorded', 'archived');
    const each = managed('archived', { moves, asOf: at('2026-12-01 09:00') });
    expect(chart(each)).toEqual([
      '草稿 done',
      '等发布 done',
      '已发布 done',
      '办活动 done',
      '已总结 done',
      '已归档 done 在这里',
    ]);
  });
});

describe('what is next', () => {
  const page = (each: Managed, isAuditor = false) => toActivityPage(each, isAuditor);
  const cells = (each: Managed): string[] => page(each).cells.map(({ id }) => id);

  it('a leader hands in, then waits', () => {
    const draft = managed('draft', { can: movesFrom('draft', ['leader']) });
    expect(page(draft)).toMatchObject({ act: 'submit', actLabel: '提交' });
    const submitted = managed('submitted', { can: [], canEdit: false });
    expect(page(submitted)).toMatchObject({ act: '', blocked: '交上去了，等工作人员发布', cells: [] });
  });

  it('staff publish; handing in to a colleague, and back, are rows', () => {
    expect(page(managed('draft'))).toMatchObject({ act: 'publish' });
    expect(cells(managed('draft'))).toEqual(['edit', 'submit']);
    expect(cells(managed('submitted'))).toEqual(['edit', 'return']);
    expect(cells(managed('published'))).toEqual(['roster', 'code', 'numbers', 'edit', 'again', 'look', 'cancel']);
  });

  it('after the end the summary is written; then it is a row, which says that photos wait', () => {
    expect(page(managed('published', { can: ['record'] }))).toMatchObject({ act: 'record', actLabel: '写总结' });
    const recorded = page(managed('recorded', { photoState: 'waiting' }));
    expect(recorded.act).toBe('archive');
    expect(recorded.cells.find(({ id }) => id === 'record')).toMatchObject({ label: '总结', note: '照片等人看' });
  });

  it('an auditor reads', () => {
    const each = managed('published', { can: [], canEdit: false });
    expect(page(each, true)).toMatchObject({ act: '', blocked: '您是审计人员：都能看，什么都不改' });
    expect(page(each, true).cells.map(({ id }) => id)).toEqual(['roster', 'numbers', 'look']);
  });

  it('the reason stands there as long as it matters', () => {
    expect(page(managed('returned', { returnReason: '写清集合地点' })).reason).toBe('退回的原因：写清集合地点');
    expect(page(managed('cancelled', { cancelReason: '雨太大' })).reason).toBe('取消的原因：雨太大');
    expect(page(managed('published')).reason).toBe('');
  });
});
