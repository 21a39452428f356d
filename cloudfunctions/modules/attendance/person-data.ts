import { rangeLabel } from '../../../miniprogram/shared/time';
import type { PersonData } from '../../kernel/person-data';
import { titlesOf } from '../occasions';
import { attendances, type AttendanceRow } from './attendance.repository';
import { settle } from './settle';
import { toView } from './views';

const EVER_MAX = 1000;

const saidOf = (row: AttendanceRow): string => {
  const { in: arrival, out } = toView(row);
  if (row.isReleased) return '没有到场';
  return [arrival ? '签到' : '', out ? '签退' : ''].filter(Boolean).join('、') || '没有签到';
};

/** How many came stays true when somebody leaves; who it was goes. */
export const attendanceData: PersonData = {
  async exportOf(userId, now) {
    const rows = await attendances.find({ userId }, { order: [['startAt', 'desc']], limit: EVER_MAX });
    const titles = await titlesOf(rows.map(({ occasionId }) => occasionId));
    return [
      {
        title: '我的签到',
        columns: ['活动', '时间', '签到'],
        rows: rows.map((row) => [
          titles.get(row.occasionId) ?? '',
          rangeLabel(row.startAt, row.endAt, now),
          saidOf(row),
        ]),
      },
    ];
  },
  async erase({ userId, erasedId, now }) {
    for (const row of await attendances.find({ userId }, { limit: EVER_MAX })) {
      // Hours that two people said were served are recorded first; then they stay, and nobody's name with them.
      const there = row.todo === '' ? row : await settle(row, now);
      const _id = there._id.replace(`_${userId}_`, `_${erasedId}_`);
      await attendances.insert({ ...there, _id, userId: erasedId, applied: [], awaited: '', todo: '', todoAt: 0 });
      await attendances.remove({ _id: there._id });
    }
  },
};
