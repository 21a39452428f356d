import { placeOf, unitOf } from '../units';
import type { ActivityRow } from './activities.repository';
import { termsOf, type Words } from './search-terms';

/** What an activity is found by beside its own fields, worked out anew at each edit. */
export async function findFieldsOf(
  unitId: string,
  draft: Omit<Words, 'unitName'>,
): Promise<Pick<ActivityRow, 'terms' | 'lng' | 'lat'>> {
  const unit = await unitOf(unitId);
  const { lng, lat } = unit ? await placeOf(unit) : { lng: 0, lat: 0 };
  return { terms: termsOf({ ...draft, unitName: unit ? unit.shortName : '' }), lng, lat };
}
