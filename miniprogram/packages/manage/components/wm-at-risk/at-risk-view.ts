import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { rangeLabel } from '../../../../shared/time';
import type { Person } from '../wm-answer-contact/wm-answer-contact';

type AtRisk = OutputOf<'recruitment.listAtRisk'>;

export interface RiskRow extends Person {
  key: string;
  tone: string;
  /** 东口 · 引导 */
  place: string;
}

/** Who is missing, in words: of a shift that runs at once, of one that begins soon still to be reminded. */
export const toRiskRows = ({ rows, asOf }: AtRisk): RiskRow[] =>
  rows.map(({ cellId, userId, name, phoneTail, isMinor, siteName, postName, startAt, endAt }) => {
    const isRunning = startAt <= asOf;
    const notes = [rangeLabel(startAt, endAt, asOf), phoneTail && `尾号 ${phoneTail}`, isMinor ? '未成年' : ''];
    return {
      ...{ cellId, userId },
      key: `${cellId}_${userId}`,
      name: name || '没留姓名',
      place: `${siteName} · ${postName}`,
      note: notes.filter((text) => text !== '').join(' · '),
      state: isRunning ? '开始了没到' : '快开始了',
      tone: isRunning ? 'red' : 'gold',
    };
  });

export const riskLine = ({ missing, here, rows }: AtRisk): string => {
  if (missing === 0) return here === 0 ? '这两个小时里没有要签到的班' : `${here} 人都签到了`;
  const more = missing > rows.length ? `，先列 ${rows.length} 人` : '';
  return `没签到 ${missing} 人，签到了 ${here} 人${more}`;
};
