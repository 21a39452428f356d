import type { Context } from '../../kernel/router';
import { tell } from '../notices';
import { rolesHeldAt } from '../roles';
import type { ActivityRow } from './activities.repository';

/** Tells the leaders of a unit what became of the activity that they handed in. Safe to repeat. */
export async function tellWriters({ caller, now }: Context, activity: ActivityRow): Promise<void> {
  const { _id, unitId, state, title, moves, returnReason, endAt, writer } = activity;
  if (writer === '' || (state !== 'returned' && state !== 'published')) return;
  const isBack = state === 'returned';
  for (const { userId } of await rolesHeldAt(unitId, ['leader'], now)) {
    if (userId === caller.userId) continue;
    await tell({
      fact: ['activity-moved', _id, state, String(moves.at(-1)?.at ?? 0), userId],
      userId,
      kind: isBack ? 'activity-returned' : 'activity-published',
      title: isBack ? `退回来改：${title}` : `发布了：${title}`,
      text: isBack ? returnReason : '居民现在能看到、能报名',
      page: `/packages/manage/pages/activity/activity?id=${_id}`,
      template: 'result',
      at: now,
      until: endAt,
    });
  }
}
