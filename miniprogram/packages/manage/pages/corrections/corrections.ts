import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { askStanding } from '../../ask-standing';
import { toCorrectionRow, type CorrectionRow } from './corrections-view';

type State = 'asked' | 'done';
interface StateEvent {
  detail: { value: State };
}
interface IdEvent {
  currentTarget: { dataset: { id: string } };
}
interface NoteEvent {
  detail: { value: string };
}

const SHOWN = 20;

/** Requests to change minutes: somebody else than who asked grants or refuses. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    canWrite: false,
    states: [
      { value: 'asked', label: '等答复' },
      { value: 'done', label: '办过的' },
    ],
    state: 'asked' as State,
    rows: [] as CorrectionRow[],
    total: 0,
    shown: SHOWN,
    picked: null as CorrectionRow | null,
    isSheetOpen: false,
    note: '',
    noteMax: LIMITS.correctionReasonMax,
    noteError: '',
    refusal: '',
    busy: '' as '' | 'granted' | 'refused',
  },

  all: [] as CorrectionRow[],

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { unitId, state } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => Promise.all([askStanding(unitId), ask('records.listCorrections', { unitId, state })]),
      show: ([{ isStaff }, { rows, asOf }]) => {
        // The other view was chosen meanwhile: its own answer will come.
        if (this.data.state !== state) return;
        this.all = rows.map((row) => toCorrectionRow(row, asOf));
        this.setData({ canWrite: isStaff, total: rows.length });
        this.show();
      },
      intact: '时长没有变',
    });
  },

  show() {
    this.setData({ rows: this.all.slice(0, this.data.shown) });
  },

  onMore() {
    this.setData({ shown: this.data.shown + SHOWN });
    this.show();
  },

  onState({ detail }: StateEvent) {
    this.setData({ state: detail.value, rows: [], total: 0, shown: SHOWN, load: LOADING });
    void this.refresh();
  },

  onRowTap({ currentTarget }: IdEvent) {
    const picked = this.all.find(({ correctionId }) => correctionId === currentTarget.dataset.id);
    if (picked) this.setData({ picked, isSheetOpen: true, note: '', noteError: '', refusal: '' });
  },
  onSheetClose() {
    this.setData({ isSheetOpen: false });
  },
  onNote({ detail }: NoteEvent) {
    this.setData({ note: detail.value, noteError: '', refusal: '' });
  },
  onGrant() {
    return this.decide('granted');
  },
  onRefuse() {
    if (this.data.note.trim() === '') return this.setData({ noteError: '请写一句为什么不改，申请的人看得到' });
    return this.decide('refused');
  },

  async decide(decision: 'granted' | 'refused') {
    const { picked, unitId, note, busy } = this.data;
    if (!picked || busy) return;
    this.setData({ busy: decision, refusal: '' });
    try {
      await send('records.decideCorrection', { unitId, correctionId: picked.correctionId, decision, note });
      say(decision === 'granted' ? '改了，已经告诉本人' : '没改，已经告诉本人');
      this.setData({ isSheetOpen: false });
      await this.refresh();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ refusal: message, noteError: fields.note ?? '' });
    }
    this.setData({ busy: '' });
  },
});
