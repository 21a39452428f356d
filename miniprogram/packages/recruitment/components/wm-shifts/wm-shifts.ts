import type { ShiftTab } from '../../pages/detail/shift-view';

interface ShiftTap {
  currentTarget: { dataset: { shift: number } };
}

/** Side by side so many fit; of more the next is half in sight. */
const FIT = 4;

/** The shifts of a call with what each is short of. In 长辈版 one below the other, opened by a tap when there are many. */
export default Component({
  properties: {
    items: { type: Array, value: [] as ShiftTab[] },
    value: { type: Number, value: 0 },
    elder: { type: Boolean, value: false },
  },
  data: { isLong: false, isOpen: false },
  observers: {
    items(items: ShiftTab[]) {
      this.setData({ isLong: items.length > FIT });
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
