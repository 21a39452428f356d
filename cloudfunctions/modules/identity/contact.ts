import { ADULT_AGE, ageOn } from '../../../miniprogram/shared/ages';
import { PURPOSES } from '../../../miniprogram/shared/consents';
import { maskName, maskPhone } from '../../../miniprogram/shared/masks';
import { dayOf } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { requireKeys } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { recordConsent, requireAgreed, standingConsents } from './consents.repository';
import { personOf, savePerson } from './people.repository';
import { volunteers } from './volunteers.repository';

/** Under 18 on the day of `now`. */
export const isMinorAt = (birthDate: string, now: number): boolean => ageOn(birthDate, dayOf(now)) < ADULT_AGE;

export const showProfile: UseCase<'identity.showProfile'> = async ({ caller, now }) => {
  const { userId } = caller;
  const [person, volunteer, consents] = await Promise.all([
    personOf(userId),
    volunteers.get(userId),
    standingConsents(userId),
  ]);
  const unit = volunteer && (await unitOf(volunteer.unitId));
  return {
    name: maskName(person.name),
    phone: maskPhone(person.phone),
    volunteer: volunteer && {
      ...volunteer,
      isMinor: isMinorAt(person.birthDate, now),
      guardian: maskName(person.guardianName),
      unitName: unit?.name ?? '',
    },
    consents: [...consents.values()].map((row) => ({
      ...row,
      isCurrent: row.state === 'given' && row.version === PURPOSES[row.purpose].version,
    })),
  };
};

export const saveContact: UseCase<'identity.saveContact'> = async (context, { name, phone, consent }) => {
  const { caller } = context;
  requireKeys();
  requireAgreed('contact', consent);
  await checkText(caller.openid, [name]);
  await recordConsent(context, caller.userId, { purpose: 'contact', state: 'given' });
  await savePerson(caller.userId, { name, phone });
  return { name: maskName(name), phone: maskPhone(phone) };
};
