import { FREE_TIMES } from '../../shared/volunteers';

interface Slot {
  id: string;
  /** 周一上午, for readers */
  label: string;
  /** 上午 */
  word: string;
  on: boolean;
}

interface Day {
  name: string;
  slots: Slot[];
}

interface SlotTap {
  currentTarget: { dataset: { id: string } };
}

const PARTS_A_DAY = 3;
/** 周一 of 周一上午 */
const DAY_LENGTH = 2;

function daysWith(value: readonly string[]): Day[] {
  const slots = FREE_TIMES.map(({ id, name }) => ({
    id,
    label: name,
    word: name.slice(DAY_LENGTH),
    on: value.includes(id),
  }));
  return Array.from({ length: slots.length / PARTS_A_DAY }, (_, i) => {
    const day = slots.slice(i * PARTS_A_DAY, (i + 1) * PARTS_A_DAY);
    return { name: day[0]?.label.slice(0, DAY_LENGTH) ?? '', slots: day };
  });
}

/** The free times of a week: seven days of three parts, each one a box to tap. */
export default Component({
  properties: {
    name: { type: String, value: '' },
    /** ids of shared/volunteers */
    value: { type: Array, value: [] as string[] },
  },
  data: { days: daysWith([]) },
  observers: {
    value(value: string[]) {
      this.setData({ days: daysWith(value) });
    },
  },
  methods: {
    onTap({ currentTarget }: SlotTap) {
      const { id } = currentTarget.dataset;
      const { value, name } = this.data;
      const others = value.filter((each) => each !== id);
      this.triggerEvent('change', { name, value: others.length < value.length ? others : [...value, id].sort() });
    },
  },
});
