import { monthCells, monthOf, monthTurns, shifted, type MonthCell } from '../../../../components/wm-month/month-view';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openCheckIn, openTab } from '../../../../services/navigation';
import { confirms, dial, say } from '../../../../services/phone';
import { endPull, rootData, scrollTo, syncRoot } from '../../../../services/screen';
import { askToRemind, loadTemplates } from '../../../../services/subscribe';
import { dayLabel, startOfDay } from '../../../../shared/time';
import {
  clashLine,
  firstDay,
  markOf,
  monthsOf,
  toAsks,
  toTurns,
  type AskView,
  type Mine,
  type TurnView,
} from './my-rota-view';

interface AtEvent {
  currentTarget: { dataset: { at: number } };
}

/** One's own 值守: what one is asked for, and the month with what one agreed to. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    isEmpty: false,
    asks: [] as AskView[],
    month: '',
    turns: { hasPrevious: false, hasNext: false, title: '' },
    cells: [] as MonthCell[],
    day: '',
    title: '',
    rows: [] as TurnView[],
    /** what came of a yes that was not granted for every day */
    clash: '',
    refusal: '',
    busy: '',
  },

  mine: null as Mine | null,

  onShow() {
    syncRoot(this);
    void loadTemplates();
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'my-rota',
      ask: () => ask('rotas.listMine', {}),
      show: (mine) => {
        this.mine = mine;
        const asks = toAsks(mine);
        this.setData({ asks, isEmpty: mine.turns.length === 0 });
        const month =
          this.data.month || monthOf(mine.turns.find(({ startAt }) => startAt >= mine.asOf)?.startAt ?? mine.asOf);
        this.draw(month, this.data.day || firstDay(mine, month));
      },
      intact: '您答应的值守没有变',
    });
  },

  draw(month: string, day: string) {
    const { mine } = this;
    if (!mine) return;
    const { first, last } = monthsOf(mine);
    this.setData({
      ...{ month, day, title: dayLabel(startOfDay(day), mine.asOf) },
      turns: monthTurns(month, first, last),
      cells: monthCells(month, (each) => markOf(mine, each), mine.asOf),
    });
    this.setData({ rows: toTurns(mine, day) });
  },

  onTurn({ detail }: { detail: { by: number } }) {
    const month = shifted(this.data.month, detail.by);
    if (this.mine) this.draw(month, firstDay(this.mine, month));
  },
  onChoose({ detail }: { detail: { day: string } }) {
    this.draw(this.data.month, detail.day);
    // 长辈版 has a list in the grid's place, and the chosen day may be far below it.
    if (this.data.elder) scrollTo('#chosen');
  },

  onYes({ currentTarget }: AtEvent) {
    return this.answer(currentTarget.dataset.at, true);
  },
  onNo({ currentTarget }: AtEvent) {
    return this.answer(currentTarget.dataset.at, false);
  },

  async answer(at: number, isYes: boolean) {
    const found = this.data.asks[at];
    if (!found || this.data.busy) return;
    const { key, rotaId, slot } = found;
    // Before anything is awaited: afterwards WeChat refuses to ask.
    if (isYes) void askToRemind('rota');
    this.setData({ busy: key, refusal: '', clash: '' });
    try {
      const { agreed, clashes } = await send('rotas.answer', { rotaId, slot, isYes });
      say(isYes ? `答应了 ${agreed} 班` : '好的，已告诉站里');
      this.setData({ clash: isYes ? clashLine(agreed, clashes, Date.now()) : '', day: '', month: '' });
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道答上没有，请稍等刷新再看' : message });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },

  async onStepBack({ currentTarget }: AtEvent) {
    const found = this.data.rows[currentTarget.dataset.at];
    if (!found || this.data.busy) return;
    const { rotaId, slot, day, key, clock, name } = found;
    const words = `${this.data.title} ${clock}的${name}，站里会另外找人。`;
    if (!(await confirms('这一班来不了？', words, '来不了'))) return;
    this.setData({ busy: key, refusal: '' });
    try {
      await send('rotas.stepBack', { rotaId, slot, day });
      say('好的，站里会看到');
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办好了没有，请稍等刷新再看' : message });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },

  onCheckInTap({ currentTarget }: AtEvent) {
    const found = this.data.rows[currentTarget.dataset.at];
    if (found) openCheckIn(found.dutyId);
  },
  onCallTap({ currentTarget }: AtEvent) {
    const found = this.data.rows[currentTarget.dataset.at];
    if (found) dial(found.phone);
  },
  onFindTap: () => openTab('recruitment'),
});
