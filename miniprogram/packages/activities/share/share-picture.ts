import type { OutputOf } from '../../../../cloudfunctions/contract';
import { drawPicture } from '../../../services/canvas';
import { cardFacts } from './card-facts';
import { CARD, drawCard } from './draw-card';

type Activity = OutputOf<'activities.show'>['activity'];

/** Comes with the app: for a card that is sent before its own picture is drawn. */
export const PLAIN_PICTURE = '/packages/activities/images/share.jpg';

/** Pictures by what is on them; the files live as long as the app runs. */
const drawn = new Map<string, string>();
const KEPT_MAX = 20;

const nameOf = ({ activityId, left, cap, waiting, startAt, title }: Activity): string =>
  [activityId, left, cap, waiting > 0, startAt, title].join(' ');

/** At once: the picture of this very number, or the plain one. */
export const pictureOf = (activity: Activity): string => drawn.get(nameOf(activity)) ?? PLAIN_PICTURE;

/** Draws it once the page stands; a failure only means that the plain one is sent. */
export async function preparePicture(activity: Activity, asOf: number): Promise<void> {
  const name = nameOf(activity);
  if (drawn.has(name)) return;
  try {
    const path = await drawPicture(CARD, (pen) => drawCard(pen, cardFacts(activity, asOf)));
    if (drawn.size >= KEPT_MAX) drawn.clear();
    drawn.set(name, path);
  } catch {
    // An old WeChat without a canvas out of sight.
  }
}
