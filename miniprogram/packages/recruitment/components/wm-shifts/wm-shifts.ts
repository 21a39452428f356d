import type { ShiftTab } from '../../pages/detail/shift-view';

interface ShiftTap {
  currentTarget: { dataset: { shift: number } };
}

/** One below the other so many are shown at once. */
const LISTED = 3;
/** Side by side so many fit; of more the next is half in sight. */
const FIT = 4;

/** The shifts of a call with what each is short of. In 长辈版 one below the other, opened by a tap when there are many. */
export default Component({
  properties: {
    items: { type: Array, value: [] as ShiftTab[] },
    value: { type: Number, value: 0 },
    elder: { type: Boolean, value: false },
  },
  data: {
    isLong: false,
    isOpen: false,
    /** in 长辈版: all of them, or the chosen one alone */
    listed: [] as ShiftTab[],
  },
  observers: {
    items(items: ShiftTab[]) {
      this.setData({ isLong: items.length > FIT });
    },
    'items, value, isOpen'(items: ShiftTab[], value: number, isOpen: boolean) {
      const isWhole = isOpen || items.length <= LISTED;
      this.setData({ listed: isWhole ? items : items.filter(({ shift }) => shift === value) });
    },
  },
  methods: {
    onTap({ currentTarget }: ShiftTap) {
      const { shift } = currentTarget.dataset;
      this.setData({ isOpen: false });
      if (shift !== this.data.value) this.triggerEvent('change', { shift });
    },

    onMoreTap() {
      this.setData({ isOpen: !this.data.isOpen });
    },
  },
});
