import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { starsSummary } from '../../../../shared/stars';

type Outcome = OutputOf<'activities.showOutcome'>;

export interface OutcomeView {
  text: string;
  came: number;
  /** '4.7 星，3 位评了'; '' before anybody did */
  stars: string;
  photos: { url: string; label: string }[];
}

export function toOutcomeView({ text, came, photos, starCounts }: Outcome): OutcomeView {
  const { total, mean } = starsSummary(starCounts);
  const shown = photos.filter(({ url }) => url !== '');
  return {
    text,
    came,
    stars: total === 0 ? '' : `${mean} 星，${total} 位评了`,
    photos: shown.map(({ url }, index) => ({ url, label: `活动照片，第 ${index + 1} 张，共 ${shown.length} 张` })),
  };
}
