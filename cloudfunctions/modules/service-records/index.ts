export { addRecord, recordIdOf, type Served } from './add-record';
export { chainRecords } from './append';
export { askCorrection, carryCorrections, countCorrections, decideCorrection, listCorrections } from './corrections';
export { exportUnit, listMine, listUnit } from './list-records';
export { recordData } from './person-data';
export { makeProof, verify } from './proofs';
export { linkDocument, recordDocument, records, type RecordRow } from './records.repository';
export { callsIn, minutesIn, recordsOfActivities, recordsOfActivity, recordsSince } from './totals';
export { verifyChain } from './verify-chain';
