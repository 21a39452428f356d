/**
 * 门牌: the enamel plate, for the day, an article's number, a date, a unit's mark and nothing else (ux.md 2).
 * Blue is 规范, red 治理, grey other or not yet open; the word is always on it.
 */
export default Component({
  properties: {
    main: { type: String, value: '' },
    sub: { type: String, value: '' },
    tone: { type: String, value: 'norm' },
    /** block: number over word; large: the same, for a page's head; inline: one line */
    size: { type: String, value: 'block' },
  },
});
