export interface PathStep {
  unitId: string;
  /** one character on the plate */
  mark: string;
  name: string;
}

interface StepTap {
  currentTarget: { dataset: { unit: string } };
}

/** The way down the tree to where one is; what is above is tapped to go there, the last one is here. */
export default Component({
  properties: {
    items: { type: Array, value: [] as PathStep[] },
  },
  methods: {
    onStepTap({ currentTarget }: StepTap) {
      this.triggerEvent('open', { unitId: currentTarget.dataset.unit });
    },
  },
});
