import { clockOf, dayOf } from '../../../miniprogram/shared/time';
import { audits } from '../../kernel/audit';
import type { PersonData } from '../../kernel/person-data';
import { unitOf } from '../units';
import { actionTitle } from './action-titles';

const EXPORT_MAX = 1000;

/** A log with a hole in it proves nothing: entries stay, under an id that leads to nobody. */
export const auditData: PersonData = {
  async exportOf(userId) {
    const looks = await looksOf(userId, EXPORT_MAX);
    return [
      {
        title: '谁看过我的信息',
        columns: ['时间', '单位', '看了什么'],
        rows: looks.map(({ at, unitName, what }) => [`${dayOf(at)} ${clockOf(at)}`, unitName, what]),
      },
    ];
  },
  async erase({ userId, erasedId }) {
    await audits.changeAll({ actorId: userId }, { actorId: erasedId });
    await audits.changeAll({ subjectId: userId }, { subjectId: erasedId });
  },
};

/** When and from which unit somebody looked at a person's data; never who, that is for the auditor. */
export async function looksOf(userId: string, limit: number) {
  const rows = await audits.find({ subjectId: userId }, { order: [['at', 'desc']], limit });
  return Promise.all(
    rows.map(async ({ at, action, path }) => ({
      at,
      action,
      what: actionTitle(action),
      unitName: (await unitOf(path.at(-1) ?? ''))?.name ?? '',
    })),
  );
}
