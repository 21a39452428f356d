interface Brick {
  /** the article */
  no: number;
  state: 'none' | 'learned' | 'due';
}

/** The server's characters: 0 not yet, 1 begun, 2 learned, 3 learned and due for review. */
const STATES: Record<string, Brick['state']> = { '2': 'learned', '3': 'due' };

/** 条例墙: a brick an article in running bond 13/12/13/12/13; one label says what the whole wall says (ux.md 2). */
export default Component({
  properties: {
    /** one character an article */
    states: { type: String, value: '' },
  },
  data: { bricks: [] as Brick[], label: '' },
  observers: {
    states(states: string) {
      const bricks = Array.from(states, (state, i): Brick => ({ no: i + 1, state: STATES[state] ?? 'none' }));
      const learned = bricks.filter(({ state }) => state !== 'none').length;
      const due = bricks.filter(({ state }) => state === 'due').length;
      const label = `${bricks.length} 条里学了 ${learned} 条${due > 0 ? `，${due} 条该复习` : ''}`;
      this.setData({ bricks, label });
    },
  },
});
