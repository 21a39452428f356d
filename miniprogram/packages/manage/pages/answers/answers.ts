import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { talliesOf, toAnswered, type AnsweredRow } from './answers-view';

/** Rows drawn at once: with five long answers each they stay below what one setData may carry. */
const ROWS_STEP = 10;

/** What people said at their sign-up. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    title: '',
    tallies: [] as { id: string; label: string; text: string }[],
    rows: [] as AnsweredRow[],
    /** answered in all, and not drawn yet */
    count: 0,
    more: 0,
    /** only in the spreadsheet */
    beyond: 0,
    canExport: false,
    busy: false,
    refusal: '',
  },

  answered: [] as AnsweredRow[],

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
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
    const { activityId } = this.data;
    return load(this, {
      // Lists of people are not left lying on a phone.
      keepAs: null,
      ask: () => ask('activities.listAnswers', { activityId }),
      show: (listed) => {
        const { title, more: beyond, canExport, rows } = listed;
        this.answered = toAnswered(listed);
        this.setData({ title, beyond, canExport, count: rows.length + beyond, tallies: talliesOf(listed) });
        // From the first again: who cancelled meanwhile is not left standing.
        this.setData({ rows: [] });
        this.draw(ROWS_STEP);
      },
      intact: '填的内容没有变',
    });
  },

  /** Rows that stand there already are not sent to the screen again. */
  draw(upTo: number) {
    const from = upTo - ROWS_STEP;
    const added = this.answered.slice(from, upTo);
    const more = Math.max(0, this.answered.length - upTo);
    if (from === 0) return this.setData({ rows: added, more });
    const places = Object.fromEntries(added.map((row, index) => [`rows[${from + index}]`, row]));
    this.setData({ ...places, more });
  },

  onMoreTap() {
    this.draw(this.data.rows.length + ROWS_STEP);
  },

  async onExport() {
    const { activityId, busy } = this.data;
    if (busy) return;
    this.setData({ busy: true, refusal: '' });
    try {
      const { url } = await send('activities.exportAnswers', { activityId });
      await openSpreadsheet(url);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: false });
  },
});
