import * as z from 'zod';
import { action, resident } from './action';
import { activityRow } from './activity-fields';
import { answerRow } from './recruitment';
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
      /** the day's name and the words of the article that it practises; null: an ordinary day */
      namedDay: z.object({ name: z.string(), article: z.int(), words: z.string() }).nullable(),
      /** of the caller's station, for a call; null until chosen */
      contact: z.object({ phone: z.string(), opening: z.string() }).nullable(),
      /** what the caller signed up for and has not finished, soonest first, at most 2 */
      next: z.array(activityRow),
      /** shifts that the caller said yes to, or is offered, soonest first, at most 2 */
      duties: z.array(answerRow.extend({ title: z.string(), siteName: z.string(), postName: z.string() })),
      /** the coming seven days of the caller's station and above, at most 4 */
      week: z.array(activityRow),
      weekCount: z.int(),
      /** messages not yet seen */
      unread: z.int(),
      asOf: instant,
    }),
    errors: [],
  }),
};
