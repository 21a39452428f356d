/** The one main action of a page. When it cannot be used, a sentence says why instead of a grey button (ux.md 4). */
export default Component({
  properties: {
    label: { type: String, value: '' },
    /** what is chosen, in words beside the button, and its second line; '' for none */
    what: { type: String, value: '' },
    sub: { type: String, value: '' },
    /** a small line over the button */
    note: { type: String, value: '' },
    busy: { type: Boolean, value: false },
    /** why there is no button */
    blocked: { type: String, value: '' },
    /** an outlined button beside the main one; '' for none */
    second: { type: String, value: '' },
    share: { type: Boolean, value: false },
    /** 代报 beside the main action */
    proxy: { type: Boolean, value: false },
  },
  methods: {
    onProxyTap() {
      this.triggerEvent('proxy');
    },
    onActTap() {
      if (!this.data.busy) this.triggerEvent('act');
    },
    onSecondTap() {
      this.triggerEvent('second');
    },
  },
});
