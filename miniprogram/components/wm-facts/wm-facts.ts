export interface Fact {
  k: string;
  v: string;
  /** a second, quieter line */
  note?: string;
}

/** Two columns of what one has to know; one above the other in 长辈版. */
export default Component({
  properties: {
    items: { type: Array, value: [] as Fact[] },
  },
});
