/**
 * A small whole number, one more or one less at a tap. Ours because TDesign's keys are 56 rpx wide:
 * too small for a thumb and far too small in 长辈版.
 */
export default Component({
  properties: {
    value: { type: Number, value: 1 },
    min: { type: Number, value: 1 },
    max: { type: Number, value: 99 },
    /** what is counted, for readers: 位 */
    unit: { type: String, value: '' },
  },
  methods: {
    onLessTap() {
      this.change(this.data.value - 1);
    },
    onMoreTap() {
      this.change(this.data.value + 1);
    },
    change(value: number) {
      const { min, max } = this.data;
      if (value >= min && value <= max) this.triggerEvent('change', { value });
    },
  },
});
