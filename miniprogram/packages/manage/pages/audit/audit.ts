import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { copy } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { dayOf } from '../../../../shared/time';
import {
  ACTION_CHOICES,
  chipsOf,
  dayText,
  everything,
  toAuditRow,
  toInput,
  type AuditRow,
  type Filter,
  type Kind,
} from './audit-view';

interface KindEvent {
  detail: { value: Kind };
}
interface ValueEvent {
  detail: { value: string };
}
interface UnitEvent {
  detail: { unitId: string; name: string };
}
interface DataEvent {
  currentTarget: { dataset: { value: string } };
}

/** What staff did and looked at, for the auditor: read, and nothing else. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    unitKind: '',
    kinds: [
      { value: 'all', label: '全部' },
      { value: 'command', label: '办的事' },
      { value: 'look', label: '看的资料' },
    ],
    actions: ACTION_CHOICES,
    filter: everything(''),
    chips: chipsOf(everything('')),
    rows: [] as AuditRow[],
    cursor: null as string | null,
    isMoreBusy: false,
    moreError: '',
    sheet: '' as '' | 'action' | 'unit' | 'days' | 'row',
    picked: null as AuditRow | null,
    today: '',
    /** typed in the sheet, not yet looked for */
    fromDay: '',
    toDay: '',
    fromText: '',
    toText: '',
    daysError: '',
  },

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit, filter: everything(unit), today: dayOf(Date.now()) });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh(): Promise<void> {
    const { unitId, filter } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => Promise.all([ask('units.show', { unitId }), ask('audit.list', toInput(filter, null))]),
      show: ([unit, { rows, cursor }]) => {
        // Another question was asked meanwhile: its own answer will come.
        if (this.data.filter !== filter) return;
        this.setData({
          unitName: unit.name,
          unitKind: unit.kind,
          rows: rows.map((row) => toAuditRow(row, Date.now())),
          cursor,
        });
      },
    });
  },

  narrow(change: Partial<Filter>) {
    const filter = { ...this.data.filter, ...change };
    this.setData({ filter, chips: chipsOf(filter), sheet: '', rows: [], cursor: null, load: LOADING });
    void this.refresh();
  },

  onKind({ detail }: KindEvent) {
    this.narrow({ kind: detail.value, action: '' });
  },

  onChip({ detail }: ValueEvent) {
    const { filter } = this.data;
    if (detail.value === 'actor') return this.narrow({ actorId: '' });
    if (detail.value === 'days') this.setDays(filter.fromDay, filter.toDay);
    this.setData({ sheet: detail.value as 'action' | 'unit' | 'days' });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  /** An action is of one kind already, so the kind says nothing more. */
  onAction({ currentTarget }: DataEvent) {
    this.narrow({ action: currentTarget.dataset.value, kind: 'all' });
  },

  onUnit({ detail }: UnitEvent) {
    const isAll = detail.unitId === this.data.unitId;
    this.narrow({ unitId: detail.unitId, unitName: isAll ? '' : detail.name });
  },

  setDays(fromDay: string, toDay: string) {
    this.setData({ fromDay, toDay, fromText: dayText(fromDay), toText: dayText(toDay), daysError: '' });
  },
  onFrom({ detail }: ValueEvent) {
    this.setDays(detail.value, this.data.toDay);
  },
  onTo({ detail }: ValueEvent) {
    this.setDays(this.data.fromDay, detail.value);
  },
  onDays() {
    const { fromDay, toDay } = this.data;
    if (fromDay !== '' && toDay !== '' && fromDay > toDay) {
      return this.setData({ daysError: '最后一天要在第一天之后' });
    }
    this.narrow({ fromDay, toDay });
  },
  onAnyDay() {
    this.narrow({ fromDay: '', toDay: '' });
  },

  onReset() {
    this.narrow(everything(this.data.unitId));
  },

  onReachBottom() {
    void this.onMore();
  },

  async onMore() {
    const { cursor, filter, isMoreBusy } = this.data;
    if (cursor === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, moreError: '' });
    try {
      const page = await ask('audit.list', toInput(filter, cursor));
      const rows = page.rows.map((row) => toAuditRow(row, Date.now()));
      if (this.data.filter === filter) this.setData({ rows: [...this.data.rows, ...rows], cursor: page.cursor });
    } catch (error) {
      this.setData({ moreError: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onRowTap({ currentTarget }: DataEvent) {
    const picked = this.data.rows.find(({ auditId }) => auditId === currentTarget.dataset.value);
    if (picked) this.setData({ picked, sheet: 'row' });
  },
  onCopy: ({ currentTarget }: DataEvent) => copy(currentTarget.dataset.value),
  onActorTap() {
    const { picked } = this.data;
    if (picked) this.narrow({ actorId: picked.actorId });
  },
});
