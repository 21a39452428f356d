import type { TwoPanels } from '../draw/svg';

/** The pictures of one article's items, by the item's number. */
export type Items = Readonly<Record<number, TwoPanels>>;
