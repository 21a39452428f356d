import type { OutputOf } from '../../contract';
import type { CorrectionRow, RecordRow } from './records.repository';

type RecordView = Omit<OutputOf<'records.listUnit'>['rows'][number], 'name'>;
type CorrectionView = NonNullable<OutputOf<'records.listMine'>['rows'][number]['correction']>;

export const toRecord = ({ _id, ...row }: RecordRow): RecordView => ({ ...row, recordId: _id });

export const toCorrection = ({ _id, ...row }: CorrectionRow): CorrectionView => ({ ...row, correctionId: _id });
