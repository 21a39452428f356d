import { STAR_WORDS } from '../../../../shared/stars';

interface StarTap {
  currentTarget: { dataset: { stars: number } };
}

/** One to five, each in its own word. Ours because TDesign's are too small for a thumb. Sends change {value}. */
export default Component({
  properties: {
    /** 0: none was chosen yet */
    value: { type: Number, value: 0 },
    locked: { type: Boolean, value: false },
  },
  data: { words: STAR_WORDS },
  methods: {
    onStarTap({ currentTarget }: StarTap) {
      if (!this.data.locked) this.triggerEvent('change', { value: currentTarget.dataset.stars });
    },
  },
});
