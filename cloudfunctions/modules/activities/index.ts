export { cancelSignUp, cancelWard } from './cancel-sign-up';
export { listByArticle } from './list-by-article';
export { listActivities } from './list-activities';
export { listMine, loadMine } from './list-mine';
export {
  audienceOf,
  createActivity,
  listManaged,
  publishActivity,
  showManaged,
  updateActivity,
} from './manage-activities';
export { repairClaims } from './repair-claims';
export { showActivity } from './show-activity';
export { activityData } from './person-data';
export { remindStarts } from './remind-starts';
export { showSlip, showUnitSlip, showUnitWards, showWards } from './wards';
export { joinOperation } from './leave';
export { signUp, signUpWard } from './sign-up';
export { loadWeek, unitOfActivity } from './lookups';
export { toRow } from './views';
export { activityDocument, type ActivityRow } from './activities.repository';
export { registrationDocument, registrationId, type RegistrationRow } from './registrations.repository';
