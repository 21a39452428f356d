import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { hoursLabel } from '../../../../shared/levels';
import { dayLabel, daysBetween, rangeLabel } from '../../../../shared/time';

type Row = OutputOf<'records.listCorrections'>['rows'][number];

export interface CorrectionRow {
  correctionId: string;
  name: string;
  title: string;
  /** 2 小时 → 2.5 小时 */
  change: string;
  reason: string;
  /** by when it is to be answered, or what was answered */
  line: string;
  state: string;
  tone: string;
  isMine: boolean;
  facts: Fact[];
}

function stateOf({ state, dueAt }: Row, now: number): [word: string, tone: string] {
  if (state === 'granted') return ['改了', 'green'];
  if (state === 'refused') return ['没改', ''];
  const days = daysBetween(now, dueAt);
  if (days < 0) return ['过期了', 'red'];
  return days <= 2 ? ['快到期', 'gold'] : ['等答复', 'blue'];
}

export function toCorrectionRow(row: Row, now: number): CorrectionRow {
  const { correctionId, record, minutes, reason, note, isMine, dueAt, askedAt } = row;
  const [state, tone] = stateOf(row, now);
  const name = row.name || '没留姓名';
  return {
    correctionId,
    name,
    title: record.title,
    change: `${hoursLabel(record.minutes)} → ${hoursLabel(minutes)}`,
    reason,
    line: row.state === 'asked' ? `${dayLabel(dueAt, now)}前答复` : note,
    state,
    tone,
    isMine,
    facts: [
      { k: '谁', v: name },
      { k: '活动', v: record.title, note: rangeLabel(record.from, record.to, now) },
      { k: '现在记的', v: `${record.minutes} 分钟` },
      { k: '申请改成', v: `${minutes} 分钟` },
      { k: '哪里不对', v: reason },
      { k: '申请日', v: dayLabel(askedAt, now) },
      ...(note === '' ? [] : [{ k: '答复', v: note }]),
    ],
  };
}
