import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { saveOffer, volunteerOf } from '../identity';
import { onCalls, UNSET } from './on-call.repository';

export const showOnCall: UseCase<'recruitment.showOnCall'> = async ({ caller }) => {
  const [offer, row] = await Promise.all([volunteerOf(caller.userId), onCalls.get(caller.userId)]);
  const { isOn, reach } = row ?? UNSET;
  const { skills = [], freeTimes = [] } = offer ?? {};
  return { isOn, reach, skills, freeTimes, isVolunteer: offer !== null };
};

/** What somebody can do is told to the registration, how they are rung up is kept here; sent twice it is the same. */
export const saveOnCall: UseCase<'recruitment.saveOnCall'> = async ({ caller }, { isOn, reach, ...offer }) => {
  const { userId: _id } = caller;
  if ((await volunteerOf(_id)) === null) throw new AppError('NOT_A_VOLUNTEER');
  await saveOffer(_id, offer);
  if (!(await onCalls.insert({ _id, v: 1, isOn, reach }))) await onCalls.change({ _id }, { isOn, reach });
  return {};
};
