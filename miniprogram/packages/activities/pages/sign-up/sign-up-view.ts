import type { Option } from '../../../../components/wm-options/wm-options';
import {
  isChosen,
  isSealedKind,
  maxOf,
  optionsOf,
  type Answer,
  type Question,
} from '../../../../shared/form-questions';

/** One question as the page draws it. */
export interface Asked {
  id: string;
  label: string;
  isOptional: boolean;
  /** tapped words, or something typed */
  isChosen: boolean;
  /** more than one word may be tapped */
  isMany: boolean;
  items: Option[];
  picked: string[];
  kind: 'line' | 'number' | 'phone';
  value: string;
  max: number;
  hint: string;
  error: string;
}

export function toAsked(
  form: readonly Question[],
  answers: readonly Answer[],
  errors: Readonly<Record<string, string>>,
): Asked[] {
  return form.map((question) => {
    const { id, kind, label, isOptional } = question;
    const texts = answers.find((answer) => answer.id === id)?.texts ?? [];
    return {
      id,
      label,
      isOptional,
      isChosen: isChosen(kind),
      isMany: kind === 'choices',
      items: optionsOf(question).map((text) => ({ id: text, name: text })),
      picked: texts,
      kind: kind === 'number' || kind === 'phone' ? kind : 'line',
      value: texts[0] ?? '',
      max: maxOf(kind),
      hint: kind === 'choices' ? '可以选几个' : isSealedKind(kind) ? '加密保存' : '',
      error: errors[id] ?? '',
    };
  });
}

/** With one answer put in the place of what was there. */
export const withAnswer = (answers: readonly Answer[], id: string, texts: string[]): Answer[] => [
  ...answers.filter((answer) => answer.id !== id),
  { id, texts },
];

/** The server names answers by their path in the input; the page knows them by their questions. */
export const answerErrors = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, message]) => {
      const [root, id = ''] = path.split('.');
      return root === 'answers' && id !== '' ? [[id, message]] : [];
    }),
  );

export const asksSealed = (form: readonly Question[]): boolean => form.some(({ kind }) => isSealedKind(kind));
