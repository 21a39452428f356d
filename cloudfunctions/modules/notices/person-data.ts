import { dayOf } from '../../../miniprogram/shared/time';
import type { PersonData } from '../../kernel/person-data';
import { notices, subscriptions } from './notices.repository';

const EXPORT_MAX = 1000;

export const noticeData: PersonData = {
  async exportOf(userId) {
    const rows = await notices.find({ userId }, { order: [['at', 'desc']], limit: EXPORT_MAX });
    return [
      {
        title: '我的消息',
        columns: ['日期', '标题', '内容'],
        rows: rows.map(({ at, title, text }) => [dayOf(at), title, text]),
      },
    ];
  },
  async erase({ userId }) {
    await notices.remove({ userId });
    await subscriptions.remove({ userId });
  },
};
