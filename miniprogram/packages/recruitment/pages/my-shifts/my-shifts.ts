import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openDuty, openTab } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { SEGMENTS, toDays, type ShiftDay, type When } from './shifts-view';

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

  answers: null as OutputOf<'recruitment.listMine'> | null,

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
      keepAs: 'my-shifts',
      ask: () => ask('recruitment.listMine', {}),
      show: (answers) => {
        this.answers = answers;
        this.setData({ days: toDays(answers, this.data.when) });
      },
      intact: '您应下的班没有变',
    });
  },

  onSegment({ detail }: SegEvent) {
    this.setData({ when: detail.value, days: this.answers ? toDays(this.answers, detail.value) : [] });
  },

  onRowTap: ({ currentTarget }: RowEvent) => openDuty(currentTarget.dataset.id),
  onFindTap: () => openTab('recruitment'),
});
