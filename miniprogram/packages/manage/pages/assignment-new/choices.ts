import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { articleLabel } from '../../../../shared/regulation';

type Cards = OutputOf<'classroom.listCards'>['cards'];
type Courses = OutputOf<'classroom.listCourses'>['courses'];

export type Kind = 'card' | 'lesson';

/** What can be assigned, in groups: cards by article, lessons by course. */
export interface Group {
  id: string;
  label: string;
  items: { ownerId: string; title: string }[];
}

export function cardGroups(cards: Cards): Group[] {
  const articles = [...new Set(cards.map(({ article }) => article))];
  return articles.map((article) => {
    const items = cards
      .filter((card) => card.article === article)
      .map(({ cardId, title }) => ({ ownerId: cardId, title }));
    return { id: String(article), label: `${articleLabel(article)} · ${items.length} 张卡`, items };
  });
}

export const lessonGroups = (courses: Courses): Group[] =>
  courses
    .filter(({ lessons }) => lessons.length > 0)
    .map(({ courseId, title, lessons }) => ({
      id: courseId,
      label: `${title} · ${lessons.length} 课`,
      items: lessons.map((lesson) => ({ ownerId: lesson.lessonId, title: lesson.title })),
    }));

export interface Form {
  ownerId: string;
  title: string;
  targets: { unitId: string; name: string }[];
  /** 'YYYY-MM-DD' */
  dueDay: string;
}

export type FieldErrors = Partial<Record<'ownerId' | 'targetIds' | 'dueDay', string>>;

/** What is not filled in at all; everything else is the server's to judge. */
export function missingIn({ ownerId, targets, dueDay }: Form): FieldErrors {
  return {
    ...(ownerId === '' && { ownerId: '请选一张卡或一课' }),
    ...(targets.length === 0 && { targetIds: '请选发给谁' }),
    ...(dueDay === '' && { dueDay: '请选哪天前学完' }),
  };
}

export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const of = (name: string): string | undefined =>
    Object.entries(fields).find(([path]) => path.split('.')[0] === name)?.[1];
  const [ownerId, targetIds, dueDay] = [of('ownerId'), of('targetIds'), of('dueDay')];
  return { ...(ownerId && { ownerId }), ...(targetIds && { targetIds }), ...(dueDay && { dueDay }) };
}
