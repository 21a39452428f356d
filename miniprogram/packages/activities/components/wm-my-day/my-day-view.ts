import type { FlowStep } from '../../../../components/wm-flow/wm-flow';
import { closesAt, opensAt, type Side } from '../../../../shared/attendance';
import { hoursLabel } from '../../../../shared/levels';
import { clockOf, MINUTE_MS, momentLabel } from '../../../../shared/time';
import type { Mine } from '../../pages/check-in/check-in-view';

export interface MyDayView {
  /** marks can be made now */
  isOpen: boolean;
  verb: string;
  /** what the leader marked alone, for the member to agree to; '' when there is nothing */
  toAgree: string;
  /** hours wait for the registration as a volunteer */
  needsRegistration: boolean;
}

export function toMyDay({ attendance, startAt, endAt, asOf }: Mine): MyDayView | null {
  if (!attendance) return null;
  const side: Side = attendance.in ? 'out' : 'in';
  const times = { startAt, endAt };
  const isOpen = !attendance.out && asOf >= opensAt(side, times) && asOf <= closesAt(side, times);
  return {
    isOpen,
    verb: side === 'in' ? '签到' : '签退',
    toAgree: toAgree(attendance),
    needsRegistration: attendance.awaited === 'volunteer',
  };
}

type Attendance = NonNullable<Mine['attendance']>;

/** The member's own word is missing where one who leads marked alone. */
function toAgree({ in: arrival, out, awaited }: Attendance): string {
  if (!arrival || (awaited !== 'presence' && awaited !== 'second')) return '';
  if (arrival.way === 'claim') return '';
  return out ? `${clockOf(arrival.at)} 到，${clockOf(out.at)} 离开` : `${clockOf(arrival.at)} 到`;
}

/** The rest of the way on the receipt: arriving, leaving, and what is recorded. */
export function stepsOfDay(mine: Mine, placeName: string): FlowStep[] {
  const { attendance, startAt, endAt, countsHours, asOf } = mine;
  const arrival = attendance?.in ?? null;
  const out = attendance?.out ?? null;
  const came: FlowStep = arrival
    ? { title: '签到了', note: wayNote(arrival), time: clockOf(arrival.at), state: 'done' }
    : {
        title: '到场签到',
        note: asOf >= endAt ? '没有签到' : `到${placeName}，扫负责人手机上的码`,
        time: `${momentLabel(opensAt('in', { startAt, endAt }), asOf)} 起`,
        state: asOf >= endAt ? 'failed' : 'now',
      };
  const left: FlowStep = out
    ? { title: '签退了', note: wayNote(out), time: clockOf(out.at), state: 'done' }
    : { title: '离开签退', note: '忘了也没事，负责人会核对', time: clockOf(endAt), state: arrival ? 'now' : 'next' };
  return countsHours ? [came, left, hoursStep(mine)] : [came, left];
}

const wayNote = ({ way, isAgreed }: { way: string; isAgreed: boolean }): string =>
  isAgreed ? '' : way === 'claim' ? '等负责人点头' : '负责人记的';

const AWAITED: Record<Attendance['awaited'], string> = {
  '': '活动结束后记下',
  presence: '等您和负责人都说一句',
  out: '等签退',
  second: '等另一位同事核对',
  volunteer: '登记成为志愿者后记下',
};

function hoursStep({ attendance, startAt, endAt }: Mine): FlowStep {
  if (attendance && attendance.minutes !== null) {
    return { title: '时长记下来了', note: hoursLabel(attendance.minutes), time: '', state: 'done' };
  }
  const planned = `预计 ${hoursLabel(Math.round((endAt - startAt) / MINUTE_MS))}`;
  const note = attendance?.in ? AWAITED[attendance.awaited] : `照签到签退算，${planned}`;
  return { title: '时长记下来', note, time: '', state: attendance?.out ? 'now' : 'next' };
}
