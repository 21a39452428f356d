import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { openQuestion, ownerId } from './classroom-fields';
import { articleRef, articleRefs, cursor, fileId, id, instant, line, paragraph, version } from './fields';

/** A part of a lesson, in the order in which they are read. Media carry what a reader gets who cannot see or hear them. */
export const lessonBlockDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: paragraph('文字', LIMITS.lessonTextMax, 2) }),
  z.object({ kind: z.literal('tip'), text: paragraph('提示', LIMITS.lessonTipMax, 2) }),
  z.object({
    kind: z.literal('steps'),
    steps: z
      .array(line('步骤', LIMITS.lessonStepMax, 1))
      .min(2)
      .max(8),
  }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(['image', 'audio', 'video']),
    fileId,
    /** image: what it shows. audio and video: what is said, in writing */
    words: paragraph('图片说明或文字稿', LIMITS.lessonTextMax, 4),
  }),
]);

const option = z.object({ id: z.string().regex(/^[a-f]$/), text: line('选项', LIMITS.lessonStepMax, 1) });

export const lessonQuestionDraft = z
  .object({
    kind: z.enum(['single', 'multiple', 'judge', 'order']),
    stem: line('题目', LIMITS.lessonTipMax, 4),
    /** two for judge: a 对, b 不对 */
    options: z.array(option).min(2, '至少两个选项').max(6),
    answer: z.array(z.string()).min(1, '请标出正确答案'),
    reason: line('为什么', LIMITS.lessonTipMax, 4),
    ref: articleRef.nullable(),
  })
  .superRefine(({ kind, options, answer }, context) => {
    const wrong = (message: string): void => context.addIssue({ code: 'custom', path: ['answer'], message });
    const ids = options.map(({ id: optionId }) => optionId);
    if (answer.some((each) => !ids.includes(each)) || new Set(answer).size < answer.length) wrong('答案要在选项里');
    if ((kind === 'single' || kind === 'judge') && answer.length !== 1) wrong('这种题只有一个正确答案');
    if (kind === 'order' && answer.length !== options.length) wrong('排序题要把每个选项都排进去');
  });

/** What staff write of a lesson. */
export const lessonDraft = z.object({
  title: line('标题', LIMITS.titleMax, LIMITS.titleMin),
  /** one of the starter courses, or '' for the unit's own */
  courseId: z.string().max(20),
  minutes: z.int('分钟要填整数').min(1, '至少 1 分钟').max(60, '最长 60 分钟'),
  blocks: z.array(lessonBlockDraft).min(1, '至少写一段').max(20, '最多 20 段'),
  articleRefs: z.union([z.array(articleRef).max(0), articleRefs]),
  source: line('出处', LIMITS.noteMax),
  questions: z.array(lessonQuestionDraft).max(5, '最多 5 道题'),
});

const lessonState = z.enum(['draft', 'submitted', 'returned', 'published', 'withdrawn']);

const lessonBrief = z.object({
  lessonId: ownerId,
  title: z.string(),
  minutes: z.int(),
  isDone: z.boolean(),
});

/** A part as it is shown: media with an address that ends, pictures of our own by name. */
const shownBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('tip'), text: z.string() }),
  z.object({ kind: z.literal('steps'), steps: z.array(z.string()) }),
  z.object({ kind: z.literal('picture'), picture: z.string(), alt: z.string() }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(['image', 'audio', 'video']),
    url: z.string(),
    words: z.string(),
  }),
]);

const post = z.object({
  postId: id,
  text: z.string(),
  at: instant,
  /** of which station; never who */
  stationName: z.string(),
  state: z.enum(['waiting', 'shown', 'hidden']),
  isMine: z.boolean(),
});

const managedLesson = z.object({
  lessonId: id,
  unitId: id,
  state: lessonState,
  version,
  /** times published; 0: never */
  liveVersion: z.int(),
  /** the caller wrote the present draft, so somebody else has to publish it */
  isMine: z.boolean(),
  returnReason: z.string(),
  draft: lessonDraft,
});

const EDIT_ERRORS = ['NOT_FOUND', 'VERSION_CONFLICT', 'LESSON_STATE'] as const;

export const lessons = {
  /** Courses beyond the regulation, and what the caller's station and those above it publish. */
  'classroom.listCourses': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      courses: z.array(
        z.object({
          courseId: z.string(),
          title: z.string(),
          summary: z.string(),
          /** '' for the starter courses */
          unitName: z.string(),
          lessons: z.array(lessonBrief),
        }),
      ),
    }),
    errors: [],
  }),
  'classroom.showLesson': action({
    kind: 'query',
    allow: resident,
    input: z.object({ lessonId: ownerId }),
    output: z.object({
      lesson: lessonBrief.extend({
        courseTitle: z.string(),
        unitName: z.string(),
        blocks: z.array(shownBlock),
        source: z.string(),
        articleRefs: z.array(articleRef),
        questions: z.array(openQuestion),
        position: z.int(),
      }),
    }),
    errors: ['NOT_FOUND'],
  }),

  'classroom.listManagedLessons': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(
        z.object({ lessonId: id, title: z.string(), state: lessonState, liveVersion: z.int(), editedAt: instant }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.showManagedLesson': action({
    kind: 'query',
    allow: staffOrAuditorOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id }),
    output: managedLesson.extend({
      /** addresses of the media in the draft, for whoever reviews it */
      urls: z.record(z.string(), z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.createLesson': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, draft: lessonDraft }),
    output: z.object({ lessonId: id, version }),
    errors: ['NOT_FOUND', 'UNIT_CLOSED'],
  }),
  /** Changes the draft; what is published stays as it is until the draft is published in turn. */
  'classroom.updateLesson': action({
    kind: 'command',
    allow: staffOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id, version, draft: lessonDraft }),
    output: z.object({ version }),
    errors: EDIT_ERRORS,
  }),
  /** Hands the draft to a colleague or to the unit above; its words pass the content check here. */
  'classroom.submitLesson': action({
    kind: 'command',
    allow: staffOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id, version }),
    output: z.object({ version }),
    errors: [...EDIT_ERRORS, 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),
  /** By somebody else than whoever wrote it. */
  'classroom.publishLesson': action({
    kind: 'command',
    allow: staffOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id, version }),
    output: z.object({ version, liveVersion: z.int() }),
    errors: [...EDIT_ERRORS, 'SECOND_PERSON'],
  }),
  'classroom.returnLesson': action({
    kind: 'command',
    allow: staffOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id, version, reason: line('退回的原因', LIMITS.noteMax, 2) }),
    output: z.object({ version }),
    errors: EDIT_ERRORS,
  }),
  /** Takes it off the list; who did it keeps their progress. */
  'classroom.withdrawLesson': action({
    kind: 'command',
    allow: staffOf('lesson', 'lessonId'),
    input: z.object({ lessonId: id, version }),
    output: z.object({ version }),
    errors: EDIT_ERRORS,
  }),

  /** Talk under a lesson, latest first: what was let through, and one's own that waits. */
  'classroom.listPosts': action({
    kind: 'query',
    allow: resident,
    input: z.object({ lessonId: ownerId, cursor }),
    output: z.object({ rows: z.array(post), cursor }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.addPost': action({
    kind: 'command',
    allow: resident,
    perHour: 20,
    input: z.object({ lessonId: ownerId, text: paragraph('说说', LIMITS.postMax, 2) }),
    output: z.object({ post }),
    errors: ['NOT_FOUND', 'STATION_NEEDED', 'CONTENT_REFUSED'],
  }),
  'classroom.removePost': action({
    kind: 'command',
    allow: resident,
    input: z.object({ postId: id }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** Talk by people of a unit's stations that waits for a look, then what is shown. */
  'classroom.listUnitPosts': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, state: z.enum(['waiting', 'shown', 'hidden']), cursor }),
    output: z.object({ rows: z.array(post.extend({ lessonTitle: z.string() })), cursor }),
    errors: ['NOT_FOUND'],
  }),
  'classroom.moderatePost': action({
    kind: 'command',
    allow: staffOf('post', 'postId'),
    input: z.object({ postId: id, state: z.enum(['shown', 'hidden']) }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
};
