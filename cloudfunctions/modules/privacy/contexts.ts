import type { PersonData } from '../../kernel/person-data';
import { activityData } from '../activities';
import { attendanceData } from '../attendance';
import { classroomData } from '../classroom';
import { identityData } from '../identity';
import { liveData } from '../live';
import { noticeData } from '../notices';
import { recruitmentData } from '../recruitment';
import { roleData } from '../roles';
import { rotaData } from '../rotas';
import { recordData } from '../service-records';
import { auditData } from '../audit';

/**
 * Every context that keeps something about a person. In the order of erasure: identity last, because the
 * others still need the account while they give back what it holds.
 */
export const CONTEXTS: readonly PersonData[] = [
  activityData,
  attendanceData,
  recordData,
  classroomData,
  liveData,
  recruitmentData,
  rotaData,
  roleData,
  noticeData,
  auditData,
  identityData,
];
