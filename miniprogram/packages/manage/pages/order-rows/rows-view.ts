import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { hoursLabel } from '../../../../shared/levels';
import { BEHIND_IDS, type BehindId } from '../../../../shared/order-numbers';
import { momentLabel, rangeLabel } from '../../../../shared/time';

export type Listed = OutputOf<'recruitment.listBehind'>;
type Row = Listed['rows'][number];

export interface PersonRow {
  rowId: string;
  name: string;
  line: string;
  place: string;
  word: string;
  tone: '' | 'green' | 'gold' | 'red';
  canThank: boolean;
}

const TITLES: Record<BehindId, string> = {
  called: '叫到的人',
  answered: '应过的人',
  accepted: '有位置的人',
  standby: '候补的人',
  left: '退了或换了的人',
  came: '到了的人',
  absent: '没到的人',
  ahead: '还没到时候的人',
  awaiting: '时长等确认的人',
  recorded: '记下的时长',
  thanked: '谢过的人',
};

/** As an address carries it; what nobody knows is who had a place. */
export const behindOf = (text: string): BehindId => BEHIND_IDS.find((id) => id === text) ?? 'accepted';

export const titleOf = (behind: BehindId): string => TITLES[behind];

export function toRows({ rows, asOf }: Pick<Listed, 'rows' | 'asOf'>): PersonRow[] {
  return rows.map((row) => {
    const [word, tone] = wordOf(row, asOf);
    const when =
      row.state === 'called' ? `${momentLabel(row.startAt, asOf)} 叫的` : rangeLabel(row.startAt, row.endAt, asOf);
    return {
      rowId: row.rowId,
      name: [row.name || '没留姓名', row.phoneTail, row.isMinor ? '未成年' : ''].filter(Boolean).join(' '),
      line: when,
      place: [row.siteName, row.postName].filter(Boolean).join(' · '),
      word,
      tone,
      canThank: row.canThank,
    };
  });
}

function wordOf({ state, minutes, isThanked, hasCome, endAt }: Row, now: number): [string, PersonRow['tone']] {
  if (state === 'called') return ['', ''];
  if (state === 'correction') return [`更正 ${(minutes ?? 0) > 0 ? '+' : ''}${hoursLabel(minutes ?? 0)}`, 'gold'];
  if (minutes !== null) return [`${hoursLabel(minutes)}${isThanked ? '，谢过' : ''}`, 'green'];
  if (state === 'standby') return ['候补', 'gold'];
  if (state === 'offered') return ['留了位', 'gold'];
  if (state === 'declined') return ['退了', ''];
  if (hasCome) return ['到了', 'green'];
  return state === 'noshow' || endAt <= now ? ['没到', 'red'] : ['应了', ''];
}
