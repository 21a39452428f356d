import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { dial } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { standingAt } from '../../standing';
import { toVolunteerRow, type VolunteerRow } from './volunteers-view';

interface ValueEvent {
  detail: { value: string };
}
interface RowEvent {
  currentTarget: { dataset: { id: string } };
}
interface DialEvent {
  currentTarget: { dataset: { phone: string } };
}

type Listed = OutputOf<'identity.listVolunteers'>;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    isStaff: false,
    rows: [] as VolunteerRow[],
    total: 0,
    /** null: all is shown */
    cursor: null as string | null,
    /** as typed */
    phone: '',
    /** what the list is narrowed to; '': everybody */
    found: '',
    phoneError: '',
    isMoreBusy: false,
    moreError: '',
    /** whose sheet is open */
    picked: null as VolunteerRow | null,
    isSheetOpen: false,
    /** in full, for this one call; forgotten when the sheet closes */
    shown: null as OutputOf<'identity.showVolunteer'> | null,
    isLookBusy: false,
    lookError: '',
  },

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([ask('identity.showMe', {}), ask('units.show', { unitId }), this.page(this.data.found, null)]),
      show: ([me, unit, page]) => {
        const { isStaff } = standingAt(me.roles, [...unit.above.map((each) => each.unitId), unitId]);
        this.setData({ unitName: unit.name, isStaff });
        this.show(page);
      },
    });
  },

  page(phone: string, cursor: string | null): Promise<Listed> {
    return ask('identity.listVolunteers', { unitId: this.data.unitId, phone: phone === '' ? null : phone, cursor });
  },

  show({ rows, total, cursor }: Listed) {
    this.setData({ rows: rows.map(toVolunteerRow), total, cursor });
  },

  onPhone({ detail }: ValueEvent) {
    this.setData({ phone: detail.value, phoneError: '' });
  },

  async onFind() {
    const phone = this.data.phone.trim();
    if (phone === '') return this.setData({ phoneError: '请填一个电话号码' });
    try {
      const page = await this.page(phone, null);
      this.setData({ found: phone, phoneError: '' });
      this.show(page);
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ phoneError: fields.phone ?? message });
    }
  },

  onAll() {
    this.setData({ phone: '', found: '', phoneError: '' });
    return this.refresh();
  },

  onReachBottom() {
    void this.onMore();
  },

  async onMore() {
    const { cursor, found, isMoreBusy } = this.data;
    if (cursor === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, moreError: '' });
    try {
      const page = await this.page(found, cursor);
      this.setData({ rows: [...this.data.rows, ...page.rows.map(toVolunteerRow)], cursor: page.cursor });
    } catch (error) {
      this.setData({ moreError: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onRowTap({ currentTarget }: RowEvent) {
    const picked = this.data.rows.find(({ userId }) => userId === currentTarget.dataset.id);
    if (picked) this.setData({ picked, isSheetOpen: true, shown: null, lookError: '' });
  },

  onSheetClose() {
    this.setData({ isSheetOpen: false, shown: null });
  },

  async onLook() {
    const { picked, unitId, isLookBusy } = this.data;
    if (!picked || isLookBusy) return;
    this.setData({ isLookBusy: true, lookError: '' });
    try {
      const shown = await ask('identity.showVolunteer', { unitId, userId: picked.userId });
      // Closed meanwhile, or another one open: the answer belongs to nobody on the screen.
      if (this.data.isSheetOpen && this.data.picked?.userId === picked.userId) this.setData({ shown });
    } catch (error) {
      this.setData({ lookError: asCallError(error).message });
    }
    this.setData({ isLookBusy: false });
  },

  onCall: ({ currentTarget }: DialEvent) => dial(currentTarget.dataset.phone),
});
