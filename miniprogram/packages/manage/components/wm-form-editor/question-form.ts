import { hasOptions, QUESTION_KINDS, type Question, type QuestionKind } from '../../../../shared/form-questions';
import { LIMITS } from '../../../../shared/limits';

export type { Question } from '../../../../shared/form-questions';
/** What is wrong with questions, by its path in the form: 0.label, 1.options.2 */
export type FormErrors = Readonly<Record<string, string>>;

/** Ids of questions that were asked once are not given to others: answers are known by them. */
function freshId(questions: readonly Question[]): string {
  const taken = questions.map(({ id }) => Number(id.slice(1)));
  return `q${Math.max(0, ...taken) + 1}`;
}

export const newQuestion = (questions: readonly Question[]): Question => ({
  id: freshId(questions),
  kind: 'choice',
  label: '',
  isOptional: false,
  options: ['', ''],
});

/** Words as most people would ask for it, so that staff need not write them. */
const LABELS: Partial<Record<QuestionKind, string>> = { name: '姓名', phone: '电话', address: '住址' };

/** Another kind of the same question: what was written stays, as far as it fits. */
export function withKind(question: Question, kind: QuestionKind): Question {
  const isOwnLabel = question.label !== '' && !Object.values(LABELS).includes(question.label);
  const label = isOwnLabel ? question.label : (LABELS[kind] ?? '');
  const options = hasOptions(kind) ? (question.options.length > 0 ? question.options : ['', '']) : [];
  return { ...question, kind, label, options };
}

export const kindName = (kind: QuestionKind): string => QUESTION_KINDS.find(({ id }) => id === kind)?.name ?? '';

/** What is missing, said before it is sent; everything else is the server's to judge. */
export function missingIn(questions: readonly Question[]): FormErrors {
  const missing: Record<string, string> = {};
  questions.forEach(({ label, kind, options }, index) => {
    if (label.trim() === '') missing[`${index}.label`] = '请写要问的话';
    const written = options.filter((text) => text.trim() !== '');
    if (hasOptions(kind) && written.length < options.length)
      missing[`${index}.options`] = '请把空着的选项写上，或者删去';
    if (hasOptions(kind) && written.length < LIMITS.optionsMin) {
      missing[`${index}.options`] = `至少写 ${LIMITS.optionsMin} 个选项`;
    }
  });
  return missing;
}

/** Of one question: under its words, and under its options. */
export function errorsAt(errors: FormErrors, index: number): { label: string; options: string } {
  const options = Object.entries(errors).find(([path]) => path.startsWith(`${index}.options`));
  return { label: errors[`${index}.label`] ?? errors[`${index}.kind`] ?? '', options: options?.[1] ?? '' };
}

/** 选一个 · 必填 · 3 个选项 */
export function summaryOf({ kind, isOptional, options }: Question): string {
  const count = hasOptions(kind) ? `${options.length} 个选项` : '';
  return [kindName(kind), isOptional ? '可不填' : '必填', count].filter(Boolean).join(' · ');
}
