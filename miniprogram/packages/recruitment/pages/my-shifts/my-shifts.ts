import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openDuty, openMyRota, openTab } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { isRotaDuty } from '../../../../shared/rotas';
import { SEGMENTS, toDays, type Mine, type ShiftDay, type When } from './shifts-view';

interface SegEvent {
  detail: { value: When };
}
interface RowEvent {
  currentTarget: { dataset: { id: string } };
}

/** Shifts that one said yes to, by day. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    segments: SEGMENTS,
    when: 'coming' as When,
    days: [] as ShiftDay[],
  },

  mine: null as Mine | null,

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'my-duties',
      ask: () => Promise.all([ask('recruitment.listMine', {}), ask('rotas.listMine', {})]),
      show: (mine: Mine) => {
        this.mine = mine;
        this.setData({ days: toDays(mine, this.data.when) });
      },
      intact: '您应下的班没有变',
    });
  },

  onSegment({ detail }: SegEvent) {
    this.setData({ when: detail.value, days: this.mine ? toDays(this.mine, detail.value) : [] });
  },

  onRowTap({ currentTarget }: RowEvent) {
    const { id } = currentTarget.dataset;
    if (isRotaDuty(id)) openMyRota();
    else openDuty(id);
  },
  onRotaTap: () => openMyRota(),
  onFindTap: () => openTab('recruitment'),
});
