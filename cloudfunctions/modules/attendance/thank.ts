import { is } from '../../kernel/database';
import { checkText } from '../../kernel/content-check';
import type { UseCase } from '../../kernel/router';
import { answersByRow, mustGetOrder, sayThanks } from '../recruitment';
import { attendances } from './attendance.repository';
import { attendanceId } from './row';
import { minutesOf } from './views';

/** Only for hours that are on record, and nobody thanks themselves. */
export const thank: UseCase<'recruitment.thank'> = async ({ caller, now }, { orderId, rowIds, words }) => {
  await mustGetOrder(orderId);
  if (words !== '') await checkText(caller.openid, [words]);
  const [rows, given] = await Promise.all([
    attendances.find({ _id: is.in(rowIds) }, { limit: rowIds.length }),
    answersByRow(orderId, rowIds),
  ]);
  const served = new Map(rows.filter(({ servedTo }) => servedTo > 0).map((row) => [row._id, row]));
  let thanked = 0;
  for (const answer of given) {
    const row = served.get(attendanceId(answer));
    const { cellId, userId, startAt, endAt } = answer;
    if (!row || userId === caller.userId) continue;
    const minutes = minutesOf(row);
    await sayThanks({ _id: row._id, orderId, cellId, userId, startAt, endAt, minutes, words, at: now });
    thanked += 1;
  }
  return { thanked };
};
