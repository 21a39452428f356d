import { toNoteLines, type NoteLine } from '../../../../components/wm-notes/notes-view';
import { clockOf, momentLabel, rangeLabel } from '../../../../shared/time';
import { wordsNote, type OnDuty } from '../../components/wm-on-duty/on-duty-view';

export interface HandoverView {
  siteName: string;
  line: string;
  notes: NoteLine[];
  canWrite: boolean;
  /** why nothing can be written; '' when it can */
  closedTitle: string;
  closedText: string;
  /** one's own that stands already */
  mine: string;
  /** how it stands */
  given: string;
  kind: 'done' | 'info' | 'error';
  until: string;
  act: string;
}

const KINDS = { shown: 'done', waiting: 'info', refused: 'error' } as const;

export function toHandoverView(answer: OnDuty): HandoverView {
  const { handover, siteName, startAt, endAt, before, nextAt, asOf } = answer;
  const { mine, can } = handover;
  const [closedTitle, closedText] = mine ? ['', ''] : closedWords(answer);
  return {
    siteName,
    line: rangeLabel(startAt, endAt, asOf),
    notes: toNoteLines(before, asOf),
    canWrite: can === 'yes',
    ...{ closedTitle, closedText },
    mine: mine?.text ?? '',
    given: mine ? `${momentLabel(mine.at, asOf)} 写的。${fixedWords(can)}${wordsNote(mine.words)}` : '',
    kind: mine ? KINDS[mine.words] : 'info',
    until: nextAt > asOf ? `${clockOf(nextAt)} 下一班开始以前都能改` : '结束后 4 小时内都能写',
    act: mine ? '改好了，再交' : '交给下一班',
  };
}

const fixedWords = (can: OnDuty['handover']['can']): string => (can === 'fixed' ? '下一班已经开始，不能再改。' : '');

function closedWords({ handover: { can }, startAt, asOf }: OnDuty): [title: string, text: string] {
  if (can === 'early') return ['还没到您的班', `${momentLabel(startAt, asOf)} 开始以后再来写。`];
  if (can === 'late') return ['这一班早就结束了', '没有写交接。有要紧的事，请打给领队。'];
  return can === 'no' ? ['这一班不是您的', '没有应这一班，或者已经退出了。'] : ['', ''];
}
