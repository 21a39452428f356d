/** Law words and nothing else are set in Song with a side rule (ux.md 2). The words come from the regulation, never from us. */
export default Component({
  properties: {
    /** 条例原文 · 第二十四条 */
    label: { type: String, value: '' },
    text: { type: String, value: '' },
    tone: { type: String, value: 'norm' },
  },
});
