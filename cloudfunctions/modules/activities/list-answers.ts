import { answerText, maskedText } from '../../../miniprogram/shared/form-questions';
import { maskName } from '../../../miniprogram/shared/masks';
import { dayOf } from '../../../miniprogram/shared/time';
import { recordLook } from '../../kernel/audit';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { answersOf } from './answers';
import { occasionOf, partiesOf, queueOf } from './attending';
import { rolesHere } from './edit';
import type { RegistrationRow } from './registrations.repository';

/** Shown on one page; the spreadsheet has them all. */
const ROWS_MAX = 200;

/** Whoever is in it, then who waits. Who came by at the door was asked nothing and has nothing to show. */
async function answeredIn(activityId: string): Promise<RegistrationRow[]> {
  const [parties, queue] = await Promise.all([partiesOf(activityId), queueOf(activityId)]);
  return [...parties, ...queue].filter(({ formKey }) => formKey !== '');
}

const isWaiting = ({ state }: RegistrationRow): boolean => state === 'waiting' || state === 'offered';

export const listAnswers: UseCase<'activities.listAnswers'> = async (context, { activityId }) => {
  requireKeys();
  const { title, form } = await occasionOf(activityId);
  await recordLook(context, '', activityId);
  const found = await answeredIn(activityId);
  const shown = found.slice(0, ROWS_MAX);
  const people = await peopleOf(shown.map(({ userId }) => userId));
  const rows = shown.map((row) => {
    const told = answersOf(row);
    return {
      // The registration's own id has the person's in it.
      rowId: idOf('answers', row._id),
      name: maskName(people.get(row.userId)?.name ?? ''),
      people: row.people,
      isWaiting: isWaiting(row),
      texts: form.map(({ id, kind }) => (told.get(id) ?? []).map((text) => maskedText(kind, text))),
    };
  });
  const canExport = (await rolesHere(context, activityId)).includes('staff');
  return { title, form, rows, more: found.length - shown.length, canExport, asOf: context.now };
};

/** What was asked for, in full; names and numbers that nobody was asked for here stay masked. */
export const exportAnswers: UseCase<'activities.exportAnswers'> = async (context, { activityId }) => {
  requireKeys();
  const { form, startAt } = await occasionOf(activityId);
  const found = await answeredIn(activityId);
  if (found.length === 0) throw new AppError('NOBODY_THERE');
  await recordLook(context, '', activityId);
  const people = await peopleOf(found.map(({ userId }) => userId));
  const section = {
    title: '报名时填的',
    columns: ['报名的人', '几位', '现在', ...form.map(({ label }) => label)],
    rows: found.map((row) => {
      const told = answersOf(row);
      return [
        maskName(people.get(row.userId)?.name ?? ''),
        String(row.people),
        isWaiting(row) ? '在排队' : row.state === 'noshow' ? '没有到场' : '已报名',
        ...form.map(({ id }) => answerText(told.get(id) ?? [])),
      ];
    }),
  };
  const asker = { userId: context.caller.userId, now: context.now };
  const file = await offerSpreadsheet(asker, `报名时填的-${dayOf(startAt)}`, [section]);
  return { ...file, rows: found.length };
};
