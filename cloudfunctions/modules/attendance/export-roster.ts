import { maskName } from '../../../miniprogram/shared/masks';
import { clockOf, dayOf, momentLabel } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { arrivalCode, occasionOf, partiesOf } from '../activities';
import { peopleOf } from '../identity';
import { decide } from './decide';
import { attendanceId, rowsOf } from './row';

const COLUMNS = ['姓名', '电话尾号', '报到号', '几位', '现在', '几时报的', '几时到', '几时走'];

/** The list of the day on paper: nothing in it that the page of the list does not show. */
export const exportRoster: UseCase<'activities.exportRoster'> = async (context, { activityId }) => {
  requireKeys();
  const { now } = context;
  const { startAt } = await occasionOf(activityId);
  const [parties, marked] = await Promise.all([partiesOf(activityId), rowsOf(activityId)]);
  if (parties.length === 0) throw new AppError('NOBODY_THERE');
  await recordLook(context, '', activityId);
  const people = await peopleOf(parties.map(({ userId }) => userId));
  const rows = parties.map((part) => {
    const { name = '', phone = '' } = people.get(part.userId) ?? {};
    const row = marked.get(attendanceId(part));
    const sides = row ? decide(row) : { in: null, out: null };
    return [
      maskName(name),
      phone.slice(-4),
      arrivalCode(part),
      String(part.people),
      part.state === 'noshow' ? '没有到场，位置放出去了' : sides.out ? '走了' : sides.in ? '在场' : '没到',
      momentLabel(part.claimedAt, now),
      sides.in ? clockOf(sides.in.at) : '',
      sides.out ? clockOf(sides.out.at) : '',
    ];
  });
  const asker = { userId: context.caller.userId, now };
  const section = { title: '签到名单', columns: COLUMNS, rows };
  const file = await offerSpreadsheet(asker, `签到名单-${dayOf(startAt)}`, [section]);
  return { ...file, rows: rows.length };
};
