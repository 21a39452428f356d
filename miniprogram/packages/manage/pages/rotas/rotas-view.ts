import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { daysLabel, rotaState } from '../../rota-words';

type Row = OutputOf<'rotas.list'>['rows'][number];

export interface RotaView {
  rotaId: string;
  title: string;
  days: string;
  line: string;
  state: string;
  tone: string;
  isDraft: boolean;
  label: string;
}

export function toRotaView(row: Row, now: number): RotaView {
  const { rotaId, title, fromDay, toDay, posts, slots } = row;
  const [state, tone] = rotaState(row, now);
  const days = daysLabel(fromDay, toDay, now);
  const line = `${posts} 个岗，每周 ${slots} 个时段`;
  return {
    rotaId,
    title,
    days,
    line,
    state,
    tone,
    isDraft: row.state === 'draft',
    label: [title, days, line, state].join('，'),
  };
}
