import type { OutputOf } from '../../../cloudfunctions/contract';
import { kept } from '../../services/cache';
import { positionOf } from '../../services/learning';
import { articleOwnerId, CARD_PARTS } from '../../shared/classroom';

/** How far something is learned, as a word; the colour only repeats it. */
export interface StateWord {
  word: string;
  tone: '' | 'green' | 'gold' | 'blue';
}

const WORDS: Record<string, StateWord> = {
  '0': { word: '', tone: '' },
  '1': { word: '学了一些', tone: 'blue' },
  '2': { word: '✓ 已学', tone: 'green' },
  '3': { word: '● 该复习', tone: 'gold' },
};
const NOT_YET: StateWord = { word: '', tone: '' };

/** As the wall last said, and what was read here since. */
export function articleState(no: number): StateWord {
  const wall = kept<OutputOf<'classroom.showHome'>>('classroom')?.value.wall ?? '';
  const said = wall.charAt(no - 1) || '0';
  const isReadHere = said === '0' && positionOf(articleOwnerId(no)) > 0;
  return (isReadHere ? WORDS['2'] : WORDS[said]) ?? NOT_YET;
}

export function cardState(position: number): StateWord {
  if (position >= CARD_PARTS) return WORDS['2'] ?? NOT_YET;
  return position > 0 ? { word: `学到第 ${position} 步`, tone: 'blue' } : NOT_YET;
}
