import { hoursLabel } from '../../../miniprogram/shared/levels';
import { rangeLabel } from '../../../miniprogram/shared/time';
import type { PersonData } from '../../kernel/person-data';
import { corrections, proofs, records } from './records.repository';
import { recordsOf } from './totals';

/** The hours stay, as the unit's and the chain's; whose they were goes, with the salt that tied them to a person. */
export const recordData: PersonData = {
  async exportOf(userId, now) {
    const rows = await recordsOf(userId);
    return [
      {
        title: '我的服务记录',
        columns: ['活动名称', '时间', '地点', '服务内容', '服务时间', '活动组织单位', '活动负责人', '说明'],
        rows: rows.map(({ title, from, to, placeName, content, minutes, organiser, inCharge, kind }) => [
          title,
          rangeLabel(from, to, now),
          placeName,
          content,
          hoursLabel(minutes),
          organiser,
          inCharge,
          kind === 'correction' ? '更正' : '',
        ]),
      },
    ];
  },
  async erase({ userId, erasedId }) {
    await records.changeAll({ userId }, { userId: erasedId, salt: '' });
    await corrections.remove({ userId });
    await proofs.remove({ userId });
  },
};
