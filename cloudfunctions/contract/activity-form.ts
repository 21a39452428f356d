import * as z from 'zod';
import { action, staffOf, teamOf, teamOrAuditorOf } from './action';
import { id, instant } from './fields';
import { question } from './form-fields';

const file = z.object({ url: z.string(), fileName: z.string(), rows: z.int(), until: instant });

/** What people said at their sign-up, and lists of them to take along. */
export const activityForm = {
  /** Of everybody who is in it or waits, names, numbers and addresses masked; the look is logged. */
  'activities.listAnswers': action({
    kind: 'query',
    allow: teamOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: z.object({
      title: z.string(),
      form: z.array(question),
      rows: z.array(
        z.object({
          rowId: id,
          /** masked; '' when they never gave one */
          name: z.string(),
          people: z.int(),
          isWaiting: z.boolean(),
          /** in the order of the questions; none for what was left open */
          texts: z.array(z.array(z.string())),
        }),
      ),
      /** so many more are only in the spreadsheet */
      more: z.int(),
      /** whether the caller may take the spreadsheet, which has it in full */
      canExport: z.boolean(),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** The same in full, as a spreadsheet: what is asked for is needed by whoever buys the insurance or books the bus. */
  'activities.exportAnswers': action({
    kind: 'command',
    allow: staffOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: file,
    errors: ['NOT_FOUND', 'NOBODY_THERE', 'NO_KEYS'],
    perHour: 20,
  }),
  /** Who is on the list and who came, to be printed: names masked, of numbers the tail. */
  'activities.exportRoster': action({
    kind: 'command',
    allow: teamOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: file,
    errors: ['NOT_FOUND', 'NOBODY_THERE', 'NO_KEYS'],
    perHour: 20,
  }),
};
