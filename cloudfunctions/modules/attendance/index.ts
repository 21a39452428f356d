export { attendanceDocument, attendances, type AttendanceRow } from './attendance.repository';
export { listAnomalies } from './anomalies';
export { listAtRisk } from './at-risk';
export { checkIn } from './check-in';
export { evaluate, listEvaluations, showEvaluation } from './evaluate';
export { listOrderBehind } from './order-behind';
export { listOrderEvaluations, showOrderNumbers } from './order-numbers';
export { attendanceData } from './person-data';
export { sumHotline } from './hotline';
export { showNumbers } from './numbers';
export { exportRoster } from './export-roster';
export { carryTakeBacks, takeBackNoShow } from './no-show';
export { release } from './release';
export { settleDue } from './settle';
export {
  countAwaited,
  listAwaited,
  listMyAwaited,
  showCode,
  showContact,
  showMine,
  showMyCode,
  showRoster,
} from './show';
export { thank } from './thank';
export { showToday } from './today';
export { agree, callRoll, confirm, scanMember, undo } from './team-marks';
