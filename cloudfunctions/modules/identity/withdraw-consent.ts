import type { UseCase } from '../../kernel/router';
import { recordConsent, standingConsents } from './consents.repository';
import { people, savePerson } from './people.repository';
import { userDocumentId, users } from './users.repository';
import { volunteers } from './volunteers.repository';

/** What rests on the consent goes with it; name and phone stay while another consent still carries them. */
export const withdrawConsent: UseCase<'identity.withdrawConsent'> = async (context, { purpose }) => {
  const { userId, openid } = context.caller;
  await recordConsent(context, userId, { purpose, state: 'withdrawn' });
  if (purpose !== 'contact') await leaveVolunteers(userId, openid);
  const standing = await standingConsents(userId);
  const isKept = (['contact', 'volunteer'] as const).some((each) => standing.get(each)?.state === 'given');
  // A guardian's no takes the registration with it, so that consent no longer carries anything.
  if (!isKept || (purpose === 'guardian' && standing.get('contact')?.state !== 'given')) {
    await people.remove({ _id: userId });
  } else if (purpose !== 'contact') {
    await savePerson(userId, { birthDate: '', guardianName: '', guardianPhone: '', guardianRelation: '' });
  }
  return {};
};

async function leaveVolunteers(userId: string, openid: string): Promise<void> {
  await volunteers.remove({ _id: userId });
  await users.change({ _id: userDocumentId(openid) }, { volunteerSince: 0 });
}
