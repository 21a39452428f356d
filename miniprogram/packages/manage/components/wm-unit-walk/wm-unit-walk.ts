import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { markOf } from '../../../../shared/unit-kinds';
import type { PathStep } from '../wm-path/wm-path';

interface Row extends PathStep {
  isClosed: boolean;
}
interface OpenEvent {
  detail: { unitId: string };
}
interface RowEvent {
  currentTarget: { dataset: { unit: string } };
}

/**
 * Chooses a unit by walking down the tree from `start`. Sends choose {unitId, name}.
 * fits: only where a unit of this kind may hang; without: a unit that is left out, with all below it.
 */
export default Component({
  properties: {
    start: { type: String, value: '' },
    startName: { type: String, value: '' },
    startKind: { type: String, value: '' },
    fits: { type: String, value: '' },
    without: { type: String, value: '' },
    /** on the button: 挂到这里 */
    act: { type: String, value: '选这里' },
    /** a sentence instead of the button where it does not fit */
    unfit: { type: String, value: '不能选这里，请再往下找' },
  },
  data: {
    path: [] as PathStep[],
    here: '',
    rows: [] as Row[],
    isFit: false,
    busy: false,
    problem: '',
  },
  observers: {
    start(unitId: string) {
      const { startName, startKind } = this.data;
      this.setData({ path: [] });
      if (unitId) void this.go({ unitId, name: startName, mark: markOf(startKind) });
    },
  },
  methods: {
    /** To a unit: one on the path above, or one more below. */
    async go(step: PathStep) {
      const above = this.data.path.findIndex(({ unitId }) => unitId === step.unitId);
      const path = above >= 0 ? this.data.path.slice(0, above + 1) : [...this.data.path, step];
      this.setData({ busy: true, problem: '' });
      try {
        const { rows, kinds } = await ask('units.listBelow', { unitId: step.unitId });
        const { without, fits } = this.data;
        this.setData({
          path,
          here: step.name,
          rows: rows
            .filter(({ unitId }) => unitId !== without)
            .map(({ unitId, kind, name, state }) => ({
              unitId,
              name,
              mark: markOf(kind),
              isClosed: state === 'closed',
            })),
          isFit: fits === '' || kinds.some((kind) => kind === fits),
        });
      } catch (error) {
        this.setData({ problem: asCallError(error).message });
      }
      this.setData({ busy: false });
    },
    onStep({ detail }: OpenEvent) {
      const step = this.data.path.find(({ unitId }) => unitId === detail.unitId);
      if (step) void this.go(step);
    },
    onRowTap({ currentTarget }: RowEvent) {
      const row = this.data.rows.find(({ unitId }) => unitId === currentTarget.dataset.unit);
      if (row && !this.data.busy) void this.go(row);
    },
    onChooseTap() {
      const here = this.data.path[this.data.path.length - 1];
      if (here) this.triggerEvent('choose', { unitId: here.unitId, name: here.name });
    },
  },
});
