import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { saveOffer, volunteerOf } from '../identity';
import { idleOf } from './idle';
import { onCalls, UNSET } from './on-call.repository';

export const showOnCall: UseCase<'recruitment.showOnCall'> = async ({ caller, now }) => {
  const [offer, row] = await Promise.all([volunteerOf(caller.userId), onCalls.get(caller.userId)]);
  const { isOn, reach } = row ?? UNSET;
  const { skills = [], freeTimes = [] } = offer ?? {};
  const idle = offer && (await idleOf(offer, now));
  return { isOn, reach, skills, freeTimes, isVolunteer: offer !== null, idleWeeks: idle?.weeks ?? 0 };
};

/** What somebody can do is told to the registration, how they are rung up is kept here; sent twice it is the same. */
export const saveOnCall: UseCase<'recruitment.saveOnCall'> = async ({ caller, now }, { isOn, reach, ...offer }) => {
  const { userId: _id } = caller;
  if ((await volunteerOf(_id)) === null) throw new AppError('NOT_A_VOLUNTEER');
  await saveOffer(_id, offer);
  const settings = { isOn, reach, changedAt: now };
  if (!(await onCalls.insert({ _id, v: 1, ...settings }))) await onCalls.change({ _id }, settings);
  return {};
};
