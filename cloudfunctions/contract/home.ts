import * as z from 'zod';
import { action, resident } from './action';
import { activityRow } from './activities';
import { me } from './identity';
import { instant } from './fields';

export const home = {
  /** Everything the first screen shows, in one call. */
  'home.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      me,
      /** what the caller signed up for and has not finished, soonest first, at most 2 */
      next: z.array(activityRow),
      /** the coming seven days of the caller's station and above, at most 3 */
      week: z.array(activityRow),
      weekCount: z.int(),
      asOf: instant,
    }),
    errors: [],
  }),
};
