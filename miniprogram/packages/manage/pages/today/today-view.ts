import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { closesAt, opensAt } from '../../../../shared/attendance';
import { isDutyId } from '../../../../shared/recruitment';
import { clockOf, rangeLabel } from '../../../../shared/time';

type Board = OutputOf<'activities.showToday'>;
type Row = Board['rows'][number];
type GroupId = 'now' | 'later' | 'over';

export interface BoardRow {
  activityId: string;
  title: string;
  time: string;
  /** where, whose when it is not the unit's own, and who leads */
  place: string;
  state: string;
  tone: string;
  /** people that the bricks stand for: those who have come, once one can come */
  have: number;
  need: number;
  numbers: string;
  /** the code can be held up now */
  canShowCode: boolean;
}
export interface BoardGroup {
  id: GroupId;
  title: string;
  /** all of the group, also those that are not drawn yet */
  count: number;
  rows: BoardRow[];
}

const TITLES: Record<GroupId, string> = { now: '现在', later: '等会儿', over: '办完了' };

/** What there is to do comes first: what goes on, or is over and has people not signed out. */
export function toBoard({ rows, asOf }: Board, unitId: string): BoardGroup[] {
  return (['now', 'later', 'over'] as const)
    .map((id) => {
      const found = rows.filter((row) => groupOf(row, asOf) === id).map((row) => toBoardRow(row, unitId, asOf));
      return { id, title: TITLES[id], count: found.length, rows: found };
    })
    .filter((group) => group.rows.length > 0);
}

/** The first so many rows: a day with a recruitment order of thirty sites is not drawn at once. */
export function cutBoard(groups: readonly BoardGroup[], limit: number): BoardGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

function groupOf(row: Row, now: number): GroupId {
  if (now < opensAt('in', row)) return 'later';
  const canLeave = row.staying > 0 && now <= closesAt('out', row);
  return now < row.endAt || canLeave ? 'now' : 'over';
}

function toBoardRow(row: Row, unitId: string, now: number): BoardRow {
  const { activityId, title, startAt, endAt, cap, taken, people, here } = row;
  const group = groupOf(row, now);
  const names = [row.placeName, row.unitId === unitId ? '' : row.unitName, row.contactName];
  const [state, tone] = stateOf(row, group, now);
  return {
    activityId,
    title,
    time: rangeLabel(startAt, endAt, now),
    place: names.filter((name) => name !== '').join(' · '),
    state,
    tone,
    have: group === 'later' ? taken : here,
    need: group === 'later' ? cap : people,
    numbers: numbersOf(row, group),
    canShowCode: group === 'now',
  };
}

function stateOf({ startAt, endAt, staying }: Row, group: GroupId, now: number): [word: string, tone: string] {
  if (group === 'later') return [`${clockOf(opensAt('in', { startAt, endAt }))} 开始签到`, ''];
  if (now < startAt) return ['正在签到', 'green'];
  if (now < endAt) return ['正在进行', 'blue'];
  return staying > 0 ? [`${staying} 位没签退`, 'gold'] : ['结束了', ''];
}

function numbersOf({ activityId, cap, taken, waiting, people, here, staying }: Row, group: GroupId): string {
  const isDuty = isDutyId(activityId);
  if (group === 'later' && isDuty) return `已应 ${taken} / 要 ${cap} 人${waiting > 0 ? `，候补 ${waiting} 人` : ''}`;
  if (group === 'later') return `已报 ${taken} / 共 ${cap} 位${waiting > 0 ? `，${waiting} 家在排队` : ''}`;
  const absent = people - here;
  const parts = [`到了 ${here} / ${people} 位`];
  if (absent > 0) parts.push(group === 'over' ? `没来 ${absent}` : `还没到 ${absent}`);
  if (staying > 0) parts.push(`在场 ${staying}`);
  // Whom nobody called or who left early on: a place on duty that is empty is felt by the others.
  if (isDuty && group === 'now' && taken < cap) parts.push(`空 ${cap - taken} 个位置`);
  return parts.join('，');
}
