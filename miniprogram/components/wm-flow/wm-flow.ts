export interface FlowStep {
  title: string;
  note: string;
  /** right-hand side */
  time: string;
  state: 'done' | 'now' | 'next' | 'failed';
  /** 您在这里: on a chart of states, where it stands */
  isHere?: boolean;
}

/** What has happened and what comes next, from top to bottom; the state is in the shape and in the label, not only the colour. */
export default Component({
  properties: {
    items: { type: Array, value: [] as FlowStep[] },
  },
});
