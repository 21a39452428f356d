import { questionById } from '../../database/content/classroom';
import type { Question } from '../../database/content/classroom/content-schema';
import { is } from '../../kernel/database';
import { lessonRows, type LessonContent } from './lessons.repository';

const QUESTION_ID = /^([0-9a-f]{20})-q(\d)$/;

/** Questions of a unit's lesson, in the shape of the starter content's. */
export function questionsOfLesson(lessonId: string, { questions }: LessonContent): Question[] {
  return questions.map((draft, index) => {
    const { stem, reason, ref, options, answer } = draft;
    const base = { questionId: `${lessonId}-q${String(index + 1)}`, ownerId: lessonId, stem, reason, ref };
    if (draft.kind === 'judge') return { ...base, kind: 'judge', answer: answer.filter(isJudge) };
    return { ...base, kind: draft.kind, options, answer };
  });
}

const isJudge = (id: string): id is 'a' | 'b' => id === 'a' || id === 'b';

/** Of the starter content, or of a lesson that units publish now. @returns by id; what is no longer there is left out */
export async function findQuestions(ids: readonly string[]): Promise<Map<string, Question>> {
  const found = new Map<string, Question>();
  const lessonIds = new Set<string>();
  for (const id of ids) {
    const question = questionById(id);
    if (question) found.set(id, question);
    else {
      const lessonId = QUESTION_ID.exec(id)?.[1];
      if (lessonId !== undefined) lessonIds.add(lessonId);
    }
  }
  if (lessonIds.size === 0) return found;
  const rows = await lessonRows.find({ _id: is.in([...lessonIds]), isLive: true }, { limit: lessonIds.size });
  const wanted = new Set(ids);
  for (const { _id, live } of rows) {
    for (const question of live ? questionsOfLesson(_id, live) : []) {
      if (wanted.has(question.questionId)) found.set(question.questionId, question);
    }
  }
  return found;
}
