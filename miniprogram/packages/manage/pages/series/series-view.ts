import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView } from '../../../../components/wm-activity-row/activity-view';
import { stateName } from '../../../../shared/activity-states';
import { dayLabel, clockOf } from '../../../../shared/time';

export type Series = OutputOf<'activities.listManagedSeries'>;
export type Result = OutputOf<'activities.submitSeries'>['results'][number];
export type SeriesMove = 'publish' | 'submit';

export interface SeriesRow {
  activityId: string;
  /** on the plate */
  day: string;
  weekday: string;
  time: string;
  /** of places, once residents can take some */
  places: string;
  state: string;
  tone: string;
  /** what came of the last tap; '' when this one was not in it */
  result: string;
  isDone: boolean;
  label: string;
}

export interface SeriesView {
  title: string;
  line: string;
  rows: SeriesRow[];
  /** what the one button does with all that wait for it; '' for nothing */
  move: '' | SeriesMove;
  act: string;
  seen: { activityId: string; version: number }[];
}

const TONES: Record<string, string> = {
  draft: 'gold',
  submitted: 'blue',
  returned: 'red',
  published: 'green',
  cancelled: 'red',
};
const VERBS = { publish: '发布', submit: '提交' } as const;
const DONE = { publish: '发布了', submit: '交上去了' } as const;

/** @param last what came of the last tap on the button, and of which move */
export function toSeriesView(
  series: Series,
  last: { move: SeriesMove; results: readonly Result[] } | null,
): SeriesView {
  const { rows, asOf } = series;
  // Who may publish needs nobody else; a leader hands in.
  const move = (['publish', 'submit'] as const).find((each) => rows.some(({ can }) => can.includes(each))) ?? '';
  const open = move === '' ? [] : rows.filter(({ can }) => can.includes(move));
  return {
    title: rows[0]?.title ?? '',
    line: `每周一次，共 ${rows.length} 场`,
    rows: rows.map((row) => {
      const { activityId, day, weekday } = toActivityView({ ...row, myPeople: 0, myQueue: '' }, asOf);
      const result = last?.results.find((each) => each.activityId === activityId);
      const said = result && last ? (result.isDone ? DONE[last.move] : result.message) : '';
      const time = `${dayLabel(row.startAt, asOf)} ${clockOf(row.startAt)} – ${clockOf(row.endAt)}`;
      const places = row.state === 'published' ? `已报 ${row.cap - row.left} / ${row.cap} 位` : `${row.cap} 位`;
      const state = stateName(row.state);
      return {
        ...{ activityId, day, weekday, time, places, state },
        tone: TONES[row.state] ?? '',
        result: said,
        isDone: result?.isDone === true,
        label: [time, state, places, said].filter(Boolean).join('，'),
      };
    }),
    move,
    act: move === '' ? '' : `一起${VERBS[move]} ${open.length} 场`,
    seen: open.map(({ activityId, version }) => ({ activityId, version })),
  };
}

/** 4 场都发布了；or how many were, and that the others say why. */
export function saidOf(move: SeriesMove, results: readonly Result[]): string {
  const done = results.filter(({ isDone }) => isDone).length;
  const left = results.length - done;
  return left === 0 ? `${done} 场都${DONE[move]}` : `${done} 场${DONE[move]}，${left} 场没有，原因写在下面`;
}
