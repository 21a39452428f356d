import * as z from 'zod';
import { hasOptions, QUESTION_KINDS } from '../../miniprogram/shared/form-questions';
import { LIMITS } from '../../miniprogram/shared/limits';
import { line } from './fields';

export const question = z.object({
  id: z.string().regex(/^q\d{1,3}$/, '编号不对，请删去这一项重新加'),
  kind: z.enum(QUESTION_KINDS.map(({ id }) => id)),
  label: line('要问的话', LIMITS.questionLabelMax, 1),
  isOptional: z.boolean(),
  options: z.array(line('选项', LIMITS.optionMax, 1)).max(LIMITS.optionsMax, `选项最多 ${LIMITS.optionsMax} 个`),
});

/** What an organiser asks of everybody who signs up. */
export const form = z
  .array(question)
  .max(LIMITS.questionsMax, `最多问 ${LIMITS.questionsMax} 项`)
  .superRefine((questions, context) => {
    const wrong = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (new Set(questions.map(({ id }) => id)).size < questions.length) wrong([], '有两项重了，请删去一项重新加');
    questions.forEach(({ kind, options }, index) => {
      const path = [index, 'options'];
      if (!hasOptions(kind) && options.length > 0) wrong(path, '这一种不用列选项');
      if (hasOptions(kind) && options.length < LIMITS.optionsMin) wrong(path, `至少列 ${LIMITS.optionsMin} 个选项`);
      if (new Set(options).size < options.length) wrong(path, '有两个选项一样，请改一个');
    });
  });

/** Shape and size alone; the use case holds them against the questions. */
const answer = z.object({
  id: z.string().max(8),
  texts: z.array(z.string().max(200, '写得太长了，请写短一点')).max(LIMITS.optionsMax),
});

/** The questions as the person saw them, and what they said; nothing for a sign-up without questions. */
export const filled = {
  form: form.default([]),
  answers: z.array(answer).max(LIMITS.questionsMax).default([]),
};
