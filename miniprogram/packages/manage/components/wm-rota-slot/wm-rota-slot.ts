import { LIMITS } from '../../../../shared/limits';
import { WEEKDAYS } from '../../../../shared/time';
import { WEEK } from '../../rota-words';

/** A slot while it is written. */
export interface SlotForm {
  /** place in the posts, from 0 */
  post: number;
  /** '0' = Sunday */
  weekdays: string[];
  startClock: string;
  endClock: string;
  need: number;
}

const EMPTY: SlotForm = { post: 0, weekdays: [], startClock: '', endClock: '', need: 1 };

/** The last minute of the day where two hours on is the next one. */
function twoHoursAfter(clock: string): string {
  const hour = Number(clock.slice(0, 2)) + 2;
  return hour < 24 ? `${String(hour).padStart(2, '0')}${clock.slice(2)}` : '23:59';
}

/** One slot in a sheet. Sends edit {change}, remove and close. */
export default Component({
  properties: {
    slotForm: { type: Object, value: EMPTY },
    /** rows of the posts, in their order */
    posts: { type: Array, value: [] as { key: string; title: string }[] },
    visible: { type: Boolean, value: false },
  },
  data: {
    weekdays: WEEK.map((weekday) => ({ id: String(weekday), name: WEEKDAYS[weekday] ?? '' })),
    items: [] as { id: string; name: string }[],
    post: ['0'],
    /** two hours after the start */
    until: '11:00',
    max: LIMITS.rotaNeedMax,
  },
  observers: {
    posts(posts: { key: string; title: string }[]) {
      this.setData({ items: posts.map(({ key, title }) => ({ id: key, name: title })) });
    },
    slotForm({ post, startClock }: SlotForm) {
      this.setData({ post: [String(post)], until: startClock === '' ? '11:00' : twoHoursAfter(startClock) });
    },
  },
  methods: {
    edit(change: Partial<SlotForm>) {
      this.triggerEvent('edit', { change });
    },
    onPost({ detail }: { detail: { value: string[] } }) {
      this.edit({ post: Number(detail.value[0]) });
    },
    onWeekdays({ detail }: { detail: { value: string[] } }) {
      this.edit({ weekdays: detail.value });
    },
    onClock({ detail }: { detail: { name: 'startClock' | 'endClock'; value: string } }) {
      this.edit({ [detail.name]: detail.value });
    },
    onNeed({ detail }: { detail: { value: number } }) {
      this.edit({ need: detail.value });
    },
    onRemove() {
      this.triggerEvent('remove');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
