/** The whole page has nothing to show: a blank plate and what to do; hanging by one nail when something failed. */
export default Component({
  properties: {
    kind: { type: String, value: 'empty' },
    /** what there is none of yet, on the blank plate */
    icon: { type: String, value: 'empty' },
    title: { type: String, value: '' },
    text: { type: String, value: '' },
    act: { type: String, value: '' },
    /** a station's phone: offered as a second way */
    call: { type: String, value: '' },
    reference: { type: String, value: '' },
  },
  methods: {
    onActTap() {
      this.triggerEvent('act');
    },
    onCallTap() {
      this.triggerEvent('call');
    },
  },
});
