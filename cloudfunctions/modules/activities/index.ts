export { cancelSignUp } from './cancel-sign-up';
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
export { signUp } from './sign-up';
export { loadWeek, unitOfActivity } from './lookups';
export { toRow } from './views';
export { activityDocument, type ActivityRow } from './activities.repository';
export { registrationDocument, registrationId, type RegistrationRow } from './registrations.repository';
