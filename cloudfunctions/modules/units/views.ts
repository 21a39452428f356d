import type * as z from 'zod';
import type { unitBrief } from '../../contract/identity';
import type { Unit } from './units.repository';

export const briefOf = ({ _id, kind, name, shortName }: Unit): z.input<typeof unitBrief> => ({
  unitId: _id,
  kind,
  name,
  shortName,
});
