interface TypedEvent {
  detail: { value: string };
}

/**
 * One question of a form: its label, what is typed or picked, and under it what is wrong with it.
 * kind: line, text, number, phone are typed; date and time are picked here; pick opens what the page offers.
 */
export default Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    kind: { type: String, value: 'line' },
    value: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    /** a quiet line under the label */
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    optional: { type: Boolean, value: false },
    /** typed lengths are counted against this; 0: not counted */
    max: { type: Number, value: 0 },
    locked: { type: Boolean, value: false },
    /** first and last day of kind date, 'YYYY-MM-DD' */
    start: { type: String, value: '' },
    end: { type: String, value: '' },
    /** what the wheels show before a day was picked */
    suggested: { type: String, value: '' },
  },
  data: { count: 0, inputType: 'text' },
  observers: {
    value(value: string) {
      this.setData({ count: Array.from(value).length });
    },
    kind(kind: string) {
      this.setData({ inputType: kind === 'number' ? 'number' : 'text' });
    },
  },
  methods: {
    onInput({ detail }: TypedEvent) {
      this.setData({ count: Array.from(detail.value).length });
      this.triggerEvent('change', { name: this.data.name, value: detail.value });
    },
    onDay({ detail }: TypedEvent) {
      this.triggerEvent('change', { name: this.data.name, value: detail.value });
    },
    onPickTap() {
      if (!this.data.locked) this.triggerEvent('pick', { name: this.data.name });
    },
  },
});
