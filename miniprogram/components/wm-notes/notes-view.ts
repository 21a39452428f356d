import type { OutputOf } from '../../../cloudfunctions/contract';
import { momentLabel } from '../../shared/time';

type Note = OutputOf<'recruitment.showOnDuty'>['before'][number];

export interface NoteLine {
  key: string;
  text: string;
  /** 王*国 · 今天 16:05 */
  by: string;
}

export const toNoteLines = (notes: readonly Note[], now: number): NoteLine[] =>
  notes.map(({ text, who, isTeam, at }, i) => ({
    key: String(i),
    text,
    by: `${isTeam ? `领队 ${who}`.trim() : who || '志愿者'} · ${momentLabel(at, now)}`,
  }));
