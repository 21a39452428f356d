import { momentLabel } from '../../../../shared/time';
import type { OnDuty } from '../wm-on-duty/on-duty-view';

export interface NoShowView {
  canReply: boolean;
  /** when it was said, and until when it can be answered */
  line: string;
  /** one's own words; '' for none */
  reply: string;
  /** how it stands */
  note: string;
  kind: 'info' | 'done' | 'error';
}

export const NO_NO_SHOW: NoShowView = { canReply: false, line: '', reply: '', note: '', kind: 'info' };

/** null: nobody said so. */
export function toNoShowView({ noShow, asOf }: OnDuty): NoShowView | null {
  if (!noShow) return null;
  const { at, until, canReply, reply } = noShow;
  const by = canReply ? `${momentLabel(until, asOf)} 前可以说明一次。` : '';
  return { canReply, reply, line: `${momentLabel(at, asOf)} 记的没有到岗。${by}`, ...standing(noShow) };
}

function standing({ state, words, reply, canReply }: NonNullable<OnDuty['noShow']>): Pick<NoShowView, 'note' | 'kind'> {
  if (state === 'back') return { kind: 'done', note: '另一位工作人员看过，收回了。时长没记上的，请领队点名、您确认' };
  if (canReply) return { kind: 'info', note: '' };
  if (reply === '') return { kind: 'info', note: '过了说明的时间。有话请打给站里' };
  if (words === 'refused') return { kind: 'error', note: '说明没通过内容检查，站里看不到。有话请打给站里' };
  const waits = words === 'waiting' ? '正在过内容检查，过了站里就看得到' : '等另一位工作人员来看，看完告诉您';
  return { kind: 'info', note: `交上去了，${waits}` };
}
