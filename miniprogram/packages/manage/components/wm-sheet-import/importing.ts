import type { OutputOf } from '../../../../../cloudfunctions/contract';

export type Read = OutputOf<'recruitment.readSheet'>;

export interface ProblemRow {
  key: string;
  text: string;
}

export const problemRows = ({ problems }: Read): ProblemRow[] =>
  problems.map(({ sheet, row, text }, i) => ({
    key: String(i),
    text: `${sheet}${row > 0 ? ` 第 ${row} 行` : ''}：${text}`,
  }));

export const readWords = ({ sites, posts, shifts }: Read): string =>
  `读到 ${sites.length} 个点位、${posts.length} 个岗位、${shifts.length} 班`;

/** Why a file was not read; going back without one needs no words. */
export const PICK_WORDS = {
  cancelled: '',
  large: '这份表格超过 700 KB，请只留要用的行，再选一次',
  failed: '没能打开这份表格，请再选一次',
  unagreed: '没有同意，表格就打不开。不用表格，也可以一步一步填',
} as const;
