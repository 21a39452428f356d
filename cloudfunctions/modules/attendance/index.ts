export { attendanceDocument, attendances, type AttendanceRow } from './attendance.repository';
export { listAnomalies } from './anomalies';
export { listAtRisk } from './at-risk';
export { checkIn } from './check-in';
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
export { showToday } from './today';
export { agree, callRoll, confirm, scanMember, undo } from './team-marks';
