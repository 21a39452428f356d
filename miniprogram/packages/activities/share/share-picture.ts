import type { OutputOf } from '../../../../cloudfunctions/contract';
import { drawnPicture, prepareCard } from '../../../services/share/pictures';
import { cardFacts } from './card-facts';

type Activity = OutputOf<'activities.show'>['activity'];

/** Comes with the app: for a card that is sent before its own picture is drawn. */
export const PLAIN_PICTURE = '/packages/activities/images/share.jpg';

const nameOf = ({ activityId, left, cap, waiting, startAt, title }: Activity): string =>
  [activityId, left, cap, waiting > 0, startAt, title].join(' ');

/** At once: the picture of this very number, or the plain one. */
export const pictureOf = (activity: Activity): string => drawnPicture(nameOf(activity)) ?? PLAIN_PICTURE;

export const preparePicture = (activity: Activity, asOf: number): Promise<void> =>
  prepareCard(nameOf(activity), cardFacts(activity, asOf));
