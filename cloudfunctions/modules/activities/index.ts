export { activitiesOf, occasionOf, partiesOf, partOf, queueOf, releasePlaces } from './attending';
export {
  evaluationBy,
  evaluationsIn,
  evaluationsOf,
  keepEvaluation,
  starCountsIn,
  starCountsOf,
  type EvaluationRow,
} from './evaluations.repository';
export { listWaiting } from './list-waiting';
export { exportAnswers, listAnswers } from './list-answers';
export { NOTHING_FILLED } from './answers';
export { cancelSignUp, cancelWard } from './cancel-sign-up';
export { listUnrecorded, recordActivity, reviewPhotos, showOutcome, showRecord } from './record-activity';
export { listByArticle } from './list-by-article';
export { listActivities, listPlaced } from './list-activities';
export { listSimilar } from './list-similar';
export { listMine, loadMine } from './list-mine';
export { cancelActivity } from './cancel-activity';
export { carryOnActivities } from './carry-on';
export { createActivity, createSeries } from './create-activity';
export { listManagedSeries, listSeries, publishSeries, submitSeries } from './series';
export { listManaged, showManaged, updateActivity } from './manage-activities';
export { archiveActivity, listSubmitted, publishActivity, returnActivity, submitActivity } from './workflow';
export { reconfirm, reconfirmWard } from './reconfirm';
export { countUnconfirmed, listUnconfirmed } from './unconfirmed';
export { repairClaims } from './repair-claims';
export { showActivity } from './show-activity';
export { showMonth } from './show-month';
export { activitiesOfDay, joinedIn } from './today';
export { activityData } from './person-data';
export { remindDayBefore, remindStarts } from './remind-starts';
export { showSlip, showUnitSlip, showUnitWards, showWards } from './wards';
export { joinOperation } from './leave';
export { acceptOffer, acceptWardOffer } from './accept-offer';
export { signUp, signUpWard, wait, waitWard, walkIn } from './sign-up';
export { loadWeek, publishedActivity, unitOfActivity } from './lookups';
export { termsOf } from './search-terms';
export { toRow } from './views';
export {
  arrivalCode,
  registrationDocument,
  registrationId,
  sealedAnswers,
  type RegistrationRow,
} from './registrations.repository';
export { activityDocument, FRESH, type ActivityRow } from './activities.repository';
