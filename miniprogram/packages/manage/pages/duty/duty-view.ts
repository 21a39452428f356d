import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toNoteLines, type NoteLine } from '../../../../components/wm-notes/notes-view';
import { clockOf, momentLabel, rangeLabel } from '../../../../shared/time';

export type Duty = OutputOf<'recruitment.showDuty'>;
type Relief = Duty['reliefs'][number];

export interface ReliefLine {
  key: string;
  who: string;
  line: string;
  reason: string;
  state: string;
  tone: string;
}
export interface NoShowLine {
  /** userId */
  key: string;
  who: string;
  line: string;
  reply: string;
  state: string;
  tone: string;
  note: string;
  canTakeBack: boolean;
}
export interface DutyBoardView {
  siteName: string;
  title: string;
  line: string;
  before: NoteLine[];
  after: NoteLine[];
  reliefs: ReliefLine[];
  noShows: NoShowLine[];
  /** the leader's own note */
  canWrite: boolean;
  given: string;
  until: string;
  act: string;
}

export function toDutyBoard(duty: Duty): DutyBoardView {
  const { title, siteName, startAt, endAt, before, after, handover, nextAt, reliefs, asOf } = duty;
  const { mine, can } = handover;
  return {
    ...{ siteName, title },
    line: rangeLabel(startAt, endAt, asOf),
    before: toNoteLines(before, asOf),
    after: toNoteLines(after, asOf),
    reliefs: reliefs.map((relief, i) => toReliefLine(relief, String(i), asOf)),
    noShows: duty.noShows.map((noShow) => toNoShowLine(noShow, asOf)),
    canWrite: can === 'yes',
    given: mine && mine.words !== 'shown' ? UNSEEN[mine.words] : '',
    until: nextAt > asOf ? `${clockOf(nextAt)} 下一班开始以前都能改` : '结束后 4 小时内都能写',
    act: mine ? '改好了，再交' : '交给下一班',
  };
}

const UNSEEN = {
  waiting: '您写的正在过内容检查，过了别人才看得到',
  refused: '您写的没通过内容检查，别人看不到，改一下再交',
} as const;

function toReliefLine(
  { who, postName, phoneTail, reason, state, at, takenAt, waiting }: Relief,
  key: string,
  now: number,
) {
  const isTaken = state === 'taken';
  const left = waiting > 0 ? `候补 ${waiting} 人已通知` : '没有候补，要另外找人';
  const asked = `${momentLabel(at, now)} 说要提前走`;
  return {
    key,
    who: `${who || '没留姓名'} · ${postName}`,
    line: `${phoneTail && `尾号 ${phoneTail}，`}${asked}${isTaken ? `，${clockOf(takenAt)} 有人接下` : `，${left}`}`,
    reason,
    state: isTaken ? '✓ 有人顶了' : '等人顶',
    tone: isTaken ? 'green' : 'gold',
  };
}

function toNoShowLine({ userId, who, phoneTail, state, at, reply, isMine }: Duty['noShows'][number], now: number) {
  const isSaid = state === 'said';
  const note = reply === '' ? '本人还没有说明' : isMine ? '这一条是您记的，要由另一位同事来看' : '';
  return {
    key: userId,
    who: who || '没留姓名',
    line: `${phoneTail && `尾号 ${phoneTail}，`}${momentLabel(at, now)} 记的`,
    reply,
    state: isSaid ? (reply === '' ? '没到岗' : '有说明') : '✓ 收回了',
    tone: isSaid ? (reply === '' ? '' : 'gold') : 'green',
    note: isSaid ? note : '',
    canTakeBack: isSaid && reply !== '' && !isMine,
  };
}
