import type { MonthCell } from './month-view';

interface DayTap {
  currentTarget: { dataset: { day: string } };
}

/** A month to turn and to choose a day in; 长辈版 has a list of the days that have something in the grid's place. */
export default Component({
  properties: {
    title: { type: String, value: '' },
    hasPrevious: { type: Boolean, value: false },
    hasNext: { type: Boolean, value: false },
    cells: { type: Array, value: [] as MonthCell[] },
    /** the chosen one, YYYY-MM-DD */
    day: { type: String, value: '' },
    elder: { type: Boolean, value: false },
  },
  data: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    listed: [] as MonthCell[],
  },
  observers: {
    cells(cells: MonthCell[]) {
      this.setData({ listed: cells.filter(({ mark, sub, today }) => mark !== '' || sub !== '' || today) });
    },
  },
  methods: {
    onPrevious() {
      if (this.data.hasPrevious) this.triggerEvent('turn', { by: -1 });
    },
    onNext() {
      if (this.data.hasNext) this.triggerEvent('turn', { by: 1 });
    },
    onDayTap({ currentTarget }: DayTap) {
      this.triggerEvent('choose', { day: currentTarget.dataset.day });
    },
  },
});
