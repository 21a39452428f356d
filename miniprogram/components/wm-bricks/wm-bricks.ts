/** More bricks than this are too thin to see: the wall is then scaled, the number beside it stays exact (ux.md 2). */
const BRICKS_MAX = 26;

/** 砖: how much of a need is met. Laid bricks solid, open places hatched; always next to a number. */
export default Component({
  properties: {
    need: { type: Number, value: 0 },
    have: { type: Number, value: 0 },
    /** brand, or done: nobody is missing */
    tone: { type: String, value: 'brand' },
  },
  data: { bricks: 1, percent: 0 },
  observers: {
    'need, have'(need: number, have: number) {
      this.setData({
        bricks: Math.max(1, Math.min(need, BRICKS_MAX)),
        percent: need > 0 ? Math.round((have / need) * 10000) / 100 : 0,
      });
    },
  },
});
