export { actingOf, actingOfUnit, mustActFor, type Acting } from './acting';
export { dropTime, holdTime, releaseTime, type TimeSpan } from './agenda';
export { callerOf, forgetCaller, REMEMBERED_MS } from './caller';
export { consentRow, type ConsentRow } from './consents.repository';
export { isMinorAt, saveContact, showProfile } from './contact';
export { countPeople } from './count-people';
export { erasingSince, markErasing, removeAccount } from './erasure';
export { listVolunteers, showVolunteer } from './list-volunteers';
export {
  peopleOf,
  personOf,
  personRow,
  savePerson,
  sealedPeople,
  toPersonRow,
  type PersonFacts,
  type PersonRow,
} from './people.repository';
export { identityData } from './person-data';
export { chooseStation, describeMe, profileOf, setElder, showMe } from './profile';
export {
  blankUser,
  countAtStations,
  openidOf,
  userDocumentId,
  userOf,
  userRow,
  type UserRow,
} from './users.repository';
export { registerVolunteer, updateVolunteer } from './volunteer';
export {
  isVolunteer,
  saveOffer,
  volunteerOf,
  volunteerRow,
  volunteersAfter,
  type VolunteerRow,
} from './volunteers.repository';
export { addUnitWard, addWard, listUnitWards, listWards, wardQuota, wardsOf } from './wards';
export { withdrawConsent } from './withdraw-consent';
