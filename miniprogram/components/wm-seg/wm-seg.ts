export interface Segment {
  value: string;
  label: string;
}

interface SegTap {
  currentTarget: { dataset: { value: string } };
}

/** A few views of one thing, side by side. */
export default Component({
  properties: {
    items: { type: Array, value: [] as Segment[] },
    value: { type: String, value: '' },
  },
  methods: {
    onItemTap({ currentTarget }: SegTap) {
      const { value } = currentTarget.dataset;
      if (value !== this.data.value) this.triggerEvent('change', { value });
    },
  },
});
