import type { BlockErrors, BlockForm } from '../components/wm-block-form/block-form';
import type { QuestionErrors, QuestionForm } from '../components/wm-question-form/question-form';
import type { Form } from './form';

/** One thing a screen; the last one shows it as readers will see it. */
export const STEPS = ['讲什么', '一段一段写', '出处和条例', '出几道题', '看一遍再交'] as const;
export const LAST_STEP = STEPS.length - 1;

/** What is wrong, by its path in the draft: title, blocks.1.text, questions.0.answer. */
export type Errors = Readonly<Record<string, string>>;

const MEDIA = {
  image: ['请先选一张图片', '图片说明一定要写，看不见图的人靠它'],
  audio: ['请先选一段录音', '文字稿一定要写，听不见的人靠它'],
  video: ['请先选一段视频', '文字稿一定要写，听不见的人靠它'],
} as const;

const isBlank = (text: string): boolean => text.trim() === '';

function missingInBlock({ kind, text, fileId, words }: BlockForm): BlockErrors {
  if (kind === 'text' || kind === 'tip' || kind === 'steps') return isBlank(text) ? { text: '这一段还没写' } : {};
  const [noFile, noWords] = MEDIA[kind];
  return { ...(fileId === '' && { fileId: noFile }), ...(isBlank(words) && { words: noWords }) };
}

function missingInQuestion({ stem, options, answer, reason }: QuestionForm): QuestionErrors {
  return {
    ...(isBlank(stem) && { stem: '请写题目' }),
    ...(options.some(isBlank) && { options: '有选项还没写，写上或者删去' }),
    ...(answer.length === 0 && { answer: '请标出正确答案' }),
    ...(isBlank(reason) && { reason: '请写为什么' }),
  };
}

const pathed = (prefix: string, errors: object): [string, string][] =>
  Object.entries(errors).map(([name, message]) => [`${prefix}.${name}`, String(message)]);

/** What is not filled in at all on a screen; whether the rest is right, the server says. */
export function missingOn(step: number, form: Form): Errors {
  if (step === 0) {
    return {
      ...(isBlank(form.title) && { title: '请写个标题' }),
      ...(isBlank(form.minutes) && { minutes: '请填大约几分钟' }),
    };
  }
  if (step === 1) {
    if (form.blocks.length === 0) return { blocks: '至少写一段' };
    return Object.fromEntries(form.blocks.flatMap((block, i) => pathed(`blocks.${i}`, missingInBlock(block))));
  }
  if (step === 3) {
    return Object.fromEntries(form.questions.flatMap((each, i) => pathed(`questions.${i}`, missingInQuestion(each))));
  }
  return {};
}

export const missingIn = (form: Form): Errors =>
  Object.assign({}, ...STEPS.map((_, step) => missingOn(step, form))) as Errors;

/** The server names what it refuses by its path in the input. */
export const fieldErrors = (fields: Errors): Errors =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^draft\./, ''), message]));

const STEP_OF: Record<string, number> = {
  title: 0,
  courseId: 0,
  minutes: 0,
  blocks: 1,
  articleRefs: 2,
  source: 2,
  questions: 3,
};

/** The first screen with something to mend; -1: none. */
export function firstWrongStep(errors: Errors): number {
  const steps = Object.keys(errors).flatMap((path) => STEP_OF[path.split('.')[0] ?? ''] ?? []);
  return steps.length > 0 ? Math.min(...steps) : -1;
}

/** The first error at a path or below it. */
function at(errors: Errors, path: string): string | undefined {
  return errors[path] ?? Object.entries(errors).find(([each]) => each.startsWith(`${path}.`))?.[1];
}

export function blockErrors(errors: Errors, index: number): BlockErrors {
  const [text, steps] = [at(errors, `blocks.${index}.text`), at(errors, `blocks.${index}.steps`)];
  const [fileId, words] = [at(errors, `blocks.${index}.fileId`), at(errors, `blocks.${index}.words`)];
  const said = text ?? steps;
  return { ...(said && { text: said }), ...(fileId && { fileId }), ...(words && { words }) };
}

export function questionErrors(errors: Errors, index: number): QuestionErrors {
  const of = (name: string): string | undefined => at(errors, `questions.${index}.${name}`);
  const [stem, options, answer, reason] = [of('stem'), of('options'), of('answer'), of('reason')];
  return { ...(stem && { stem }), ...(options && { options }), ...(answer && { answer }), ...(reason && { reason }) };
}

/** Errors of a piece stay with it only while it stands where it stood: after a change of places they are gone. */
export const without = (errors: Errors, prefix: string): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => path !== prefix && !path.startsWith(`${prefix}.`)));
