export interface Check {
  value: string;
  label: string;
  /** a quiet second line */
  note?: string;
  on: boolean;
}

interface CheckTap {
  currentTarget: { dataset: { value: string } };
}

/** A question whose answers are all in sight: one of them (radio), or several (checkbox). */
export default Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    items: { type: Array, value: [] as Check[] },
    kind: { type: String, value: 'radio' },
    /** two beside each other where there is room */
    pair: { type: Boolean, value: false },
  },
  methods: {
    onItemTap({ currentTarget }: CheckTap) {
      this.triggerEvent('pick', { value: currentTarget.dataset.value });
    },
  },
});
