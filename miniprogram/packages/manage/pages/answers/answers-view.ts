import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { answerText, optionsOf } from '../../../../shared/form-questions';

export type Listed = OutputOf<'activities.listAnswers'>;

export interface AnsweredRow {
  rowId: string;
  /** masked; who never gave a name is counted */
  name: string;
  note: string;
  lines: { id: string; label: string; text: string }[];
}

/** In the order of signing up; a question that was left open is not drawn. */
export function toAnswered({ rows, form }: Listed): AnsweredRow[] {
  return rows.map(({ rowId, name, people, isWaiting, texts }, index) => ({
    rowId,
    name: name || `第 ${index + 1} 家，没留姓名`,
    note: `${people} 位${isWaiting ? '，在排队' : ''}`,
    lines: form.flatMap(({ id, label }, place) => {
      const text = answerText(texts[place] ?? []);
      return text === '' ? [] : [{ id, label, text }];
    }),
  }));
}

/** 九点的 3 家，八点的 1 家: of the questions with words to choose from. */
export function talliesOf({ rows, form, more }: Listed): { id: string; label: string; text: string }[] {
  // Of a part of them a count would be wrong.
  if (more > 0) return [];
  return form.flatMap((question, place) => {
    const { id, label } = question;
    const words = optionsOf(question);
    if (words.length === 0) return [];
    const chosen = rows.flatMap(({ texts }) => texts[place] ?? []);
    const text = words.map((word) => `${word} ${chosen.filter((each) => each === word).length} 家`).join('，');
    return [{ id, label, text }];
  });
}
