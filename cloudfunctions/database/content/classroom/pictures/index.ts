import * as z from 'zod';
import { pictureWords as schema, type PictureWords } from '../content-schema';
import { environmentAndOrder } from './environment-and-order';
import { governedLife } from './governed-life';
import { governedPlaces } from './governed-places';
import { trafficAndCommunity } from './traffic-and-community';
import { visitsNetAndHealth } from './visits-net-and-health';

/** What stands with each card's picture; miniprogram/packages/classroom/pictures/<cardId>.svg is drawn by local/build/pictures. */
export const pictureWords: readonly PictureWords[] = z
  .array(schema)
  .parse([...environmentAndOrder, ...trafficAndCommunity, ...visitsNetAndHealth, ...governedPlaces, ...governedLife]);

const byCard = new Map(pictureWords.map((words) => [words.cardId, words]));

/** Words of a card's picture; null for a card that has none. */
export function pictureWordsOf(cardId: string): PictureWords | null {
  return byCard.get(cardId) ?? null;
}
