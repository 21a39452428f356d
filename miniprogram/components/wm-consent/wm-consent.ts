import { PURPOSES, type Purpose } from '../../shared/consents';

/** What a person is asked to agree to, in full, with a box that nobody has ticked for them (PIPL 14). */
export default Component({
  properties: {
    /** a name of shared/consents */
    purpose: { type: String, value: 'contact' },
    checked: { type: Boolean, value: false },
    error: { type: String, value: '' },
  },
  data: { title: '', text: '' },
  observers: {
    purpose(purpose: Purpose) {
      const { title, text } = PURPOSES[purpose];
      this.setData({ title, text });
    },
  },
  lifetimes: {
    attached() {
      const { title, text } = PURPOSES[this.data.purpose as Purpose];
      this.setData({ title, text });
    },
  },
  methods: {
    onTap() {
      const { purpose, checked } = this.data;
      this.triggerEvent('change', { purpose, checked: !checked });
    },
  },
});
