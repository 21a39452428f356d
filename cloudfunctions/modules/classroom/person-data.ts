import { clockOf, dayOf } from '../../../miniprogram/shared/time';
import { cardById, lessonById, questionById } from '../../database/content/classroom';
import type { PersonData } from '../../kernel/person-data';
import { assignmentParts } from './assignments.repository';
import { attempts } from './attempts.repository';
import { dropLearner } from './learners.repository';
import { posts } from './posts.repository';
import { dropProgress, progressOf } from './progress.repository';
import { reviews } from './reviews.repository';

const EXPORT_MAX = 1000;

export const classroomData: PersonData = {
  async exportOf(userId) {
    const [progress, answers, said] = await Promise.all([
      progressOf(userId),
      attempts.find({ userId }, { order: [['at', 'desc']], limit: EXPORT_MAX }),
      posts.find({ userId }, { limit: EXPORT_MAX }),
    ]);
    return [
      {
        title: '我学过的',
        columns: ['内容', '学到', '学完'],
        rows: progress.map(({ ownerId, position, doneAt }) => [
          cardById(ownerId)?.title ?? lessonById(ownerId)?.title ?? ownerId,
          `第 ${String(position)} 步`,
          doneAt > 0 ? dayOf(doneAt) : '还没有',
        ]),
      },
      {
        title: '我答过的题',
        columns: ['时间', '题目', '结果'],
        rows: answers.map(({ at, questionId, isRight }) => [
          `${dayOf(at)} ${clockOf(at)}`,
          questionById(questionId)?.stem ?? questionId,
          isRight ? '答对' : '答错',
        ]),
      },
      { title: '我说过的', columns: ['时间', '内容'], rows: said.map(({ at, text }) => [dayOf(at), text]) },
    ];
  },
  async erase({ userId }) {
    await attempts.remove({ userId });
    await reviews.remove({ userId });
    await dropProgress(userId);
    await dropLearner(userId);
    await posts.remove({ userId });
    await assignmentParts.remove({ userId });
  },
};
