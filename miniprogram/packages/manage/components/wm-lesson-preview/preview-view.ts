import { blank, type BlockView } from '../../../../components/wm-lesson-block/block-view';
import { articleTone, refLabel, type ArticleTone } from '../../../../shared/regulation';
import type { Draft, Managed } from '../../lesson/form';
import { QUESTION_KINDS } from '../wm-question-form/question-form';

interface OptionView {
  id: string;
  text: string;
  isRight: boolean;
  /** 第 2 步, of an order */
  place: string;
}

export interface PreviewView {
  title: string;
  about: string;
  blocks: BlockView[];
  articles: { label: string; tone: ArticleTone }[];
  source: string;
  questions: { key: number; kind: string; stem: string; options: OptionView[]; reason: string; ref: string }[];
}

export const NO_PREVIEW: PreviewView = { title: '', about: '', blocks: [], articles: [], source: '', questions: [] };

function toBlock(block: Draft['blocks'][number], urls: Managed['urls']): BlockView {
  if (block.kind === 'text' || block.kind === 'tip') return { ...blank(block.kind), text: block.text };
  if (block.kind === 'steps') return { ...blank('steps'), steps: block.steps };
  const { media, fileId, words } = block;
  return { ...blank(media), source: urls[fileId] ?? '', words, hasCaption: media === 'image' };
}

/** As readers will see it; the questions with their answers, which readers see only after theirs. */
export function toPreview(draft: Draft, urls: Managed['urls'], courseTitle: string): PreviewView {
  return {
    title: draft.title,
    about: [courseTitle, `约 ${draft.minutes} 分钟`].filter(Boolean).join(' · '),
    blocks: draft.blocks.map((block, key) => ({ ...toBlock(block, urls), key })),
    articles: draft.articleRefs.map((ref) => ({ label: refLabel(ref), tone: articleTone(ref.article) })),
    source: draft.source,
    questions: draft.questions.map(({ kind, stem, options, answer, reason, ref }, key) => ({
      ...{ key, stem, reason },
      kind: QUESTION_KINDS.find(({ id }) => id === kind)?.name ?? '',
      options: options.map(({ id, text }) => {
        const place = kind === 'order' ? `第 ${answer.indexOf(id) + 1} 步` : '';
        return { id, text, place, isRight: kind !== 'order' && answer.includes(id) };
      }),
      ref: ref ? refLabel(ref) : '',
    })),
  };
}
