import { CARD_PARTS } from '../../../../shared/classroom';

const PARTS = Array.from({ length: CARD_PARTS }, (_, i) => i + 1);

/** How far in a card one is: parts behind are filled, the one under way has a rim (ux.md, Lesson). */
export default Component({
  properties: {
    /** from 1; one more than there are: all are done */
    part: { type: Number, value: 1 },
  },
  data: { parts: PARTS },
});
