import type { Regulation } from '../shared/regulation';
import { forget, kept } from './cache';
import { ask } from './call';
import type { LoadSource } from './load';

/** The spine of the product; other regulations join as data. */
const REGULATION_ID = 'beijing-civility';
const KEPT = `regulation:${REGULATION_ID}`;

/** The whole text, asked for once and kept: 63 articles open and are searched without a network. */
export const regulationSource = (show: (regulation: Regulation) => void): LoadSource<Regulation> => ({
  keepAs: KEPT,
  ask: () => ask('classroom.showRegulation', { regulationId: REGULATION_ID }),
  show,
  freshMs: Infinity,
  intact: '学过的都记着',
});

/** The server has another version than the phone: the text is asked for again the next time it is opened. */
export function expectVersion(version: string): void {
  const there = kept<Regulation>(KEPT);
  if (there && there.value.version !== version) forget(KEPT);
}

export const isRegulationKept = (): boolean => kept<Regulation>(KEPT) !== null;
export const regulationName = KEPT;
