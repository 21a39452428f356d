export interface Option {
  id: string;
  name: string;
}

interface OptionTap {
  currentTarget: { dataset: { id: string } };
}

interface Shown extends Option {
  on: boolean;
}

/** A question answered by tapping words: one of them, or as many as apply. */
export default Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    /** a quiet line under the label */
    hint: { type: String, value: '' },
    items: { type: Array, value: [] as Option[] },
    /** ids of those that are on */
    value: { type: Array, value: [] as string[] },
    many: { type: Boolean, value: false },
    optional: { type: Boolean, value: false },
    error: { type: String, value: '' },
  },
  data: { shown: [] as Shown[] },
  observers: {
    'items, value'(items: Option[], value: string[]) {
      this.setData({ shown: items.map(({ id, name }) => ({ id, name, on: value.includes(id) })) });
    },
  },
  methods: {
    onTap({ currentTarget }: OptionTap) {
      const { id } = currentTarget.dataset;
      const { many, value, name } = this.data;
      const others = value.filter((each) => each !== id);
      const chosen = many ? (others.length < value.length ? others : [...value, id]) : [id];
      this.triggerEvent('change', { name, value: chosen });
    },
  },
});
