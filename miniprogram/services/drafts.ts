import { forget, keep, kept } from './cache';
import { DAY_MS } from '../shared/time';

/** A form half filled in and left alone is forgotten after a week: it may hold names and numbers. */
const KEPT_MS = 7 * DAY_MS;
const nameOf = (form: string): string => `draft:${form}`;

export const keepDraft = (form: string, value: object): void => keep(nameOf(form), value);

export const dropDraft = (form: string): void => forget(nameOf(form));

/** What was typed so far over an empty form; null when nothing was. */
export function draftOf<Form extends object>(form: string, empty: Form): Form | null {
  const found = kept<Partial<Form>>(nameOf(form));
  if (!found) return null;
  if (Date.now() - found.savedAt <= KEPT_MS) return { ...empty, ...found.value };
  dropDraft(form);
  return null;
}
