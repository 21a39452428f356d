import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import {
  inOrder,
  saidOf,
  toConfirms,
  toHoursRow,
  type Choice,
  type Choices,
  type HoursRow,
  type Row,
} from './hours-confirm-view';

interface KeyEvent {
  currentTarget: { dataset: { key: string } };
}
interface ClockEvent extends KeyEvent {
  detail: { value: string };
}

/** So many at a time: what is confirmed at once has been looked at. */
const SHOWN = 20;

/** Hours that wait for a second person: planned and real side by side, and one yes for all that is right. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    canWrite: false,
    rows: [] as HoursRow[],
    total: 0,
    /** on, of those shown */
    count: 0,
    said: '',
    refusal: '',
    busy: false,
  },

  all: [] as Row[],
  choices: {} as Choices,
  now: 0,

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
    const { unitId } = this.data;
    return load(this, {
      // Lists of people are not left lying on a phone.
      keepAs: null,
      ask: () => Promise.all([askStanding(unitId), ask('attendance.listAwaited', { unitId })]),
      show: ([{ isStaff }, { rows, asOf }]) => {
        this.all = inOrder(rows);
        this.now = asOf;
        this.setData({ canWrite: isStaff, total: rows.length });
        this.show();
      },
      intact: '时长没有变',
    });
  },

  show() {
    const rows = this.all.slice(0, SHOWN).map((row) => toHoursRow(row, this.choices, this.now));
    this.setData({ rows, count: rows.filter(({ isOn }) => isOn).length });
  },

  change(key: string, change: Choice) {
    this.choices = { ...this.choices, [key]: { ...this.choices[key], ...change } };
    this.setData({ said: '', refusal: '' });
    this.show();
  },

  onRowTap({ currentTarget }: KeyEvent) {
    const row = this.data.rows.find(({ key }) => key === currentTarget.dataset.key);
    if (row?.blocked === '' && this.data.canWrite) this.change(row.key, { isOff: row.isOn });
  },

  onClock({ currentTarget, detail }: ClockEvent) {
    this.change(currentTarget.dataset.key, { out: detail.value });
  },

  async onConfirm() {
    if (this.data.busy) return;
    this.setData({ busy: true, said: '', refusal: '' });
    const answers: OutputOf<'attendance.confirm'>[] = [];
    try {
      for (const input of toConfirms(this.all.slice(0, SHOWN), this.choices)) {
        answers.push(await send('attendance.confirm', input));
      }
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    if (answers.length > 0) this.setData({ said: saidOf(answers) });
    await this.refresh();
    this.setData({ busy: false });
  },
});
