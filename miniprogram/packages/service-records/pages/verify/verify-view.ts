import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { hoursLabel } from '../../../../shared/levels';
import { dayOf } from '../../../../shared/time';
import { dayText, spacedCode, toProofView } from '../../proof-view';

type Verified = OutputOf<'records.verify'>;

export interface VerifiedView {
  icon: string;
  tone: string;
  title: string;
  text: string;
  facts: Fact[];
  /** whose code it is the answer to */
  code: string;
}

type Said = Pick<VerifiedView, 'icon' | 'tone' | 'title' | 'text'>;
const SAID: Record<Verified['state'], Said> = {
  same: { icon: 'done', tone: 'green', title: '对得上', text: '纸上写的和现在记的一样，记录没有被改动过。' },
  corrected: { icon: 'later', tone: 'gold', title: '后来更正过', text: '出具以后，站里更正过时长。以现在记的为准。' },
  broken: {
    icon: 'problem',
    tone: 'red',
    title: '记录对不上',
    text: '底下的记录和留底不一致，先别采用，请联系记录单位核实。',
  },
};

export function toVerifiedView({ proof, state, minutesNow, asOf }: Verified): VerifiedView {
  const { code, name, span, hours, times, lines, issued } = toProofView(proof);
  const now = state === 'corrected' ? [{ k: '现在记的', v: hoursLabel(minutesNow) }] : [];
  return {
    ...SAID[state],
    code,
    facts: [
      { k: '核对码', v: spacedCode(code) },
      { k: '姓名', v: name, note: '只露一部分，请和本人核对' },
      { k: '时段', v: span },
      { k: '纸上写的', v: `${hours}，${times} 次` },
      ...now,
      { k: '记录单位', v: lines.map((line) => `${line.organiser} ${line.hours} 小时`).join('；') },
      { k: '出具日期', v: issued, note: `${dayText(dayOf(asOf))}核对` },
    ],
  };
}
