/** How many grey rows stand for a page of each shape. */
const ROWS: Record<string, number> = { list: 5, detail: 4, home: 4, form: 5 };

/** Grey shapes while nothing is there yet. They show after 200 ms and speak after 3 s, by CSS alone (ux.md 10). */
export default Component({
  properties: {
    shape: { type: String, value: 'list' },
  },
  data: { rows: [] as number[] },
  lifetimes: {
    attached() {
      this.setData({ rows: Array.from({ length: ROWS[this.data.shape] ?? 4 }, (_, i) => i) });
    },
  },
});
