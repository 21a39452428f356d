import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { ErrorCode } from '../../../../shared/error-codes';
import { opensAt, type Side } from '../../../../shared/attendance';
import { LIMITS } from '../../../../shared/limits';
import { clockOf, momentLabel, rangeLabel } from '../../../../shared/time';

export type Mine = OutputOf<'attendance.showMine'>;

/** How it stands, in words, before anything else. */
export interface Head {
  headline: string;
  subline: string;
  tone: 'green' | 'gold' | 'grey';
  icon: string;
}

/** One thing that can be done about a refusal. */
export type RefusalAct = '' | 'scan' | 'phrase' | 'walk-in' | 'receipt';
export interface Refusal {
  text: string;
  act: RefusalAct;
  label: string;
}
export const NO_REFUSAL: Refusal = { text: '', act: '', label: '' };

export interface CheckInView {
  title: string;
  time: string;
  head: Head;
  /** what the next reading of a code does; '' when there is nothing left to do */
  side: Side | '';
  verb: string;
  /** asked at the leaving: how many calls were answered */
  countsCalls: boolean;
}

const VERBS: Record<Side, string> = { in: '签到', out: '签退' };

export function toCheckInView(mine: Mine): CheckInView {
  const side = nextSide(mine);
  return {
    title: mine.title,
    time: rangeLabel(mine.startAt, mine.endAt, mine.asOf),
    head: headOf(mine),
    side,
    verb: side === '' ? '' : VERBS[side],
    countsCalls: mine.countsCalls,
  };
}

/** null: not a number of calls. */
export function readCalls(typed: string): number | null {
  const calls = Number(typed);
  return /^\d{1,3}$/.test(typed.trim()) && calls <= LIMITS.callsMax ? calls : null;
}

export const verbOf = (side: Side): string => VERBS[side];

function nextSide({ attendance }: Mine): Side | '' {
  if (!attendance?.in) return 'in';
  return attendance.out ? '' : 'out';
}

/** The same on the receipt: where the person stands on the day itself. */
export function headOf({ attendance, startAt, endAt, countsHours, asOf }: Mine): Head {
  const arrival = attendance?.in;
  const out = attendance?.out;
  if (!arrival) return beforeArrival({ startAt, endAt }, asOf);
  if (!arrival.isAgreed && arrival.way === 'claim') {
    return {
      headline: '记下了，等负责人点头',
      subline: `您说 ${clockOf(arrival.at)} 到的`,
      tone: 'gold',
      icon: 'later',
    };
  }
  if (out) {
    const subline = `${clockOf(arrival.at)} 到，${clockOf(out.at)} 离开`;
    return {
      headline: '签退好了',
      subline: countsHours ? subline : `${subline}，谢谢您来`,
      tone: 'green',
      icon: 'done',
    };
  }
  const until = `离开前再扫一次，${clockOf(endAt)} 结束`;
  return { headline: `${clockOf(arrival.at)} 签到了`, subline: until, tone: 'green', icon: 'done' };
}

function beforeArrival(times: { startAt: number; endAt: number }, now: number): Head {
  const from = opensAt('in', times);
  if (now < from) {
    return { headline: '还没到签到的时间', subline: `${momentLabel(from, now)} 开始签到`, tone: 'grey', icon: 'later' };
  }
  if (now >= times.endAt) {
    return { headline: '没有签到', subline: '到了却没签上的，请找负责人补', tone: 'grey', icon: 'later' };
  }
  return { headline: '可以签到了', subline: '扫负责人手机上的码', tone: 'green', icon: 'scan' };
}

const ACTS: Partial<Record<ErrorCode, { act: RefusalAct; label: string }>> = {
  CODE_EXPIRED: { act: 'scan', label: '再扫一次' },
  CODE_WRONG: { act: 'scan', label: '再扫一次' },
  PHRASE_WRONG: { act: 'phrase', label: '重新输' },
  PHRASE_LOCKED: { act: 'scan', label: '扫码' },
};

/** Says what happened and offers the one thing that helps. @param left places, where the person is not on the list */
export function refusalOf(code: string, message: string, left: number): Refusal {
  if (code === 'NOT_ON_LIST' && left > 0) return { text: message, act: 'walk-in', label: '现场加入' };
  const { act, label } = ACTS[code as ErrorCode] ?? { act: '', label: '' };
  return { text: message, act, label };
}
