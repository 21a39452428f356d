import * as z from 'zod';
import { action, resident } from './action';
import { id } from './fields';

const station = z.object({
  unitId: id,
  name: z.string(),
  shortName: z.string(),
  address: z.string(),
  phone: z.string(),
  contactName: z.string(),
  opening: z.string(),
});

export const units = {
  /** Streets with their stations, for the choice of 我的站. */
  'units.listStations': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      institutes: z.array(
        z.object({ unitId: id, name: z.string(), shortName: z.string(), stations: z.array(station) }),
      ),
    }),
    errors: [],
  }),
};
