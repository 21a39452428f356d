import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { phaseOf, type ActivityPhase } from '../../../../shared/activity-phase';
import { isOut, stateName, type ActivityState } from '../../../../shared/activity-states';
import { rangeLabel } from '../../../../shared/time';
import type { Standing } from '../../standing';

export type Row = OutputOf<'activities.listManaged'>['rows'][number];
export type View = 'waiting' | 'coming' | 'draft' | 'past';

export interface ManagedRow {
  activityId: string;
  title: string;
  /** of another unit than the one looked at; '' for its own */
  unitName: string;
  time: string;
  /** where it stands, in a word and a tone */
  state: string;
  tone: string;
  cap: number;
  taken: number;
  /** residents can open it too */
  isOut: boolean;
}

const STATES: Record<ActivityPhase, [word: string, tone: string]> = {
  draft: [stateName('draft'), 'gold'],
  submitted: [stateName('submitted'), 'blue'],
  returned: [stateName('returned'), 'red'],
  cancelled: ['已取消', 'red'],
  later: ['还没开始报名', ''],
  open: ['正在报名', 'green'],
  full: ['已报满', 'blue'],
  closed: ['报名截止', ''],
  underway: ['正在进行', 'blue'],
  finished: ['已结束', ''],
};
/** What came of it is on record: said to staff, where residents read only that it is over. */
const PUT_AWAY: Partial<Record<ActivityState, [word: string, tone: string]>> = {
  recorded: [stateName('recorded'), 'green'],
  archived: [stateName('archived'), ''],
};
const PAST: readonly ActivityPhase[] = ['finished', 'cancelled'];

export function viewOf(row: Row, now: number): Exclude<View, 'waiting'> {
  const phase = phaseOf(row, now);
  return !isOut(row.state) ? 'draft' : PAST.includes(phase) ? 'past' : 'coming';
}

export function toManagedRow(row: Row, unitId: string, now: number): ManagedRow {
  const phase = phaseOf(row, now);
  const [state, tone] = PUT_AWAY[row.state] ?? STATES[phase];
  return {
    activityId: row.activityId,
    title: row.title,
    unitName: row.unitId === unitId ? '' : row.unitName,
    time: rangeLabel(row.startAt, row.endAt, now),
    state,
    tone,
    cap: row.cap,
    taken: row.cap - row.left,
    isOut: isOut(row.state),
  };
}

export type EntryId =
  | 'today'
  | 'units'
  | 'team'
  | 'volunteers'
  | 'wards'
  | 'live'
  | 'orders'
  | 'rotas'
  | 'audit'
  | 'lessons'
  | 'posts'
  | 'assignments'
  | 'hours'
  | 'corrections'
  | 'records'
  | 'chain'
  | 'anomalies'
  | 'unrecorded';
export interface Entry {
  id: EntryId;
  icon: string;
  label: string;
  /** '' where a number would cost a look at people's data */
  count: string;
}

export interface Counts {
  below: number;
  volunteers: number;
  wards: number;
  /** lessons that wait for a second person, talk that waits for a look, assignments under way */
  lessons: number;
  posts: number;
  assignments: number;
  /** hours that wait for a second person, requests to correct some */
  hours: number;
  corrections: number;
  /** entries of today's log; null: not the caller's to read */
  logged: { count: number; isMore: boolean } | null;
}

/** The work on hours for staff; an auditor sees the same lists, and two more. */
function hoursEntries({ isAuditor }: Standing, counts: Counts): Entry[] {
  const { hours, corrections } = counts;
  const entries: Entry[] = [
    { id: 'hours', icon: 'done', label: '确认时长', count: hours > 0 ? `等 ${hours} 条` : '' },
    { id: 'corrections', icon: 'edit', label: '时长更正', count: corrections > 0 ? `等 ${corrections} 条` : '' },
    { id: 'records', icon: 'records', label: '时长记录', count: '' },
  ];
  if (!isAuditor) return entries;
  return [
    ...entries,
    { id: 'chain', icon: 'privacy', label: '核对留底', count: '' },
    { id: 'anomalies', icon: 'seen', label: '要问一问的', count: '' },
  ];
}

const TODAY: Entry = { id: 'today', icon: 'activities', label: '今天', count: '' };
const ORDERS: Entry = { id: 'orders', icon: 'recruitment', label: '招募令', count: '' };
const ROTAS: Entry = { id: 'rotas', icon: 'calendar', label: '值守排班', count: '' };
const LIVE: Entry = { id: 'live', icon: 'video', label: '直播点学', count: '' };

/** What was held and is not on record. */
export interface Unrecorded {
  count: number;
  overdue: number;
  isMore: boolean;
}

function unrecordedEntry({ count, overdue, isMore }: Unrecorded): Entry {
  const some = overdue > 0 ? `过期 ${overdue}` : count > 0 ? `${count} 场` : '';
  return { id: 'unrecorded', icon: 'write', label: '等写总结', count: some && `${some}${isMore ? '+' : ''}` };
}

/** What the caller may open from here; an auditor reads, and does nothing in anybody's name. */
export function entriesOf(standing: Standing, counts: Counts | null, unrecorded: Unrecorded): Entry[] {
  const summaries = unrecordedEntry(unrecorded);
  // A leader has no part in the unit's people: the activities below, their summaries, and the team's live lessons.
  if (counts === null) return [TODAY, summaries, LIVE];
  const { below, volunteers, wards, logged } = counts;
  const entries: Entry[] = [
    TODAY,
    ORDERS,
    ROTAS,
    { id: 'units', icon: 'tree', label: '单位', count: below > 0 ? `下面 ${below} 个` : '' },
    { id: 'team', icon: 'roles', label: '人和角色', count: '' },
    { id: 'volunteers', icon: 'volunteer', label: '志愿者', count: `${volunteers} 位` },
  ];
  if (standing.isStaff) entries.push({ id: 'wards', icon: 'family', label: '老人代办', count: `${wards} 位` });
  entries.push(
    ...hoursEntries(standing, counts),
    { id: 'lessons', icon: 'course', label: '课程', count: counts.lessons > 0 ? `等审 ${counts.lessons}` : '' },
    {
      id: 'assignments',
      icon: 'task',
      label: '学习任务',
      count: counts.assignments > 0 ? `进行中 ${counts.assignments}` : '',
    },
    LIVE,
    summaries,
    { id: 'posts', icon: 'talk', label: '课后的话', count: counts.posts > 0 ? `等看 ${counts.posts}` : '' },
  );
  if (logged) {
    const count = `今天 ${logged.count}${logged.isMore ? '+' : ''} 条`;
    entries.push({ id: 'audit', icon: 'records', label: '操作记录', count });
  }
  return entries;
}
