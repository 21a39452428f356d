import type { OutputOf } from '../../../../../cloudfunctions/contract';

export type Question = OutputOf<'classroom.showLesson'>['lesson']['questions'][number];
export type Verdict = OutputOf<'classroom.answer'>['verdict'];

export const NO_QUESTION: Question = {
  questionId: '',
  ownerId: '',
  kind: 'single',
  stem: '',
  options: [],
  scene: '',
  alt: '',
};

export interface OptionView {
  id: string;
  text: string;
  on: boolean;
  /** what stands in the circle: a letter, the place in an order, ✓ or ✕ */
  mark: string;
  /** '', right or wrong, once graded */
  tone: string;
  /** said below the words once graded: 正确答案, 您选的 */
  note: string;
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

export const KIND_HINTS: Record<Question['kind'], string> = {
  single: '选一个',
  judge: '对还是不对',
  multiple: '可以选几个',
  order: '按先后一个一个点',
  spot: '可以选几处',
};

const takesOne = (kind: Question['kind']): boolean => kind === 'single' || kind === 'judge';

/** What is picked after a tap: one takes the other's place, several go in and out, an order grows at its end. */
export function afterTap({ kind }: Question, picked: readonly string[], id: string): string[] {
  if (takesOne(kind)) return [id];
  return picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id];
}

/** Whether enough is picked to hand it in: an order has all of them. */
export const isComplete = ({ kind, options }: Question, picked: readonly string[]): boolean =>
  kind === 'order' ? picked.length === options.length : picked.length > 0;

export function optionViews(question: Question, picked: readonly string[], verdict: Verdict | null): OptionView[] {
  return question.options.map(({ id, text }, index) => {
    const on = picked.includes(id);
    const letter = LETTERS[index] ?? '';
    const place = question.kind === 'order' && on ? String(picked.indexOf(id) + 1) : letter;
    const view: OptionView = { id, text, on, mark: place, tone: '', note: '' };
    return verdict ? { ...view, ...graded(question, view, verdict) } : view;
  });
}

function graded({ kind }: Question, { id, on }: OptionView, { answer, picked }: Verdict): Partial<OptionView> {
  if (kind === 'order') {
    const [place, given] = [answer.indexOf(id) + 1, picked.indexOf(id) + 1];
    if (place === given) return { mark: String(place), tone: 'right', note: `第 ${place} 步，您排对了` };
    return { mark: String(place), tone: 'wrong', note: `应该是第 ${place} 步，您排在第 ${given} 步` };
  }
  const isRight = answer.includes(id);
  if (isRight) return { mark: '✓', tone: 'right', note: on ? '您选的，答对了' : '正确答案' };
  return on ? { mark: '✕', tone: 'wrong', note: '您选的' } : {};
}
