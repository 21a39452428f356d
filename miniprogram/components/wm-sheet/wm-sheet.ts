interface VisibleChange {
  detail: { visible: boolean };
}

/** A sheet from below with a title and a way to close it. The page owns whether it is open. */
export default Component({
  properties: {
    title: { type: String, value: '' },
    visible: { type: Boolean, value: false },
  },
  methods: {
    onVisibleChange({ detail }: VisibleChange) {
      if (!detail.visible) this.triggerEvent('close');
    },
    onCloseTap() {
      this.triggerEvent('close');
    },
  },
});
