import { rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { PersonData } from '../../kernel/person-data';
import { cancel } from './cancel-order';
import { finishLeave } from './leave';
import { orders, type OrderRow } from './orders.repository';
import { sessions } from './sessions.repository';

/** No person orders more in the years that orders are kept. */
const EVER_MAX = 1000;
const STATES: Record<OrderRow['state'], string> = { claiming: '正在点课', ordered: '已点课', cancelled: '已取消' };

/**
 * What is still to come is cancelled, so that the count says who will be there. What has begun stays as a number on the
 * session. Orders of units hold nothing of a person.
 */
export const liveData: PersonData = {
  async exportOf(userId, now) {
    const rows = await orders.find({ userId }, { order: [['at', 'desc']], limit: EVER_MAX });
    const titles = await titlesOf(rows);
    return [
      {
        title: '我点的直播课',
        columns: ['课', '时间', '结果'],
        rows: rows.map(({ sessionId, startAt, endAt, state }) => [
          titles.get(sessionId) ?? '',
          rangeLabel(startAt, endAt, now),
          STATES[state],
        ]),
      },
    ];
  },
  async erase({ userId, now }) {
    for (const row of await orders.find({ userId }, { limit: EVER_MAX })) {
      await leave(row, now);
      await orders.remove({ _id: row._id });
    }
  },
};

/** Pays what the order owes; one that has begun stays counted. */
async function leave({ _id }: OrderRow, now: number): Promise<void> {
  try {
    await cancel(_id, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const there = await orders.get(_id);
    if (there?.state === 'cancelled') await finishLeave(there);
  }
}

async function titlesOf(rows: readonly OrderRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ sessionId }) => sessionId))];
  if (ids.length === 0) return new Map();
  const found = await sessions.find({ _id: is.in(ids) }, { limit: ids.length });
  return new Map(found.map(({ _id, title }) => [_id, title]));
}
