export { acceptOffer } from './accept-offer';
export { signAgreement } from './agreement';
export { answer } from './answer';
export {
  answerId,
  answersByRow,
  answersOfOrder,
  heldOf,
  NO_SWAP,
  operationOf,
  timeOperation,
  type AnswerRow,
} from './answers.repository';
export { carryUnitPlaces } from './unit-places';
export { acceptUnitPlace, inviteForUnit, releaseForUnit, showForUnits, showUnitPlace, takeForUnit } from './for-units';
export { callWaves } from './call-wave';
export { cellId, type CellRow } from './cells.repository';
export { changeNeed, repairNeeds } from './change-need';
export { decline } from './decline';
export { writeHandover, writeTeamHandover } from './handover';
export { closeIncident, listIncidents, reportIncident } from './incidents';
export { finishTakeBack, replyNoShow, takeBackNoShow, takeBacksOwed, type TakenBack } from './no-show';
export { dutiesOf, dutyIdsOf, dutyOf, dutyPartiesOf, dutyPartOf, joinDuty, releaseDuty, unitOfDuty } from './duties';
export { acceptedIn, dutiesOfDay } from './duties-today';
export { cancelOrder, createOrder, listManaged, publishOrder, showManaged, updateOrder } from './manage';
export { tellIdle } from './idle';
export { saveOnCall, showOnCall } from './on-call';
export { mustGet as mustGetOrder, publishedOrder, unitOfOrder, type RecruitmentOrderRow } from './orders.repository';
export { recruitmentData } from './person-data';
export { namesOf, nextDuties, showMine } from './read-mine';
export { listMine, listOrders, showOrder, showShift } from './read';
export { askRelief, withdrawRelief } from './relief';
export { carryOnDuties } from './repair-duty';
export { showDuty, showOnDuty } from './show-duty';
export { takeRelief } from './take-relief';
export { carryOnOrders, repairAnswers } from './repair';
export { expectedSoon } from './soon';
export { acceptSwap, offerSwap, showSwap } from './swap';
export { sendWave } from './waves';
export { makeTemplate, readSheet } from './sheet';
export { needOf, showBoard } from './board';
export { carryOnThanks, sayThanks, thankedIn } from './thanks';
export { exportOrder, listAnswers, showContact } from './roster';
