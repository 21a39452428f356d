import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { blank, type BlockView } from '../../../../components/wm-lesson-block/block-view';
import { articleTone, refLabel, type ArticleTone } from '../../../../shared/regulation';
import type { Question } from '../../../../services/learning';

export type Lesson = OutputOf<'classroom.showLesson'>['lesson'];
type Block = Lesson['blocks'][number];

export interface LessonView {
  title: string;
  course: string;
  /** 槐荫里实践站 · 约 3 分钟 */
  about: string;
  blocks: BlockView[];
  questions: Question[];
  source: string;
  articles: { article: number; label: string; tone: ArticleTone }[];
}

const PICTURES = '/packages/classroom/pictures/';

function toBlock(block: Block): BlockView {
  switch (block.kind) {
    case 'text':
    case 'tip':
      return { ...blank(block.kind), text: block.text };
    case 'steps':
      return { ...blank('steps'), steps: block.steps };
    case 'picture':
      return { ...blank('image'), source: `${PICTURES}${block.picture}.svg`, words: block.alt };
    case 'media':
      return { ...blank(block.media), source: block.url, words: block.words, hasCaption: block.media === 'image' };
  }
}

export function toLessonView(lesson: Lesson): LessonView {
  const { title, courseTitle, unitName, minutes, source, articleRefs } = lesson;
  const from = unitName && unitName !== courseTitle ? [unitName] : [];
  return {
    title,
    course: courseTitle,
    about: [...from, `约 ${minutes} 分钟`].join(' · '),
    blocks: lesson.blocks.map((block, key) => ({ ...toBlock(block), key })),
    questions: lesson.questions,
    source,
    articles: articleRefs.map((ref) => ({
      article: ref.article,
      label: refLabel(ref),
      tone: articleTone(ref.article),
    })),
  };
}

export interface BarView {
  label: string;
  /** said instead of a button */
  blocked: string;
  act: 'questions' | 'finish' | 'next' | '';
}

interface Standing {
  isDone: boolean;
  /** questions not answered in this sitting */
  open: number;
  /** the next lesson of the course; '' for none */
  nextTitle: string;
}

/** The one next step: the questions, saying that it is read, or the next lesson. */
export function barOf({ isDone, open, nextTitle }: Standing): BarView {
  if (open > 0) return { label: `答 ${open} 道题`, blocked: '', act: 'questions' };
  if (!isDone) return { label: '学完了', blocked: '', act: 'finish' };
  if (nextTitle) return { label: `下一课：${nextTitle}`, blocked: '', act: 'next' };
  return { label: '', blocked: '✓ 这一课学完了', act: '' };
}
