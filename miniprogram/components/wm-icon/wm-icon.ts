/** A glyph in the colour of the text around it. Without a label it is decoration and hidden from readers. */
export default Component({
  properties: {
    name: { type: String, value: '' },
    /** rpx */
    size: { type: Number, value: 40 },
    label: { type: String, value: '' },
  },
});
