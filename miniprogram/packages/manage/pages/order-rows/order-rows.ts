import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { behindOf, titleOf, toRows, type Listed, type PersonRow } from './rows-view';

interface FieldEvent {
  detail: { value: string };
}
interface RowTap {
  currentTarget: { dataset: { id: string } };
}

/** The rows behind one number of a recruitment order; whose hours are on record can be thanked here. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    orderId: '',
    behind: behindOf(''),
    heading: '',
    title: '',
    total: 0,
    rows: [] as PersonRow[],
    /** where the next page begins; null: that was all */
    next: null as number | null,
    isMoreBusy: false,
    moreError: '',
    /** of those shown, whom one can thank */
    thankable: [] as string[],
    /** whom the open sheet thanks */
    thanking: [] as string[],
    isThanking: false,
    words: '',
    wordsError: '',
    wordsMax: LIMITS.evaluationMax,
    busy: false,
  },

  onLoad({ order = '', behind = '' }: { order?: string; behind?: string }) {
    const which = behindOf(behind);
    this.setData({ orderId: order, behind: which, heading: titleOf(which) });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  page(from: number): Promise<Listed> {
    const { orderId, behind } = this.data;
    return ask('recruitment.listBehind', { orderId, behind, from });
  },

  refresh() {
    return load(this, {
      // Lists of people are not left lying on a phone.
      keepAs: null,
      ask: () => this.page(0),
      show: (listed) => {
        this.setData({ title: listed.title, total: listed.total });
        this.draw(toRows(listed), listed.next);
      },
    });
  },

  draw(rows: PersonRow[], next: number | null) {
    const thankable = rows.filter(({ canThank }) => canThank).map(({ rowId }) => rowId);
    this.setData({ rows, next, thankable: thankable.slice(0, LIMITS.thankMax) });
  },

  async onMoreTap() {
    const { next, isMoreBusy } = this.data;
    if (next === null || isMoreBusy) return;
    this.setData({ isMoreBusy: true, moreError: '' });
    try {
      const listed = await this.page(next);
      if (this.data.next === next) this.draw([...this.data.rows, ...toRows(listed)], listed.next);
    } catch (error) {
      this.setData({ moreError: asCallError(error).message });
    }
    this.setData({ isMoreBusy: false });
  },

  onThankTap({ currentTarget }: RowTap) {
    this.open([currentTarget.dataset.id]);
  },
  onThankAllTap() {
    this.open(this.data.thankable);
  },
  open(thanking: string[]) {
    this.setData({ thanking, isThanking: true, wordsError: '' });
  },
  onSheetClose() {
    if (!this.data.busy) this.setData({ isThanking: false });
  },
  onWords({ detail }: FieldEvent) {
    this.setData({ words: detail.value, wordsError: '' });
  },

  /** A refusal stays in the sheet, with what was typed. */
  async onThank() {
    const { orderId, thanking, words, busy } = this.data;
    if (busy) return;
    this.setData({ busy: true, wordsError: '' });
    try {
      const { thanked } = await send('recruitment.thank', { orderId, rowIds: thanking, words });
      this.setData({ isThanking: false, words: '' });
      say(`谢过 ${thanked} 位了`);
      await this.refresh();
    } catch (error) {
      const { code, message, fields } = asCallError(error);
      const lost = '还不知道送到没有，请再点一次，不会谢两遍';
      this.setData({ wordsError: fields.words ?? (code === 'NO_ANSWER' ? lost : message) });
    }
    this.setData({ busy: false });
  },
});
