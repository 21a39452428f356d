export interface FlowStep {
  title: string;
  note: string;
  /** right-hand side */
  time: string;
  state: 'done' | 'now' | 'next' | 'failed';
}

/** What has happened and what comes next, from top to bottom; the state is in the shape and in the label, not only the colour. */
export default Component({
  properties: {
    items: { type: Array, value: [] as FlowStep[] },
  },
});
