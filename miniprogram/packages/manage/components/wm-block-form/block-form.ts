import type { BlockView } from '../../../../components/wm-lesson-block/block-view';
import { LIMITS } from '../../../../shared/limits';

/** A part of a lesson while it is written; any of it may still be missing. */
export interface BlockForm {
  /** its own for as long as the form lives: where it stands changes */
  key: number;
  kind: BlockView['kind'];
  /** of steps: one a line */
  text: string;
  fileId: string;
  /** where the file can be seen or heard now; '' when it cannot */
  source: string;
  words: string;
}

export type BlockErrors = Partial<Record<'text' | 'fileId' | 'words', string>>;

export const newBlock = (kind: BlockForm['kind'], key: number): BlockForm => ({
  key,
  kind,
  text: '',
  fileId: '',
  source: '',
  words: '',
});

export interface KindWords {
  name: string;
  icon: string;
  hint: string;
  max: number;
}

export const BLOCK_KINDS: Record<BlockForm['kind'], KindWords> = {
  text: { name: '文字', icon: 'edit', hint: '一段一个意思，短句好懂', max: LIMITS.lessonTextMax },
  tip: { name: '提示', icon: 'bell', hint: '最要记住的一句', max: LIMITS.lessonTipMax },
  steps: { name: '步骤', icon: 'task', hint: '一行写一步，2 到 8 步', max: 0 },
  image: { name: '图片', icon: 'picture', hint: '', max: LIMITS.lessonTextMax },
  audio: { name: '录音', icon: 'sound', hint: '', max: LIMITS.lessonTextMax },
  video: { name: '视频', icon: 'video', hint: '', max: LIMITS.lessonTextMax },
};

const SUMMARY_LENGTH = 16;

/** 文字 · 电动车推进楼道，一着火… */
export function summaryOf({ kind, text, words }: BlockForm): string {
  const said = (text || words).replace(/\s+/g, ' ').trim();
  return said.length > SUMMARY_LENGTH ? `${said.slice(0, SUMMARY_LENGTH)}…` : said || `${BLOCK_KINDS[kind].name}还没写`;
}
