import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openCheckInScreen, openRoster } from '../../../../services/navigation';
import { rotate } from '../../../../services/rotating';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { clockOf, MINUTE_MS } from '../../../../shared/time';
import { toBoard, type BoardGroup } from './today-view';

/** It lies open on a desk all day: asked for again this often while it is looked at, and not otherwise. */
const REFRESH_MS = MINUTE_MS / 2;

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** Everything that takes place today at a unit and below. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    groups: [] as BoardGroup[],
    isMore: false,
    /** when the numbers were counted */
    asOf: '',
  },

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
        this.setData({ groups: toBoard(board, unitId), isMore: board.isMore, asOf: clockOf(board.asOf) });
      },
    });
  },

  onRowTap({ currentTarget }: IdEvent) {
    openRoster(currentTarget.dataset.id);
  },
  onCodeTap({ currentTarget }: IdEvent) {
    openCheckInScreen(currentTarget.dataset.id);
  },
});
