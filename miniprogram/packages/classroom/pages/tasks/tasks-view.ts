import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { dayLabel, dayOf, startOfDay } from '../../../../shared/time';

type Row = OutputOf<'classroom.listMyAssignments'>['rows'][number];

export interface TaskView {
  assignmentId: string;
  ownerId: string;
  title: string;
  /** 槐荫里实践站请您学 */
  by: string;
  state: string;
  tone: string;
  isDone: boolean;
  label: string;
}

/** A day that has passed is said, and nothing more: nobody is told off for learning late. */
function stateOf({ isDone, dueDay }: Row, now: number): [state: string, tone: string] {
  if (isDone) return ['✓ 学完了', 'green'];
  const day = dayLabel(startOfDay(dueDay), now);
  return dueDay < dayOf(now) ? [`${day}已过，还能学`, 'gold'] : [`${day}前学完`, 'blue'];
}

export function toTaskView(row: Row, now: number): TaskView {
  const { assignmentId, ownerId, title, isDone, unitName } = row;
  const [state, tone] = stateOf(row, now);
  const by = `${unitName}请您学`;
  return { assignmentId, ownerId, title, isDone, by, state, tone, label: [title, by, state].join('，') };
}
