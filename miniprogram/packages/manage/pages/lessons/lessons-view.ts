import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { momentLabel } from '../../../../shared/time';

export type Row = OutputOf<'classroom.listManagedLessons'>['rows'][number];
export type LessonState = Row['state'];
export type View = 'writing' | 'waiting' | 'out';

export interface LessonRow {
  lessonId: string;
  title: string;
  state: string;
  tone: string;
  when: string;
  label: string;
}

export const STATES: Record<LessonState, [word: string, tone: string]> = {
  draft: ['草稿', 'gold'],
  returned: ['退回来了', 'red'],
  submitted: ['等人审', 'blue'],
  published: ['已发布', 'green'],
  withdrawn: ['已撤下', ''],
};

export const viewOf = ({ state }: Row): View =>
  state === 'submitted' ? 'waiting' : state === 'draft' || state === 'returned' ? 'writing' : 'out';

export function toLessonRow(row: Row, now: number): LessonRow {
  const { lessonId, title, liveVersion } = row;
  const [word, tone] = STATES[row.state];
  // What is published stays while the next version is written: both are said.
  const isAgain = liveVersion > 0 && viewOf(row) !== 'out';
  const state = isAgain ? `${word} · 改第 ${liveVersion + 1} 版` : word;
  const when = momentLabel(row.editedAt, now);
  return { lessonId, title, state, tone, when, label: `${title}，${state}，${when}改过` };
}
