import type { Managed } from '../../lesson/form';
import { STATES } from '../lessons/lessons-view';

export interface ReviewView {
  state: string;
  tone: string;
  /** 居民看到的是第 2 版 */
  live: string;
  returnReason: string;
  /** the one thing to do now; '' with the reason why there is none in `blocked` */
  act: '' | 'publish';
  blocked: string;
  canReturn: boolean;
  canEdit: boolean;
  canWithdraw: boolean;
}

const AUDITOR = '您是审计人员：都能看，什么都不改';
const OWN = '这一课是您写的，要由另一位同事或上一级来审';

/** What is offered; whether it may be done, the server says. */
export function toReviewView({ state, isMine, liveVersion, returnReason }: Managed, isStaff: boolean): ReviewView {
  const [word, tone] = STATES[state];
  const isWaiting = state === 'submitted';
  return {
    state: word,
    tone,
    live: liveVersion > 0 && state !== 'withdrawn' ? `居民看到的是第 ${liveVersion} 版` : '',
    returnReason: state === 'returned' ? returnReason : '',
    act: isStaff && isWaiting && !isMine ? 'publish' : '',
    blocked: !isStaff ? AUDITOR : isWaiting && isMine ? OWN : '',
    canReturn: isStaff && isWaiting && !isMine,
    canEdit: isStaff,
    canWithdraw: isStaff && liveVersion > 0 && state !== 'withdrawn',
  };
}
