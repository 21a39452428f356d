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
      const { value, min, max } = this.data;
      // The bounds may have moved while it was shown: from beyond them the next tap leads back inside.
      if (value > min) this.triggerEvent('change', { value: Math.min(value - 1, max) });
    },
    onMoreTap() {
      const { value, min, max } = this.data;
      if (value < max) this.triggerEvent('change', { value: Math.max(value + 1, min) });
    },
  },
});
