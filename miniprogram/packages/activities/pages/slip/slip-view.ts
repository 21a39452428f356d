import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { clockOf, daysBetween, partsOf, WEEKDAYS } from '../../../../shared/time';

type Slip = OutputOf<'activities.showSlip'>['slip'];

/** What is printed. Days are written out: whoever reads paper does not know when 今天 was. */
export interface SlipView {
  name: string;
  title: string;
  unitName: string;
  day: string;
  hours: string;
  placeName: string;
  address: string;
  people: string;
  code: string;
  contactName: string;
  contactPhone: string;
}

export function toSlipView(slip: Slip): SlipView {
  const { startAt, endAt, placeName, address } = slip;
  const end = daysBetween(startAt, endAt) === 0 ? clockOf(endAt) : `${dayInFull(endAt)} ${clockOf(endAt)}`;
  return {
    name: slip.name,
    title: slip.title,
    unitName: slip.unitName,
    day: dayInFull(startAt),
    hours: `${clockOf(startAt)} – ${end}`,
    placeName,
    address: address === placeName ? '' : address,
    people: `${slip.people} 位`,
    code: slip.code,
    contactName: slip.contactName,
    contactPhone: slip.contactPhone,
  };
}

function dayInFull(at: number): string {
  const { year, month, date, weekday } = partsOf(at);
  return `${year}年${month}月${date}日 ${WEEKDAYS[weekday] ?? ''}`;
}
