import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView } from '../../../../components/wm-activity-row/activity-view';
import type { Given } from '../../../../services/learning';
import { phaseOf } from '../../../../shared/activity-phase';
import {
  articleLabelInLaw,
  articleTone,
  itemLabel,
  type ArticleRef,
  type ArticleTone,
} from '../../../../shared/regulation';
import { momentLabel } from '../../../../shared/time';

export interface FeedbackView {
  kind: 'right' | 'wrong' | 'queued' | 'refused';
  icon: string;
  title: string;
  tag: string;
  reason: string;
  /** 第三十条（一）; '' when nothing is quoted */
  lawLabel: string;
  words: string;
  tone: ArticleTone;
  /** when it is asked again */
  foot: string;
}

/** Something to do about what was learned. */
export interface DeedView {
  activityId: string;
  title: string;
  line: string;
  act: string;
}

const PLAIN = { lawLabel: '', words: '', tone: 'plain', foot: '', tag: '' } as const;

export function toFeedback(given: Given): FeedbackView {
  if (given.kind === 'queued') {
    const reason = '已记下，联网后告诉您对错。可以接着往下答。';
    return { ...PLAIN, kind: 'queued', icon: 'offline', title: '先记下了', reason };
  }
  if (given.kind === 'refused') {
    return { ...PLAIN, kind: 'refused', icon: 'problem', title: '这道题没交上', reason: given.message };
  }
  const { isRight, reason, ref, words } = given.verdict;
  return {
    kind: isRight ? 'right' : 'wrong',
    icon: isRight ? 'done' : 'review',
    title: isRight ? '答对了' : '记住这一条就行',
    tag: isRight ? '' : '不扣分',
    reason,
    lawLabel: ref === null ? '' : placeInLaw(ref),
    words,
    tone: ref === null ? 'plain' : articleTone(ref.article),
    foot: askedAgain(given.reviewInDays, isRight),
  };
}

export const placeInLaw = ({ article, item }: ArticleRef): string =>
  articleLabelInLaw(article) + (item === undefined ? '' : itemLabel(item));

function askedAgain(days: number, isRight: boolean): string {
  const when = days <= 0 ? '今天晚些时候' : days === 1 ? '明天' : `${days} 天后`;
  return `${when}再问您一次，${isRight ? '加深记忆' : '不影响已学记录'}`;
}

/** The soonest activity that one can still join. */
export function toDeed({ rows, asOf }: OutputOf<'activities.listByArticle'>): DeedView | null {
  const open = rows.find((row) => phaseOf(row, asOf) === 'open');
  if (!open) return null;
  const { activityId, title, tags } = toActivityView(open, asOf);
  const [places] = tags;
  return { activityId, title, line: `${momentLabel(open.startAt, asOf)} · ${places?.text ?? ''}`, act: '去报名' };
}
