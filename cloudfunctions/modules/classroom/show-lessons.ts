import type { OutputOf } from '../../contract';
import { classroomContent, lessonById, questionsOfOwner } from '../../database/content/classroom';
import type { Lesson } from '../../database/content/classroom/content-schema';
import { AppError } from '../../kernel/errors';
import { addressesOf } from '../../kernel/storage';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { findLive, lessonRows, type LessonContent, type LessonRow } from './lessons.repository';
import { progressAt, progressOf, type ProgressRow } from './progress.repository';
import { toOpen } from './questions';
import { questionsOfLesson } from './unit-questions';

type Courses = OutputOf<'classroom.listCourses'>['courses'];
type Shown = OutputOf<'classroom.showLesson'>['lesson'];
type ShownBlock = Shown['blocks'][number];

/** An address of a picture or recording works this long: a lesson and a pause. */
const MEDIA_SECONDS = 2 * 3600;

export const listCourses: UseCase<'classroom.listCourses'> = async ({ caller }) => {
  const { station } = await profileOf(caller);
  const [rows, progress] = await Promise.all([findLive(station?.path ?? []), progressOf(caller.userId)]);
  const done = new Set(progress.filter(({ doneAt }) => doneAt > 0).map(({ ownerId }) => ownerId));
  const starters = classroomContent.courses.map((course) => ({
    ...course,
    unitName: '',
    lessons: [
      ...classroomContent.lessons
        .filter(({ courseId }) => courseId === course.courseId)
        .map((lesson) => ({ ...lesson, isDone: done.has(lesson.lessonId) })),
      ...briefsOf(
        rows.filter(({ live }) => live?.courseId === course.courseId),
        done,
      ),
    ],
  }));
  return { courses: [...starters, ...ownCourses(rows.filter(isOwnCourse), done)] };
};

const isOwnCourse = ({ live }: LessonRow): boolean =>
  !classroomContent.courses.some(({ courseId }) => courseId === live?.courseId);

const briefsOf = (rows: readonly LessonRow[], done: ReadonlySet<string>) =>
  rows.flatMap(({ _id, live }) =>
    live ? [{ lessonId: _id, title: live.title, minutes: live.minutes, isDone: done.has(_id) }] : [],
  );

/** Lessons that belong to none of the starter courses: one course a unit. */
function ownCourses(rows: readonly LessonRow[], done: ReadonlySet<string>): Courses {
  const units = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...units].map(([unitId, unitName]) => ({
    courseId: unitId,
    title: unitName,
    summary: '本单位的课',
    unitName,
    lessons: briefsOf(
      rows.filter((row) => row.unitId === unitId),
      done,
    ),
  }));
}

export const showLesson: UseCase<'classroom.showLesson'> = async ({ caller }, { lessonId }) => {
  const mine = await progressAt(caller.userId, lessonId);
  const starter = lessonById(lessonId);
  if (starter) return { lesson: starterView(starter, mine) };
  const [row, { station }] = await Promise.all([lessonRows.get(lessonId), profileOf(caller)]);
  const isForCaller = station === null || station.path.includes(row?.audienceUnitId ?? '');
  if (!row?.isLive || !row.live || !isForCaller) throw new AppError('NOT_FOUND');
  return { lesson: await unitView(row, row.live, mine) };
};

const mineOf = (mine: ProgressRow | null) => ({ isDone: (mine?.doneAt ?? 0) > 0, position: mine?.position ?? 0 });

function starterView(lesson: Lesson, mine: ProgressRow | null): Shown {
  const course = classroomContent.courses.find(({ courseId }) => courseId === lesson.courseId);
  return {
    ...lesson,
    ...mineOf(mine),
    courseTitle: course?.title ?? '',
    unitName: '',
    articleRefs: [],
    questions: questionsOfOwner(lesson.lessonId).map(toOpen),
  };
}

async function unitView(row: LessonRow, live: LessonContent, mine: ProgressRow | null): Promise<Shown> {
  const { title, minutes, source, articleRefs } = live;
  const course = classroomContent.courses.find(({ courseId }) => courseId === live.courseId);
  return {
    lessonId: row._id,
    ...{ title, minutes, source, articleRefs },
    ...mineOf(mine),
    courseTitle: course?.title ?? row.unitName,
    unitName: row.unitName,
    blocks: await shownBlocks(live),
    questions: questionsOfLesson(row._id, live).map(toOpen),
  };
}

async function shownBlocks({ blocks }: LessonContent): Promise<ShownBlock[]> {
  const urls = await mediaUrls(blocks);
  return blocks.map((block) => {
    if (block.kind !== 'media') return block;
    const { kind, media, words, fileId } = block;
    return { kind, media, words, url: urls.get(fileId) ?? '' };
  });
}

/** Addresses of the media in some blocks, by file. */
export function mediaUrls(blocks: LessonContent['blocks']): Promise<Map<string, string>> {
  const files = blocks.flatMap((block) => (block.kind === 'media' ? [block.fileId] : []));
  return addressesOf([...new Set(files)], MEDIA_SECONDS);
}
