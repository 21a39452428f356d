import { checkText } from '../../kernel/content-check';
import { to, type Change } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context, UseCase } from '../../kernel/router';
import { audienceOf, unitOf } from '../units';
import {
  editorOf,
  findManaged,
  lessonRows,
  lessonVersions,
  type LessonContent,
  type LessonRow,
} from './lessons.repository';
import { mediaUrls } from './show-lessons';

export const listManagedLessons: UseCase<'classroom.listManagedLessons'> = async (_context, { unitId }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const rows = await findManaged(unitId);
  return { rows: rows.map((row) => ({ ...row, lessonId: row._id, title: row.draft.title })) };
};

export const showManagedLesson: UseCase<'classroom.showManagedLesson'> = async ({ caller }, { lessonId }) => {
  const row = await mustGet(lessonId);
  const urls = Object.fromEntries(await mediaUrls(row.draft.blocks));
  return { ...row, lessonId, urls, isMine: row.editor === editorOf(lessonId, caller.userId) };
};

const editId = ({ caller, requestId }: Context): string => idOf('lesson', caller.userId, requestId);

/** The id comes from the request: sent twice, written once. */
export const createLesson: UseCase<'classroom.createLesson'> = async (context, { unitId, draft }) => {
  const unit = await unitOf(unitId);
  if (!unit) throw new AppError('NOT_FOUND');
  if (unit.state === 'closed') throw new AppError('UNIT_CLOSED');
  const _id = editId(context);
  await lessonRows.insert({
    _id,
    v: 1,
    unitId,
    unitName: unit.name,
    audienceUnitId: audienceOf(unit),
    state: 'draft',
    draft,
    live: null,
    isLive: false,
    liveVersion: 0,
    publishedAt: 0,
    returnReason: '',
    editor: editorOf(_id, context.caller.userId),
    version: 1,
    lastEdit: _id,
    editedAt: context.now,
  });
  return { lessonId: _id, version: 1 };
};

export const updateLesson: UseCase<'classroom.updateLesson'> = (context, { lessonId, version, draft }) =>
  edit(context, { lessonId, version }, () => ({
    draft: to.be(draft),
    state: 'draft',
    editor: editorOf(lessonId, context.caller.userId),
  }));

export const submitLesson: UseCase<'classroom.submitLesson'> = (context, { lessonId, version }) =>
  edit(context, { lessonId, version }, async ({ draft, state }) => {
    if (state !== 'draft' && state !== 'returned') throw new AppError('LESSON_STATE');
    await checkText(context.caller.openid, wordsIn(draft));
    return { state: 'submitted', returnReason: '' };
  });

/** Two people: whoever changed the draft last is not the one who lets it out. */
export const publishLesson: UseCase<'classroom.publishLesson'> = async (context, { lessonId, version }) => {
  const before = await mustGet(lessonId);
  const liveVersion = before.liveVersion + 1;
  const saved = await edit(context, { lessonId, version }, async (row) => {
    if (row.state !== 'submitted') throw new AppError('LESSON_STATE');
    if (row.editor === editorOf(lessonId, context.caller.userId)) throw new AppError('SECOND_PERSON');
    // Kept before it is shown: a version that was on show is always there.
    const content = { lessonId, content: row.draft, publishedAt: context.now };
    await lessonVersions.insert({ ...content, _id: `${lessonId}_${String(row.liveVersion + 1)}`, v: 1 });
    return {
      state: 'published',
      live: to.be(row.draft),
      isLive: true,
      liveVersion: row.liveVersion + 1,
      publishedAt: context.now,
    };
  });
  const isAgain = before.lastEdit === editId(context);
  return { ...saved, liveVersion: isAgain ? before.liveVersion : liveVersion };
};

export const returnLesson: UseCase<'classroom.returnLesson'> = (context, { lessonId, version, reason }) =>
  edit(context, { lessonId, version }, async ({ state }) => {
    if (state !== 'submitted') throw new AppError('LESSON_STATE');
    await checkText(context.caller.openid, [reason]);
    return { state: 'returned', returnReason: reason };
  });

export const withdrawLesson: UseCase<'classroom.withdrawLesson'> = (context, { lessonId, version }) =>
  edit(context, { lessonId, version }, ({ isLive }) => {
    if (!isLive) throw new AppError('LESSON_STATE');
    return { state: 'withdrawn', isLive: false };
  });

type Made = Change<LessonRow> | Promise<Change<LessonRow>>;

/** One edit on top of the version that the person saw; the same request again is known by its id. */
async function edit(
  context: Context,
  { lessonId, version }: { lessonId: string; version: number },
  make: (row: LessonRow) => Made,
): Promise<{ version: number }> {
  const row = await mustGet(lessonId);
  if (row.lastEdit === editId(context)) return { version: row.version };
  if (row.version !== version) throw new AppError('VERSION_CONFLICT');
  const change = await make(row);
  const stamp = { version: version + 1, lastEdit: editId(context), editedAt: context.now };
  if (!(await lessonRows.change({ _id: lessonId, version }, { ...change, ...stamp }))) {
    throw new AppError('VERSION_CONFLICT');
  }
  return { version: version + 1 };
}

async function mustGet(lessonId: string): Promise<LessonRow> {
  const row = await lessonRows.get(lessonId);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** Every word of a lesson that somebody else will read. */
function wordsIn({ title, source, blocks, questions }: LessonContent): string[] {
  const ofBlocks = blocks.flatMap((block) => {
    if (block.kind === 'steps') return block.steps;
    return [block.kind === 'media' ? block.words : block.text];
  });
  const ofQuestions = questions.flatMap(({ stem, reason, options }) => [
    stem,
    reason,
    ...options.map(({ text }) => text),
  ]);
  return [title, source, ...ofBlocks, ...ofQuestions];
}
