import { ask } from '../../../../services/call';
import { dayOf, startOfDay } from '../../../../shared/time';
import type { Standing } from '../../standing';
import type { Counts, Unrecorded } from './workbench-view';

/** Numbers of the unit for its staff and for auditors. */
export async function countsOf(unitId: string, { isAuditor }: Standing, now: number): Promise<Counts> {
  const [below, people, classroom, hours, logged] = await Promise.all([
    ask('units.listBelow', { unitId }),
    ask('identity.countPeople', { unitId }),
    classroomCounts(unitId),
    ask('attendance.countAwaited', { unitId }),
    isAuditor ? loggedToday(unitId, now) : null,
  ]);
  const open = below.rows.filter(({ state }) => state === 'open');
  return { ...people, ...classroom, ...hours, below: open.length, logged };
}

/** What waits in the classroom; of talk, one page. */
async function classroomCounts(unitId: string): Promise<Pick<Counts, 'lessons' | 'posts' | 'assignments'>> {
  const [lessons, posts, assignments] = await Promise.all([
    ask('classroom.listManagedLessons', { unitId }),
    ask('classroom.listUnitPosts', { unitId, state: 'waiting', cursor: null }),
    ask('classroom.listAssignments', { unitId }),
  ]);
  return {
    lessons: lessons.rows.filter(({ state }) => state === 'submitted').length,
    posts: posts.rows.length,
    assignments: assignments.rows.filter(({ state }) => state === 'open').length,
  };
}

/** One page of the log: over it, the number says that there are more. */
async function loggedToday(unitId: string, now: number): Promise<Counts['logged']> {
  const from = startOfDay(dayOf(now));
  const anything = { kind: null, action: null, actorId: null, to: null, cursor: null };
  const { rows, cursor } = await ask('audit.list', { ...anything, unitId, from });
  return { count: rows.length, isMore: cursor !== null };
}

/** What was held at the unit or below and is not on record. */
export async function unrecordedAt(unitId: string): Promise<Unrecorded> {
  const { rows, isCut } = await ask('activities.listUnrecorded', { unitId });
  return { count: rows.length, overdue: rows.filter(({ isOverdue }) => isOverdue).length, isMore: isCut };
}
