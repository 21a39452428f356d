import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openCheckInScreen, openRoster } from '../../../../services/navigation';
import { rotate } from '../../../../services/rotating';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { clockOf, MINUTE_MS } from '../../../../shared/time';
import { cutBoard, toBoard, type BoardGroup } from './today-view';

/** It lies open on a desk all day: asked for again this often while it is looked at, and not otherwise. */
const REFRESH_MS = MINUTE_MS / 2;

/** Rows drawn at once. */
const ROWS_STEP = 20;

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** Activities and shifts that take place today at a unit and below. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    groups: [] as BoardGroup[],
    /** rows that are not drawn yet */
    more: 0,
    isMore: false,
    /** when the numbers were counted */
    asOf: '',
  },

  all: [] as BoardGroup[],
  limit: ROWS_STEP,
  stopRefreshing: null as (() => void) | null,

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
  },

  onShow() {
    syncRoot(this);
    this.stopRefreshing?.();
    this.stopRefreshing = rotate(async () => {
      await this.refresh();
      return REFRESH_MS;
    });
  },
  onHide() {
    this.stopRefreshing?.();
    this.stopRefreshing = null;
  },
  onUnload() {
    this.stopRefreshing?.();
    this.stopRefreshing = null;
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('activities.showToday', { unitId }),
      show: (board) => {
        this.all = toBoard(board, unitId);
        this.setData({ isMore: board.isMore, asOf: clockOf(board.asOf) });
        this.draw();
      },
    });
  },

  draw() {
    const total = this.all.reduce((sum, { count }) => sum + count, 0);
    this.setData({ groups: cutBoard(this.all, this.limit), more: Math.max(0, total - this.limit) });
  },

  onMoreTap() {
    this.limit += ROWS_STEP;
    this.draw();
  },

  onRowTap({ currentTarget }: IdEvent) {
    openRoster(currentTarget.dataset.id);
  },
  onCodeTap({ currentTarget }: IdEvent) {
    openCheckInScreen(currentTarget.dataset.id);
  },
});
