import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { dayLabel, dayOf, startOfDay } from '../../../../shared/time';

type Row = OutputOf<'classroom.listAssignments'>['rows'][number];

export interface AssignmentRow {
  assignmentId: string;
  title: string;
  by: string;
  due: string;
  state: string;
  tone: string;
  label: string;
}

/** 进行中 until the day is over; it goes on counting after that, until somebody ends it. */
export function standOf({ state, dueDay }: Pick<Row, 'state' | 'dueDay'>, now: number): [word: string, tone: string] {
  if (state === 'closed') return ['已结束', ''];
  return dueDay < dayOf(now) ? ['到期了', 'gold'] : ['进行中', 'green'];
}

export const dueLabel = (dueDay: string, now: number): string => `${dayLabel(startOfDay(dueDay), now)}前学完`;

export function toAssignmentRow(row: Row, now: number): AssignmentRow {
  const { assignmentId, title, isOwn, unitName } = row;
  const [state, tone] = standOf(row, now);
  const by = isOwn ? '本单位发的' : `${unitName}发的`;
  const due = dueLabel(row.dueDay, now);
  return { assignmentId, title, by, due, state, tone, label: [title, by, due, state].join('，') };
}
