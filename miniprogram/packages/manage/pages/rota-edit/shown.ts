import { daysOfSlot } from '../../../../shared/rotas';
import { wayLabel, weekdaysLabel } from '../../rota-words';
import { kindsOf, stopsOf, type FieldErrors, type Form } from './form';

/** A post or a slot as its row prints it. */
export interface LineView {
  key: string;
  title: string;
  line: string;
  note: string;
  error: string;
}

export const postLines = ({ posts }: Form, errors: FieldErrors): LineView[] =>
  posts.map((post, i) => ({
    key: String(i),
    title: post.name || `第 ${i + 1} 个岗`,
    line: kindsOf(post).join('、'),
    note: wayLabel({ way: post.way, stops: stopsOf(post) }),
    error: errors[`posts.${i}`] ?? '',
  }));

export const slotLines = ({ posts, slots }: Form, errors: FieldErrors): LineView[] =>
  slots.map(({ post, weekdays, startClock, endClock, need }, i) => ({
    key: String(i),
    title: posts[post]?.name ?? '',
    line: `${weekdaysLabel(weekdays.map(Number))} ${startClock} – ${endClock}`,
    note: `要 ${need} 人`,
    error: errors[`slots.${i}`] ?? '',
  }));

/** Turns that the whole rota asks for. */
export function peopleOf({ fromDay, toDay, slots }: Form): number {
  if (fromDay === '' || toDay === '') return 0;
  const days = { fromDay, toDay, offDays: [] };
  return slots.reduce((sum, { weekdays, need }) => {
    return sum + need * daysOfSlot(days, { weekdays: weekdays.map(Number) }).length;
  }, 0);
}
