export interface FilterChip {
  value: string;
  label: string;
  /** pressed */
  on: boolean;
  icon?: string;
}

interface ChipTap {
  currentTarget: { dataset: { value: string } };
}

/** One row of chips that narrow a list; what is narrowed is said on the chip itself. */
export default Component({
  properties: {
    items: { type: Array, value: [] as FilterChip[] },
    /** value of the chip to be scrolled to */
    inView: { type: String, value: '' },
  },
  methods: {
    onChipTap({ currentTarget }: ChipTap) {
      this.triggerEvent('pick', { value: currentTarget.dataset.value });
    },
  },
});
