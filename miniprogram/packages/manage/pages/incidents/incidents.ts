import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { dial, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { segmentsOf, toIncidentRows, type IncidentRow, type Incidents, type IncidentState } from './incidents-view';

interface SegEvent {
  detail: { value: IncidentState };
}
interface RowTap {
  currentTarget: { dataset: { id: string } };
}
interface FieldEvent {
  detail: { value: string };
}

/** Rows drawn at once. */
const ROWS_STEP = 30;

/** What was reported from an order: read by its staff, and dealt with by one of them, with a word to the reporter. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    orderId: '',
    title: '',
    segments: [] as { value: IncidentState; label: string }[],
    state: 'open' as IncidentState,
    rows: [] as IncidentRow[],
    more: 0,
    picked: null as IncidentRow | null,
    isSheetOpen: false,
    contact: null as OutputOf<'recruitment.showContact'> | null,
    note: '',
    noteMax: LIMITS.noteMax,
    noteError: '',
    refusal: '',
    busy: false,
  },

  answer: null as Incidents | null,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ orderId: id });
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
    const { orderId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('recruitment.listIncidents', { orderId }),
      show: (answer) => {
        this.answer = answer;
        this.setData({ title: answer.title, segments: segmentsOf(answer) });
        this.draw(ROWS_STEP);
      },
      intact: '上报的都在',
    });
  },

  draw(count: number) {
    const all = this.answer ? toIncidentRows(this.answer, this.data.state) : [];
    this.setData({ rows: all.slice(0, count), more: Math.max(0, all.length - count) });
  },

  onSegment({ detail }: SegEvent) {
    this.setData({ state: detail.value });
    this.draw(ROWS_STEP);
  },
  onMoreTap() {
    this.draw(this.data.rows.length + ROWS_STEP);
  },

  onRowTap({ currentTarget }: RowTap) {
    const picked = this.data.rows.find(({ incidentId }) => incidentId === currentTarget.dataset.id);
    if (picked) this.setData({ picked, isSheetOpen: true, contact: null, note: '', noteError: '', refusal: '' });
  },
  onSheetClose() {
    this.setData({ isSheetOpen: false });
  },
  onNote({ detail }: FieldEvent) {
    this.setData({ note: detail.value, noteError: '', refusal: '' });
  },

  /** In full, for a call; that it was read is written down, and the person can see it. */
  async onContactTap() {
    const { orderId, picked } = this.data;
    if (!picked) return;
    const { cellId, userId } = picked;
    try {
      this.setData({ contact: await ask('recruitment.showContact', { orderId, cellId, userId }) });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
  },
  onDialTap() {
    if (this.data.contact) dial(this.data.contact.phone);
  },

  async onDone() {
    const { orderId, picked, note, busy } = this.data;
    if (!picked || busy) return;
    if (note.trim() === '') return this.setData({ noteError: '写一句怎么办的，报的人看得到' });
    this.setData({ busy: true, noteError: '', refusal: '' });
    try {
      await send('recruitment.closeIncident', { orderId, incidentId: picked.incidentId, note });
      this.setData({ isSheetOpen: false });
      say('记下了，已经告诉报的人');
      await this.refresh();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ noteError: fields.note ?? '', refusal: fields.note ? '' : message });
    }
    this.setData({ busy: false });
  },
});
