import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import type { Awaited } from '../../../../shared/attendance';
import { hoursLabel, hoursOf } from '../../../../shared/levels';
import { clockOf, dayLabel, rangeLabel } from '../../../../shared/time';

export type Listed = OutputOf<'records.listMine'>;
export type Waiting = OutputOf<'attendance.listMyAwaited'>;
type Row = Listed['rows'][number];

export interface HoursView {
  hours: string;
  level: string;
  /** how far it is to the next star */
  next: string;
}

export interface RecordRow {
  recordId: string;
  title: string;
  when: string;
  minutes: string;
  /** how it stands, in a word and a tone */
  state: string;
  tone: string;
  /** what was answered to a correction, or what it waits for */
  note: string;
  facts: Fact[];
  /** a correction can be asked for now */
  isOpen: boolean;
  label: string;
}

export interface WaitingRow {
  activityId: string;
  title: string;
  when: string;
  why: string;
  label: string;
}

export function toHoursView({ minutes, level }: Listed): HoursView {
  const { stars, name, nextAt } = level;
  const reached = stars > 0 || minutes > 0 ? name : '';
  const next = nextAt === null ? '' : `再有 ${hoursLabel(nextAt - minutes)}就到下一星`;
  return { hours: String(hoursOf(minutes)), level: reached, next: minutes > 0 ? next : '' };
}

const STATES: Record<'asked' | 'granted' | 'refused', [word: string, tone: string]> = {
  asked: ['等答复', 'gold'],
  granted: ['已更正', 'green'],
  refused: ['没有更正', ''],
};

function stateOf({ kind, correction }: Row): [word: string, tone: string] {
  if (kind === 'correction') return ['更正', 'blue'];
  return correction ? STATES[correction.state] : ['已记', 'green'];
}

function noteOf({ correction }: Row): string {
  if (!correction) return '';
  const wanted = `申请改成 ${hoursLabel(correction.minutes)}`;
  if (correction.state === 'asked') return `${wanted}，站里 10 个工作日内答复`;
  return correction.note === '' ? wanted : `${wanted}，站里说：${correction.note}`;
}

/** +30 分钟, -0.5 小时: what a correction adds has its sign. */
const signed = ({ kind, minutes }: Row): string =>
  `${kind === 'correction' && minutes > 0 ? '+' : ''}${hoursLabel(minutes)}`;

export function toRecordRow(row: Row, now: number): RecordRow {
  const [state, tone] = stateOf(row);
  const when = `${dayLabel(row.from, now)} ${clockOf(row.from)} – ${clockOf(row.to)}`;
  const minutes = signed(row);
  return {
    recordId: row.recordId,
    title: row.title,
    when,
    minutes,
    state,
    tone,
    note: noteOf(row),
    facts: factsOf(row, { when, minutes }),
    isOpen: row.kind === 'service' && row.correction?.state !== 'asked',
    label: `${row.title}，${when}，${minutes}，${state}`,
  };
}

function factsOf(row: Row, { when, minutes }: { when: string; minutes: string }): Fact[] {
  const { placeName, content, organiser, inCharge, calls, seq } = row;
  const reason = row.kind === 'service' ? row.correction?.reason : undefined;
  return [
    { k: '时长', v: minutes },
    { k: '时间', v: when },
    { k: '地点', v: placeName },
    { k: '做了什么', v: content },
    ...(calls > 0 ? [{ k: '接电话', v: `${calls} 个` }] : []),
    { k: '组织', v: organiser },
    { k: '负责人', v: inCharge },
    { k: '留底', v: seq > 0 ? `第 ${seq} 条，改了看得出来` : '几分钟内编上号' },
    ...(reason === undefined ? [] : [{ k: '更正', v: noteOf(row), note: `您写的：${reason}` }]),
  ];
}

/** What has to happen, and who does it. */
const WHY: Record<Awaited, string> = {
  '': '',
  presence: '等另一位工作人员确认您到了',
  out: '没签退，等站里确认走的时间',
  second: '等另一位工作人员确认',
  volunteer: '登记成为志愿者就记上',
};

export function toWaitingRow(
  { activityId, title, startAt, endAt, awaited }: Waiting['rows'][number],
  now: number,
): WaitingRow {
  const when = rangeLabel(startAt, endAt, now);
  const why = WHY[awaited];
  return { activityId, title, when, why, label: `${title}，${when}，${why}` };
}
