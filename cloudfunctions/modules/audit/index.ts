export { listAudit } from './list-audit';
export { auditData, looksOf } from './person-data';
