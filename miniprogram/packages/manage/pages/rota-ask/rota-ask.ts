import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { toPersonRow, toWanted, type PersonRow, type Reach, type Wanted } from './ask-view';

type Listed = OutputOf<'identity.listVolunteers'>;
interface ValueEvent {
  detail: { value: string };
}
interface RowEvent {
  currentTarget: { dataset: { id: string } };
}

/** Whom to ask for a slot: volunteers of the unit, each asked with one tap, who then say yes or no themselves. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    rotaId: '',
    slot: 0,
    day: '',
    unitId: '',
    wanted: null as Wanted | null,
    reach: 'all' as Reach,
    rows: [] as PersonRow[],
    cursor: null as string | null,
    phone: '',
    found: '',
    phoneError: '',
    refusal: '',
    /** who is being asked */
    asking: '',
    isMoreBusy: false,
  },

  toDay: '',

  onLoad({ id = '', slot = '0', day = '' }: { id?: string; slot?: string; day?: string }) {
    this.setData({ rotaId: id, slot: Number(slot), day });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh(): Promise<void> {
    const { rotaId, slot, day } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const rota = await ask('rotas.show', { rotaId });
        return { rota, page: await this.page(rota.unitId, this.data.found, null) };
      },
      show: ({ rota, page }) => {
        this.toDay = rota.draft.toDay;
        this.setData({ unitId: rota.unitId, wanted: toWanted(rota, slot, day) });
        this.show(page);
      },
      intact: '排班没有变',
    });
  },

  page(unitId: string, phone: string, cursor: string | null): Promise<Listed> {
    return ask('identity.listVolunteers', { unitId, phone: phone === '' ? null : phone, cursor });
  },
  show({ rows, cursor }: Listed) {
    this.setData({ rows: rows.map(toPersonRow), cursor });
  },

  onReach({ detail }: { detail: { value: Reach } }) {
    // What was asked for one choice is not yet asked for the other.
    this.setData({ reach: detail.value, rows: this.data.rows.map((row) => ({ ...row, state: '' })) });
  },

  onPhone({ detail }: ValueEvent) {
    this.setData({ phone: detail.value, phoneError: '' });
  },
  async onFind() {
    const phone = this.data.phone.trim();
    if (phone === '') return this.setData({ phoneError: '请填一个电话号码' });
    try {
      this.show(await this.page(this.data.unitId, phone, null));
      this.setData({ found: phone, phoneError: '' });
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ phoneError: fields.phone ?? message });
    }
  },
  onAll() {
    this.setData({ phone: '', found: '', phoneError: '' });
    return this.refresh();
  },

  async onMore() {
    const { cursor, found, unitId, isMoreBusy } = this.data;
    if (cursor === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, refusal: '' });
    try {
      const page = await this.page(unitId, found, cursor);
      this.setData({ rows: [...this.data.rows, ...page.rows.map(toPersonRow)], cursor: page.cursor });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  async onPersonTap({ currentTarget }: RowEvent) {
    const { id: userId } = currentTarget.dataset;
    const { rotaId, slot, day, reach, wanted, asking, rows } = this.data;
    if (asking || !wanted || rows.some((row) => row.userId === userId && row.state !== '')) return;
    const span = reach === 'day' ? { fromDay: day, toDay: day } : { fromDay: wanted.fromDay, toDay: this.toDay };
    this.setData({ asking: userId, refusal: '' });
    try {
      const { asked } = await send('rotas.ask', { rotaId, slot, userId, ...span });
      const state = asked > 0 ? `请了 ${asked} 班` : '都答过了';
      const at = this.data.rows.findIndex((row) => row.userId === userId);
      if (at >= 0) this.setData({ [`rows[${at}].state`]: state });
      say(asked > 0 ? '请了，等本人答复' : '这些天本人都答过了');
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ asking: '' });
  },
});
