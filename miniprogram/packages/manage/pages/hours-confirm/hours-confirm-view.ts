import type { InputOf, OutputOf } from '../../../../../cloudfunctions/contract';
import type { Awaited } from '../../../../shared/attendance';
import { clockOf, DAY_MS, dayOf, instantOf, rangeLabel } from '../../../../shared/time';

export type Row = OutputOf<'attendance.listAwaited'>['rows'][number];
type Confirm = InputOf<'attendance.confirm'>;

export interface HoursRow {
  key: string;
  name: string;
  title: string;
  planned: string;
  real: string;
  /** 'HH:MM' of the leaving that is named here; '' where nobody has to name one */
  out: string;
  /** what it waits for, when it is not the reader who can say so */
  blocked: string;
  isOn: boolean;
  label: string;
}

/** What the reader has changed, by key. */
export interface Choice {
  out?: string;
  isOff?: boolean;
}
export type Choices = Readonly<Record<string, Choice | undefined>>;

export const keyOf = ({ activityId, userId }: Row): string => `${activityId} ${userId}`;

/** Open sign-outs first: they need a look at the clock, the rest only a yes. */
const ORDER: Record<Awaited, number> = { out: 0, second: 1, presence: 2, volunteer: 3, '': 4 };
export const inOrder = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => ORDER[a.awaited] - ORDER[b.awaited] || a.endAt - b.endAt);

function blockedBy({ awaited, isMine }: Row): string {
  if (awaited === 'volunteer') return '等本人登记成志愿者，登记了自动记上';
  return isMine ? '您已经点过头，还要另一位同事确认' : '';
}

/** Where nobody signed out, the planned end is what is offered. */
const outOf = (row: Row, choice?: Choice): string => (row.awaited === 'out' ? (choice?.out ?? clockOf(row.endAt)) : '');

export function toHoursRow(row: Row, choices: Choices, now: number): HoursRow {
  const key = keyOf(row);
  const choice = choices[key];
  const blocked = blockedBy(row);
  const name = row.name || '没留姓名';
  const real = `${row.in ? `${clockOf(row.in.at)} 到` : '没签到'}，${row.out ? `${clockOf(row.out.at)} 走` : '没签退'}`;
  const planned = rangeLabel(row.startAt, row.endAt, now);
  return {
    key,
    name,
    title: row.title,
    planned,
    real,
    out: outOf(row, choice),
    blocked,
    isOn: blocked === '' && choice?.isOff !== true,
    label: `${name}，${row.title}，计划 ${planned}，实际 ${real}${blocked && `，${blocked}`}`,
  };
}

/** A clock before the start is of the next day: over midnight. */
function outAtOf(row: Row, choice?: Choice): number | null {
  const clock = outOf(row, choice);
  if (clock === '') return null;
  const at = instantOf(dayOf(row.startAt), clock);
  return at < row.startAt ? at + DAY_MS : at;
}

/** What is said of those that are on, one activity at a time. */
export function toConfirms(rows: readonly Row[], choices: Choices): Confirm[] {
  const by = new Map<string, Confirm>();
  for (const row of rows) {
    const { activityId, userId } = row;
    const choice = choices[keyOf(row)];
    if (blockedBy(row) !== '' || choice?.isOff === true) continue;
    const one = by.get(activityId) ?? { activityId, items: [] };
    one.items.push({ userId, outAt: outAtOf(row, choice) });
    by.set(activityId, one);
  }
  return [...by.values()];
}

/** 3 条记下了，1 条还要另一位同事确认 */
export function saidOf(answers: readonly OutputOf<'attendance.confirm'>[]): string {
  const items = answers.flatMap((answer) => answer.items);
  const failed = items.filter(({ attendance }) => attendance === null).length;
  const second = items.filter(({ attendance }) => attendance !== null && attendance.awaited !== '').length;
  const done = items.length - failed - second;
  return [
    `${done} 条记下了`,
    ...(second > 0 ? [`${second} 条还要另一位同事确认`] : []),
    ...(failed > 0 ? [`${failed} 条没办成，名单可能变了，请再看一遍`] : []),
  ].join('，');
}
