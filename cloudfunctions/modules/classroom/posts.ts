import type { OutputOf } from '../../contract';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { checkText } from '../../kernel/content-check';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { is, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { UseCase } from '../../kernel/router';
import { profileOf } from '../identity';
import { stationsBelow, unitOf } from '../units';
import { lessonTitle } from './lesson-titles';
import { posts, type PostRow } from './posts.repository';

type PostView = OutputOf<'classroom.listPosts'>['rows'][number];

export const listPosts: UseCase<'classroom.listPosts'> = async ({ caller }, { lessonId, cursor }) => {
  if ((await lessonTitle(lessonId)) === null) throw new AppError('NOT_FOUND');
  const shown = await pageAt({ lessonId, state: 'shown' }, cursor);
  // One's own that waits stands on top, on the first page only: nobody wonders where it went.
  const own = cursor === null ? await waitingOf(caller.userId, lessonId) : [];
  const rows = await Promise.all([...own, ...shown.rows].map((row) => toView(row, caller.userId)));
  return { rows, cursor: shown.cursor };
};

export const addPost: UseCase<'classroom.addPost'> = async ({ caller, now, requestId }, { lessonId, text }) => {
  if ((await lessonTitle(lessonId)) === null) throw new AppError('NOT_FOUND');
  const { station } = await profileOf(caller);
  if (!station) throw new AppError('STATION_NEEDED', { message: '请先选好您的站，说的话由站里照看' });
  const _id = idOf('post', caller.userId, requestId);
  const state = await checkedState(caller.openid, text);
  const fresh: PostRow = { _id, v: 1, lessonId, userId: caller.userId, stationId: station._id, text, state, at: now };
  const row = (await posts.insert(fresh)) ? fresh : await posts.get(_id);
  if (!row) throw new AppError('BUSY');
  return { post: await toView(row, caller.userId) };
};

/** A check that cannot answer is no reason to lose the words: they wait for staff, unseen. */
async function checkedState(openid: string, text: string): Promise<PostRow['state']> {
  try {
    await checkText(openid, [text]);
    return 'shown';
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONTENT_UNCHECKED') return 'waiting';
    throw error;
  }
}

export const removePost: UseCase<'classroom.removePost'> = async ({ caller }, { postId }) => {
  const row = await posts.get(postId);
  // Somebody else's is not even there for who asks to remove it.
  if (row && row.userId !== caller.userId) throw new AppError('NOT_FOUND');
  await posts.remove({ _id: postId, userId: caller.userId });
  return {};
};

export const listUnitPosts: UseCase<'classroom.listUnitPosts'> = async ({ caller }, { unitId, state, cursor }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const page = await pageAt({ stationId: is.in(await stationsBelow(unitId)), state }, cursor);
  const rows = await Promise.all(
    page.rows.map(async (row) => ({
      ...(await toView(row, caller.userId)),
      lessonTitle: (await lessonTitle(row.lessonId)) ?? '',
    })),
  );
  return { rows, cursor: page.cursor };
};

export const moderatePost: UseCase<'classroom.moderatePost'> = async (_context, { postId, state }) => {
  await posts.change({ _id: postId }, { state });
  return {};
};

async function pageAt(where: Where<PostRow>, cursor: string | null) {
  const after = parseCursor(cursor);
  const found = await posts.find(
    { ...where, ...(after && { at: is.lte(after.at) }) },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LIMITS.pageSize + TIES_MAX,
    },
  );
  return pageOf(found, { after, size: LIMITS.pageSize, direction: 'desc', at: ({ at }) => at });
}

const waitingOf = (userId: string, lessonId: string): Promise<PostRow[]> =>
  posts.find({ userId, lessonId, state: 'waiting' }, { limit: LIMITS.pageSize });

async function toView(row: PostRow, callerId: string): Promise<PostView> {
  const station = await unitOf(row.stationId);
  const { text, at, state } = row;
  return { postId: row._id, text, at, state, stationName: station?.shortName ?? '', isMine: row.userId === callerId };
}
