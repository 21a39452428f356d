import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The inks of the pictures. Each is one short class with the colours of the tokens for light and dark;
 * a picture carries the rules of only those that it uses. No class at all is the common case: ink line, white fill.
 */
interface Rule {
  fill?: Token | 'none';
  stroke?: Token | 'none';
  width?: number;
  /** the fill in the dark, where it is not the same token: day and night of a face are not each other's negative */
  night?: Token;
  /** other declarations, the same in both modes */
  more?: string;
}
const INKS = {
  /** a line without a fill */
  line: { key: 'n', fill: 'none' },
  /** hair, tyres, lamps that are on: all ink */
  solid: { key: 'k', fill: 'ink2' },
  /** what stands behind: thin and grey */
  thin: { key: 't', fill: 'none', stroke: 'line-strong', width: 3 },
  /** the same with a white fill */
  far: { key: 'w', stroke: 'line-strong', width: 3 },
  /** a light grey fill: trousers, glass, soil */
  tint: { key: 'f', fill: 'fill' },
  /** the same without an outline: a painted place on the ground, a shade */
  shade: { key: 's', fill: 'fill-active', stroke: 'none' },
  /** faces, hair and white hair */
  skin: { key: 'C', fill: 'card', night: 'plate-grey' },
  hair: { key: 'D', fill: 'ink2', night: 'sunk' },
  white: { key: 'E', fill: 'card', night: 'ink2' },
  /** a face against the light */
  dim: { key: 'F', fill: 'line-strong', night: 'sunk' },
  /** clothes, so that people are told apart */
  sky: { key: 'c', fill: 'blue-soft2' },
  sand: { key: 'd', fill: 'gold-soft2' },
  /** leaves and lawns: never a verdict, so never the strong green */
  leaf: { key: 'e', fill: 'green-soft2' },
  /** water, and whatever is blue without a verdict */
  blueLine: { key: 'i', fill: 'none', stroke: 'blue' },
  pool: { key: 'u', fill: 'blue-soft2', stroke: 'none' },
  /** paint on the road */
  stripe: { key: 'r', fill: 'card', night: 'line-strong', stroke: 'none' },
  /** lines on a filled plate */
  anti: { key: 'm', fill: 'none', stroke: 'anti' },
  /** words, on paper and on a filled plate */
  letter: { key: 'A', fill: 'none', width: 3 },
  letterOnPlate: { key: 'B', fill: 'none', stroke: 'anti', width: 3 },
  blueSpot: { key: 'a', fill: 'blue', stroke: 'none' },
  /** lamps that are on */
  light: { key: 'l', fill: 'gold-fill', stroke: 'none' },
  /** the thing that is wrong: as a line, as an outlined thing, as a filled spot */
  red: { key: 'x', fill: 'none', stroke: 'red', width: 6 },
  redThing: { key: 'y', stroke: 'red' },
  redSpot: { key: 'z', fill: 'red', stroke: 'none' },
  /** the one thing that is different on the right */
  green: { key: 'g', fill: 'none', stroke: 'green', width: 6 },
  greenThing: { key: 'h', stroke: 'green' },
  greenSpot: { key: 'j', fill: 'green', stroke: 'none' },
  /** the numbers of a scene's places: the only letters in any picture */
  number: {
    key: 'text',
    fill: 'anti',
    stroke: 'none',
    more: 'font:700 23px sans-serif;text-anchor:middle',
  },
  /** the ground of the two panels, and of a picture of one */
  wrongGround: { key: 'p', fill: 'red-soft', stroke: 'none' },
  rightGround: { key: 'q', fill: 'green-soft', stroke: 'none' },
  plainGround: { key: 'o', fill: 'blue-soft', stroke: 'none' },
} satisfies Record<string, Rule & { key: string }>;

export type Ink = keyof typeof INKS | 'paper';
type Token =
  | 'card'
  | 'ink2'
  | 'line-strong'
  | 'fill'
  | 'fill-active'
  | 'blue'
  | 'blue-soft'
  | 'blue-soft2'
  | 'gold-soft2'
  | 'gold-fill'
  | 'plate-grey'
  | 'sunk'
  | 'anti'
  | 'green-soft2'
  | 'red'
  | 'red-soft'
  | 'green'
  | 'green-soft';

export interface Tokens {
  light: ReadonlyMap<string, string>;
  dark: ReadonlyMap<string, string>;
}

/** Reads the values from the app's own sheet, so that a picture never has a colour of its own. */
export function readTokens(projectRoot: string): Tokens {
  const sheet = readFileSync(path.join(projectRoot, 'miniprogram', 'styles', 'tokens.wxss'), 'utf8');
  const split = sheet.indexOf('prefers-color-scheme');
  return { light: colours(sheet.slice(0, split)), dark: colours(sheet.slice(split)) };
}

const colours = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--wm-([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));

export const keyOf = (ink: Ink): string => (ink === 'paper' ? '' : INKS[ink].key);

/** Inks whose shapes have no fill: neighbours of one such ink can share a path, whatever lies under them. */
export const isOpen = (ink: Ink): boolean => ink !== 'paper' && 'fill' in INKS[ink] && INKS[ink].fill === 'none';

/** The style element's text for the inks of one picture. */
export function styleFor(inks: ReadonlySet<Ink>, tokens: Tokens): string {
  const base: Rule & { key: string } = {
    key: '',
    fill: 'card',
    stroke: 'ink2',
    width: 4.5,
    more: 'stroke-linecap:round;stroke-linejoin:round',
  };
  const rules = [base, ...(Object.keys(INKS) as (keyof typeof INKS)[]).filter((ink) => inks.has(ink)).map(ruleOf)];
  const light = rules.map((rule) => selector(rule, lightDeclarations(rule, tokens))).join('');
  const dark = rules
    .map((rule) =>
      selector(rule, colourDeclarations({ ...rule, ...(rule.night && { fill: rule.night }) }, tokens.dark)),
    )
    .join('');
  return `${light}@media(prefers-color-scheme:dark){${dark}}`;
}

const ruleOf = (ink: keyof typeof INKS): Rule & { key: string } => INKS[ink];

const selector = ({ key }: { key: string }, declarations: string[]): string =>
  declarations.length === 0 ? '' : `${key === 'text' ? key : key ? `.${key}` : 'svg'}{${declarations.join(';')}}`;

function colourDeclarations(rule: Rule, values: ReadonlyMap<string, string>): string[] {
  const pairs = [
    ['fill', rule.fill],
    ['stroke', rule.stroke],
  ] as const;
  return pairs.flatMap(([property, token]) => {
    if (token === undefined || token === 'none') return [];
    const value = values.get(token);
    if (!value) throw new Error(`no token ${token}`);
    return [`${property}:${value.toLowerCase().replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')}`];
  });
}

function lightDeclarations(rule: Rule, { light }: Tokens): string[] {
  const none = (['fill', 'stroke'] as const).filter((property) => rule[property] === 'none');
  return [
    ...colourDeclarations(rule, light),
    ...none.map((property) => `${property}:none`),
    ...(rule.width === undefined ? [] : [`stroke-width:${rule.width}`]),
    ...(rule.more === undefined ? [] : [rule.more]),
  ];
}
