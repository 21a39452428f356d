import { LIMITS } from './limits';
import { maskAddress, maskName, maskPhone } from './masks';
import { PHONE_PATTERN, PHONE_WRONG } from './phones';

/** What an organiser may ask at a sign-up. Sealed kinds say who somebody is: stored sealed, masked in every list. */
export const QUESTION_KINDS = [
  { id: 'choice', name: '选一个', isSealed: false },
  { id: 'choices', name: '选几个', isSealed: false },
  { id: 'yesno', name: '是或否', isSealed: false },
  { id: 'line', name: '写一行字', isSealed: false },
  { id: 'number', name: '填数字', isSealed: false },
  { id: 'name', name: '姓名', isSealed: true },
  { id: 'phone', name: '电话', isSealed: true },
  { id: 'address', name: '住址', isSealed: true },
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number]['id'];

export interface Question {
  /** q1, q2, …: stays with the question when others move or go */
  id: string;
  kind: QuestionKind;
  label: string;
  isOptional: boolean;
  /** words to choose from; none for what is typed */
  options: string[];
}

/** One text; as many as apply for `choices`. */
export interface Answer {
  id: string;
  texts: string[];
}

export const YES_NO = ['是', '否'];

export const isSealedKind = (kind: QuestionKind): boolean =>
  QUESTION_KINDS.some(({ id, isSealed }) => id === kind && isSealed);
export const isChosen = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'choices' || kind === 'yesno';
export const hasOptions = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'choices';
/** Words of the person's own, which somebody else will read. */
export const isWritten = (kind: QuestionKind): boolean => kind === 'line' || kind === 'name' || kind === 'address';

/** What there is to choose from. */
export const optionsOf = ({ kind, options }: Question): readonly string[] => (kind === 'yesno' ? YES_NO : options);

/** In the order of the form, trimmed, and nothing for what was left empty. */
export function tidyAnswers(form: readonly Question[], answers: readonly Answer[]): Answer[] {
  return form.flatMap(({ id }) => {
    const found = answers.find((answer) => answer.id === id);
    const texts = (found?.texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
    return texts.length > 0 ? [{ id, texts }] : [];
  });
}

/** What is wrong with answers, by the id of the question; the phone says it at once, the server again. */
export function wrongAnswers(form: readonly Question[], answers: readonly Answer[]): Record<string, string> {
  const tidy = tidyAnswers(form, answers);
  const wrong: Record<string, string> = {};
  for (const question of form) {
    const message = wrongAnswer(question, tidy.find(({ id }) => id === question.id)?.texts ?? []);
    if (message !== '') wrong[question.id] = message;
  }
  return wrong;
}

function wrongAnswer(question: Question, texts: readonly string[]): string {
  const { kind, isOptional } = question;
  const [text = ''] = texts;
  if (texts.length === 0) return isOptional ? '' : isChosen(kind) ? '这一项要选' : '这一项要填';
  if (kind !== 'choices' && texts.length > 1) return '这一项只能有一个答案';
  if (isChosen(kind)) {
    const isOffered = texts.every((each) => optionsOf(question).includes(each));
    return isOffered && new Set(texts).size === texts.length ? '' : '请在列出的里面选';
  }
  return wrongText(kind, text);
}

function wrongText(kind: QuestionKind, text: string): string {
  if (kind === 'number') return /^\d{1,6}$/.test(text) ? '' : '要填数字，最多 6 位';
  if (kind === 'phone') return PHONE_PATTERN.test(text) ? '' : PHONE_WRONG;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return '里面有换行或看不见的字符，请删掉';
  const max = maxOf(kind);
  return Array.from(text).length <= max ? '' : `最多 ${max} 个字，请写短一点`;
}

/** Characters that a typed answer may have; 0: it is not counted. */
export function maxOf(kind: QuestionKind): number {
  if (kind === 'name') return LIMITS.personNameMax;
  return kind === 'line' || kind === 'address' ? LIMITS.answerMax : 0;
}

/** As it is read in one line. */
export const answerText = (texts: readonly string[]): string => texts.join('、');

/** For who need not know it all. */
export function maskedText(kind: QuestionKind, text: string): string {
  if (kind === 'name') return maskName(text);
  if (kind === 'phone') return maskPhone(text);
  return kind === 'address' ? maskAddress(text) : text;
}
