import type * as z from 'zod';
import type { unitBrief } from '../../contract/identity';
import type { Unit } from './units.repository';

export const briefOf = ({ _id, kind, name, shortName }: Unit): z.input<typeof unitBrief> => ({
  unitId: _id,
  kind,
  name,
  shortName,
});

/** What a base or a team publishes is for the people of the unit that it hangs on. */
export const audienceOf = ({ _id, kind, parentId }: Pick<Unit, '_id' | 'kind' | 'parentId'>): string =>
  ['center', 'institute', 'station'].includes(kind) ? _id : parentId;
