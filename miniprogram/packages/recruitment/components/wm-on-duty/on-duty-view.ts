import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toNoteLines, type NoteLine } from '../../../../components/wm-notes/notes-view';
import { clockOf } from '../../../../shared/time';

export type OnDuty = OutputOf<'recruitment.showOnDuty'>;
type Handover = OnDuty['handover'];

/** A row that leads on; note '' for none. */
export interface DutyRow {
  label: string;
  note: string;
}

export interface OnDutyView {
  notes: NoteLine[];
  /** '' label: there is nothing to write, or to ask for, now */
  handover: DutyRow;
  relief: DutyRow;
  /** somebody was asked for, and may be told not to come */
  isAsked: boolean;
  report: DutyRow;
  canTake: boolean;
  hasRows: boolean;
}

const NONE: DutyRow = { label: '', note: '' };

export const EMPTY_ON_DUTY: OnDutyView = {
  notes: [],
  handover: NONE,
  relief: NONE,
  isAsked: false,
  report: NONE,
  canTake: false,
  hasRows: false,
};

export function toOnDutyView(answer: OnDuty): OnDutyView {
  const handover = handoverRow(answer);
  const relief = reliefRow(answer.relief);
  const report = reportRow(answer);
  return {
    notes: toNoteLines(answer.before, answer.asOf),
    ...{ handover, relief, report },
    isAsked: answer.relief.mine?.state === 'open',
    canTake: answer.relief.canTake,
    hasRows: [handover, relief, report].some(({ label }) => label !== ''),
  };
}

function handoverRow({ handover, nextAt, asOf }: OnDuty): DutyRow {
  const { mine, can } = handover;
  if (mine) return { label: can === 'yes' ? '改交接' : '我写的交接', note: wordsNote(mine.words) };
  if (can !== 'yes') return NONE;
  const next = nextAt > asOf ? `${clockOf(nextAt)} 的下一班来了就看得到` : '东西放哪、要留意什么，写两句';
  return { label: '写交接', note: next };
}

/** How a note of one's own stands with the check. */
export function wordsNote(words: NonNullable<Handover['mine']>['words']): string {
  if (words === 'waiting') return '正在过内容检查，过了别人才看得到';
  return words === 'refused' ? '没通过内容检查，别人看不到，改一下再交' : '下一班和领队看得到';
}

function reliefRow({ mine, canAsk }: OnDuty['relief']): DutyRow {
  if (mine?.state === 'taken') return { label: '有人来顶岗了', note: '走以前请签退，时长记到签退为止' };
  if (mine?.state === 'open') return { label: '在等人顶岗', note: '领队和候补的人都知道了。不用换了点这里' };
  return canAsk ? { label: '要提前走，找人顶岗', note: '告诉领队和候补的人，有人接下再走' } : NONE;
}

function reportRow({ canReport, incidents }: OnDuty): DutyRow {
  const open = incidents.filter(({ state }) => state === 'open').length;
  const done = incidents.length - open;
  const counts = [open > 0 ? `${open} 件在办` : '', done > 0 ? `${done} 件办了` : ''].filter(Boolean).join('，');
  if (incidents.length > 0) return { label: '情况上报', note: counts };
  return canReport ? { label: '情况上报', note: '有人不舒服、有危险、缺东西，写下来交给站里' } : NONE;
}
