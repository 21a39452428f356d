import { LIMITS } from '../../../miniprogram/shared/limits';

export interface Words {
  title: string;
  placeName: string;
  /** the short one: the long ones are alike */
  unitName: string;
  summary: string;
}

/** Parts after the title take so many at most, so that a long place leaves room for the others. */
const PLACE_TERMS = 14;
const UNIT_TERMS = 8;

/** What an activity is found by: the title whole, then the beginnings of the place, the unit and the summary. */
export function termsOf({ title, placeName, unitName, summary }: Words): string[] {
  const terms = [
    ...gramsOf(title),
    ...gramsOf(placeName).slice(0, PLACE_TERMS),
    ...gramsOf(unitName).slice(0, UNIT_TERMS),
    ...gramsOf(summary),
  ];
  return [...new Set(terms)].slice(0, LIMITS.termsMax);
}

/** What is asked for by some words: all of them, in any order; none when nothing in it can be looked for. */
export function termsAsked(search: string): string[] {
  const terms = gramsOf(search);
  // 楼 门: single characters are no terms, so they are read as one word.
  return [...new Set(terms.length > 0 ? terms : gramsOf(runsOf(search).join('')))];
}

/** Pairs of neighbouring characters, of letters and digits only, in order. */
function gramsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    const characters = Array.from(run);
    return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  });
}

/** Full-width and half-width, capital and small are the same to whoever looks. */
const runsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
