import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { FlowStep } from '../../../../components/wm-flow/wm-flow';
import { phaseOf } from '../../../../shared/activity-phase';
import { isOut, moveOf, stateName, type ActivityMove } from '../../../../shared/activity-states';
import { rangeLabel } from '../../../../shared/time';
import { chartOf } from './chart';

export type Managed = OutputOf<'activities.showManaged'>;

/** Rows of the page, each leading somewhere. Another page of one activity is one more of these. */
export type CellId =
  | 'roster'
  | 'answers'
  | 'code'
  | 'unconfirmed'
  | 'record'
  | 'numbers'
  | 'edit'
  | 'submit'
  | 'return'
  | 'cancel'
  | 'look';
export interface Cell {
  id: CellId;
  icon: string;
  label: string;
  /** at the end of the row: a number, or where it stands */
  note: string;
}

export interface ActivityPageView {
  title: string;
  time: string;
  place: string;
  state: string;
  tone: string;
  /** why it came back, or was called off */
  reason: string;
  taken: number;
  cap: number;
  waiting: number;
  /** places are taken, or were */
  isCounted: boolean;
  chart: FlowStep[];
  cells: Cell[];
  /** the one filled button; '' with the reason why there is none in `blocked` */
  act: '' | Extract<ActivityMove, 'submit' | 'publish' | 'record' | 'archive'>;
  actLabel: string;
  note: string;
  blocked: string;
}

const TONES: Partial<Record<Managed['state'], string>> = {
  draft: 'gold',
  submitted: 'blue',
  returned: 'red',
  published: 'green',
  cancelled: 'red',
};

export function toActivityPage(managed: Managed, isAuditor: boolean): ActivityPageView {
  const { state, draft, left, waiting, can, returnReason, cancelReason, asOf } = managed;
  const act = mainMove(can);
  return {
    title: draft.title,
    time: rangeLabel(draft.startAt, draft.endAt, asOf),
    place: draft.placeName,
    state: state === 'published' ? PHASES[phaseOf({ ...draft, state, left, waiting }, asOf)] : stateName(state),
    tone: TONES[state] ?? '',
    reason: state === 'returned' ? `退回的原因：${returnReason}` : cancelReason && `取消的原因：${cancelReason}`,
    taken: draft.cap - left,
    cap: draft.cap,
    waiting,
    isCounted: isOut(state) && state !== 'cancelled',
    chart: chartOf(managed),
    cells: cellsOf(managed, act, !isAuditor),
    act,
    actLabel: act === '' ? '' : moveOf(act).name,
    note: act === '' ? '' : NOTES[act],
    blocked: act === '' ? blockedBy(managed, isAuditor) : '',
  };
}

const NOTES: Record<Exclude<ActivityPageView['act'], ''>, string> = {
  submit: '交上去由工作人员发布',
  publish: '看完一遍再发，发布以后居民马上看得到',
  record: '结束后 10 个工作日内要交',
  archive: '',
};

const PHASES: Record<ReturnType<typeof phaseOf>, string> = {
  draft: '',
  submitted: '',
  returned: '',
  cancelled: '',
  later: '还没开始报名',
  open: '正在报名',
  full: '已报满',
  closed: '报名截止',
  underway: '正在进行',
  finished: '已结束',
};

/** Publishing before handing in: who may publish needs nobody else. */
const mainMove = (can: readonly ActivityMove[]): ActivityPageView['act'] =>
  (['publish', 'submit', 'record', 'archive'] as const).find((move) => can.includes(move)) ?? '';

/** Why there is no next step for this person; '' where other rows of the page are the next step. */
function blockedBy({ state, canEdit }: Managed, isAuditor: boolean): string {
  if (isAuditor) return '您是审计人员：都能看，什么都不改';
  if (state === 'submitted' && !canEdit) return '交上去了，等工作人员发布';
  return '';
}

function cellsOf(
  { state, can, canEdit, unconfirmed, photoState, draft }: Managed,
  act: string,
  canMark: boolean,
): Cell[] {
  const isHeld = isOut(state) && state !== 'cancelled';
  const isRecorded = state === 'recorded' || state === 'archived';
  const cell = (id: CellId, icon: string, label: string, note = ''): Cell => ({ id, icon, label, note });
  return [
    ...(isHeld ? [cell('roster', 'people', '签到名单', canMark ? '' : '看谁来了')] : []),
    ...(isHeld && draft.form.length > 0 ? [cell('answers', 'slip', '报名时填的', `问了 ${draft.form.length} 项`)] : []),
    ...(isHeld && canMark ? [cell('code', 'scan', '亮出签到码')] : []),
    ...(unconfirmed > 0 ? [cell('unconfirmed', 'later', '新的时间，还没回的', `${unconfirmed} 家`)] : []),
    ...(isRecorded ? [cell('record', 'write', '总结', photoState === 'waiting' ? '照片等人看' : '')] : []),
    ...(isHeld ? [cell('numbers', 'records', '这一场的数字')] : []),
    ...(canEdit ? [cell('edit', 'edit', '改这一场')] : []),
    ...(can.includes('submit') && act !== 'submit' ? [cell('submit', 'up', '提交，请同事发布')] : []),
    ...(can.includes('return') ? [cell('return', 'undo', '退回去改')] : []),
    ...(isOut(state) ? [cell('look', 'seen', '看居民看到的')] : []),
    ...(can.includes('cancel') ? [cell('cancel', 'cancel', '取消这一场')] : []),
  ];
}
