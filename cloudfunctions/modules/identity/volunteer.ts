import { ADULT_AGE, ageOn, VOLUNTEER_AGE_MIN } from '../../../miniprogram/shared/ages';
import { dayOf } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import type { ParsedInputOf } from '../../contract';
import type { UseCase } from '../../kernel/router';
import { recordConsent, requireAgreed } from './consents.repository';
import { savePerson } from './people.repository';
import { userDocumentId, users } from './users.repository';
import { saveOffer, volunteers } from './volunteers.repository';

type Registration = ParsedInputOf<'identity.registerVolunteer'>;

const AGE_MAX = 120;

/** Registering again corrects what was said; the day of the first registration stays. */
export const registerVolunteer: UseCase<'identity.registerVolunteer'> = async (context, input) => {
  const { caller, now } = context;
  const { userId, openid } = caller;
  requireKeys();
  const { isMinor, guardian } = checkAge(input, dayOf(now));
  requireAgreed('volunteer', input.consent);
  if (isMinor) requireAgreed('guardian', input.guardianConsent);
  const user = await users.get(userDocumentId(openid));
  if (!user || user.stationId === '') throw new AppError('STATION_NEEDED');
  await checkText(openid, [input.name, guardian?.name ?? '']);

  await recordConsent(context, userId, { purpose: 'volunteer', state: 'given' });
  if (isMinor) await recordConsent(context, userId, { purpose: 'guardian', state: 'given' });
  await savePerson(userId, {
    name: input.name,
    phone: input.phone,
    birthDate: input.birthDate,
    guardianName: guardian?.name ?? '',
    guardianPhone: guardian?.phone ?? '',
    guardianRelation: guardian?.relation ?? '',
  });
  const since = user.volunteerSince === 0 ? now : user.volunteerSince;
  const { skills, freeTimes } = input;
  const fresh = { _id: userId, v: 1 as const, unitId: user.stationId, skills, freeTimes, since };
  if (!(await volunteers.insert(fresh))) await saveOffer(userId, { skills, freeTimes });
  await users.change({ _id: user._id, volunteerSince: 0 }, { volunteerSince: since });
  return { since, isMinor };
};

/** From 14; under 18 with a guardian (shared/ages says from where). */
function checkAge({ birthDate, guardian }: Registration, today: string) {
  const age = ageOn(birthDate, today);
  if (Number.isNaN(age) || age < 0 || age > AGE_MAX) {
    throw new AppError('BAD_INPUT', { fields: { birthDate: '出生日期不对，请重新选' } });
  }
  if (age < VOLUNTEER_AGE_MIN) throw new AppError('TOO_YOUNG');
  const isMinor = age < ADULT_AGE;
  if (isMinor && guardian === null) throw new AppError('GUARDIAN_NEEDED');
  // An adult's guardian is nobody's business: not kept although it was sent.
  return { isMinor, guardian: isMinor ? guardian : null };
}

export const updateVolunteer: UseCase<'identity.updateVolunteer'> = async ({ caller }, offer) => {
  if (!(await volunteers.get(caller.userId))) throw new AppError('NOT_A_VOLUNTEER');
  await saveOffer(caller.userId, offer);
  return {};
};
