import { PLATFORMS } from '../../../../shared/platforms';
import { articleLabel, itemLabel, type Regulation } from '../../../../shared/regulation';
import { DAY_MS, MINUTE_MS, partsOf } from '../../../../shared/time';

export interface Choice {
  value: string;
  label: string;
  on: boolean;
}

export const platformChoices = (chosen: string): Choice[] =>
  PLATFORMS.map(({ id, name }) => ({ value: id, label: name, on: id === chosen }));

/** The norms and what is specially governed: what an activity practises. The rest is about offices and procedure. */
const FIRST_ARTICLE = 9;
const LAST_ARTICLE = 46;

export function articleChoices(regulation: Regulation): Choice[] {
  return regulation.articles
    .filter(({ no }) => no >= FIRST_ARTICLE && no <= LAST_ARTICLE)
    .map(({ no, paragraphs }) => ({
      value: String(no),
      label: `${articleLabel(no)} ${paragraphs[0]?.text.slice(0, 28) ?? ''}`,
      on: false,
    }));
}

/** The items of one article, and the article as a whole first. */
export function itemChoices(regulation: Regulation, no: number): Choice[] {
  const article = regulation.articles.find((each) => each.no === no);
  const items = article ? article.paragraphs.flatMap((paragraph) => paragraph.items) : [];
  if (items.length === 0) return [];
  const whole = { value: `${no}:0`, label: `${articleLabel(no)} 整条`, on: false };
  return [
    whole,
    ...items.map((item) => ({ value: `${no}:${item.no}`, label: `${itemLabel(item.no)}${item.text}`, on: false })),
  ];
}

const STEP_MS = 15 * MINUTE_MS;

/** Where a time picker opens when nothing was chosen: sensible, on a quarter of an hour. */
export function suggestion(field: string, form: { startAt: number; endAt: number }, now: number): number {
  const { hour, minute } = partsOf(now);
  const nineTomorrow = now + DAY_MS - ((hour - 9) * 60 + minute) * MINUTE_MS;
  const at =
    field === 'startAt'
      ? nineTomorrow
      : field === 'endAt'
        ? (form.startAt || nineTomorrow) + 8 * STEP_MS
        : form.startAt || now;
  return Math.round(at / STEP_MS) * STEP_MS;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The picker speaks in local text; the app's day is Beijing's, whatever the phone's zone. */
export function toPickerValue(at: number): string {
  const { year, month, date, hour, minute } = partsOf(at);
  return `${year}-${pad(month)}-${pad(date)} ${pad(hour)}:${pad(minute)}`;
}
