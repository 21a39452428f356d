import * as z from 'zod';
import { cards } from './cards';
import { card, course, lesson, lessonPicture, question, scene } from './content-schema';
import type { Card, Lesson, Question } from './content-schema';
import { courses, lessons } from './courses';
import { lessonPictures } from './lesson-pictures';
import { questions } from './questions';
import { scenes } from './scenes';

const schema = z.object({
  cards: z.array(card),
  questions: z.array(question),
  courses: z.array(course),
  lessons: z.array(lesson),
  scenes: z.array(scene),
  lessonPictures: z.array(lessonPicture),
});
export type ClassroomContent = z.infer<typeof schema>;

/** All that the classroom teaches; a text that does not fit the schema stops the start, never reaches a phone. */
export const classroomContent: ClassroomContent = schema.parse({
  cards,
  questions,
  courses,
  lessons,
  scenes,
  lessonPictures,
});

const cardsById = new Map(classroomContent.cards.map((each) => [each.cardId, each]));
const lessonsById = new Map(classroomContent.lessons.map((each) => [each.lessonId, each]));
const questionsById = new Map(classroomContent.questions.map((each) => [each.questionId, each]));
const questionsByOwner = new Map<string, Question[]>();
for (const each of classroomContent.questions) {
  questionsByOwner.set(each.ownerId, [...(questionsByOwner.get(each.ownerId) ?? []), each]);
}

export function cardById(cardId: string): Card | null {
  return cardsById.get(cardId) ?? null;
}

export function lessonById(lessonId: string): Lesson | null {
  return lessonsById.get(lessonId) ?? null;
}

/** With its answer: for the server only. */
export function questionById(questionId: string): Question | null {
  return questionsById.get(questionId) ?? null;
}

/** Questions of a card or lesson, in the order in which they are asked. With their answers: for the server only. */
export function questionsOfOwner(ownerId: string): readonly Question[] {
  return questionsByOwner.get(ownerId) ?? [];
}
