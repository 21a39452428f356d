interface TypedEvent {
  detail: { value: string };
}

/**
 * A field to look for something with. It asks when the person says so, by the keyboard's 搜索 or the button: nothing is
 * sent at every character.
 */
export default Component({
  properties: {
    /** what is looked for now; '': nothing */
    value: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    max: { type: Number, value: 20 },
  },
  data: { typed: '' },
  observers: {
    value(value: string) {
      this.setData({ typed: value });
    },
  },
  methods: {
    onInput({ detail }: TypedEvent) {
      this.setData({ typed: detail.value });
    },
    onConfirm() {
      const typed = this.data.typed.trim();
      if (typed !== '') this.triggerEvent('search', { value: typed });
      else this.onClear();
    },
    onClear() {
      this.setData({ typed: '' });
      if (this.data.value !== '') this.triggerEvent('clear');
    },
  },
});
