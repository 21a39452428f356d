import * as z from 'zod';
import { TEMPLATE_NAMES } from '../../../miniprogram/shared/notices';
import { clockOf, dayOf } from '../../../miniprogram/shared/time';
import { logError } from '../../kernel/log';

/**
 * Which template of WeChat's library stands for which message, and how its fields are called there: the
 * variable `NOTICE_TEMPLATES` of an environment, as JSON. Without it messages are only listed in the app.
 */
const template = z.object({
  id: z.string().min(1),
  /** names of the template's fields: `thing1`, `time2` … */
  title: z.string(),
  text: z.string(),
  time: z.string(),
});
const settings = z.partialRecord(z.enum(TEMPLATE_NAMES), template);
type Settings = z.infer<typeof settings>;

export function templates(): Settings {
  const text = process.env.NOTICE_TEMPLATES ?? '';
  if (text === '') return {};
  try {
    return settings.parse(JSON.parse(text));
  } catch (error) {
    logError('notices', error, { variable: 'NOTICE_TEMPLATES' });
    return {};
  }
}

/** WeChat refuses a `thing` of more than 20 characters. */
const THING_MAX = 20;

const thing = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > THING_MAX ? `${letters.slice(0, THING_MAX - 1).join('')}…` : text;
};

export function dataOf(
  fields: z.infer<typeof template>,
  { title, text, at }: { title: string; text: string; at: number },
) {
  return {
    [fields.title]: { value: thing(title) },
    [fields.text]: { value: thing(text) },
    [fields.time]: { value: `${dayOf(at)} ${clockOf(at)}` },
  };
}
