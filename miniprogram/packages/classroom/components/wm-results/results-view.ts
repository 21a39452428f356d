import type { Question, Verdict } from '../../../../services/learning';
import { articleTone, refLabel, type ArticleTone } from '../../../../shared/regulation';

/** Verdict, or that it waits for the network; null: the question was taken off. */
export type Said = Verdict | 'queued' | null;

export interface Answered {
  readonly question: Question;
  readonly said: Said;
}

export interface ResultRow {
  questionId: string;
  ownerId: string;
  icon: string;
  word: string;
  tone: '' | 'green' | 'blue' | 'gold';
  stem: string;
  /** said only of what was not right */
  reason: string;
  /** 第30条（一）; '' for courses beyond the regulation */
  place: string;
  placeTone: ArticleTone;
  /** 0: leads nowhere */
  article: number;
}

export interface ResultsView {
  right: number;
  graded: number;
  queued: number;
  /** 对 4 / 5 题 */
  title: string;
  line: string;
  rows: ResultRow[];
}

export function toResults(answers: readonly Answered[]): ResultsView {
  const rows = answers.map(({ question, said }) => toRow(question, said));
  const verdicts = answers.flatMap(({ said }) => (said === null || said === 'queued' ? [] : [said]));
  const right = verdicts.filter(({ isRight }) => isRight).length;
  const queued = answers.filter(({ said }) => said === 'queued').length;
  return {
    right,
    graded: verdicts.length,
    queued,
    title: titleOf(right, verdicts.length, queued),
    line: lineOf(rows),
    rows,
  };
}

function titleOf(right: number, graded: number, queued: number): string {
  if (graded === 0) return `${queued} 题都记下了`;
  return queued > 0 ? `对 ${right} / ${graded} 题，${queued} 题等联网` : `对 ${right} / ${graded} 题`;
}

/** No marks, no rank: what to look at again, or nothing. */
function lineOf(rows: readonly ResultRow[]): string {
  if (rows.some(({ word }) => word === '再看看')) return '不对的几题过些天会再问您，先看看为什么';
  return rows.some(({ word }) => word === '等联网') ? '连上网以后告诉您对错' : '这几题都记住了';
}

function toRow(question: Question, said: Said): ResultRow {
  const { questionId, ownerId, stem } = question;
  const plain = { questionId, ownerId, stem, reason: '', place: '', placeTone: 'plain', article: 0 } as const;
  if (said === null) return { ...plain, icon: 'problem', word: '没交上', tone: '' };
  if (said === 'queued') return { ...plain, icon: 'offline', word: '等联网', tone: 'gold' };
  const { isRight, reason, ref } = said;
  const where = ref && { place: refLabel(ref), placeTone: articleTone(ref.article), article: ref.article };
  return {
    ...plain,
    ...where,
    icon: isRight ? 'done' : 'review',
    word: isRight ? '对' : '再看看',
    tone: isRight ? 'green' : 'blue',
    reason: isRight ? '' : reason,
  };
}
