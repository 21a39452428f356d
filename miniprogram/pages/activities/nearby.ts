import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import { distanceLabel, isPlaced, metersBetween, type Place } from '../../shared/distance';

type Placed = OutputOf<'activities.listPlaced'>;

/** Nearest first, of two as near the sooner; whose place nobody knows comes last. */
export function toNearby({ rows, asOf }: Placed, place: Place): ActivityView[] {
  return rows
    .map((row) => ({ row, meters: isPlaced(row) ? metersBetween(place, row) : null }))
    .sort((a, b) => (a.meters ?? Infinity) - (b.meters ?? Infinity) || a.row.startAt - b.row.startAt)
    .map(({ row, meters }) => {
      const view = toActivityView(row, asOf);
      const text = meters === null ? '不知道多远' : distanceLabel(meters);
      return { ...view, tags: [{ text, tone: '' }, ...view.tags], label: `${view.label}，${text}` };
    });
}
