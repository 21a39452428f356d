import type { OrderView } from '../../components/wm-order-card/order-view';
import { ask } from '../../services/call';
import { load, LOADING } from '../../services/load';
import { openMyShifts, openOnCall, openRecruitmentOrder, openTab, selectTab } from '../../services/navigation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import {
  chipsOf,
  EMPTY,
  filtered,
  toOnCall,
  toViews,
  type Board,
  type FilterName,
  type OnCall,
} from './recruitment-view';

interface PickEvent {
  detail: { value: FilterName };
}
interface OpenEvent {
  detail: { orderId: string };
}

/** Calls for volunteers, most pressing first. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    filter: 'urgent' as FilterName,
    chips: chipsOf([], 'urgent'),
    rows: [] as OrderView[],
    empty: EMPTY.urgent,
    /** null for who is not a volunteer: nobody rings them up */
    onCall: null as OnCall | null,
  },

  views: [] as OrderView[],

  onShow() {
    syncRoot(this);
    selectTab(this, 'recruitment');
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'recruitment',
      ask: async () => {
        const [list, mine, onCall] = await Promise.all([
          ask('recruitment.list', {}),
          ask('recruitment.listMine', {}),
          ask('recruitment.showOnCall', {}),
        ]);
        return { list, mine, onCall };
      },
      show: (board: Board) => {
        this.views = toViews(board);
        this.setData({ onCall: toOnCall(board.onCall) });
        this.narrow(this.data.filter);
      },
      intact: '您应下的班没有变',
    });
  },

  narrow(filter: FilterName) {
    this.setData({
      filter,
      chips: chipsOf(this.views, filter),
      rows: filtered(this.views, filter),
      empty: EMPTY[filter],
    });
  },

  onChip({ detail }: PickEvent) {
    this.narrow(detail.value);
  },

  onEmptyAct() {
    if (this.data.filter === 'urgent') openTab('activities');
    else this.narrow('urgent');
  },

  onOpen: ({ detail }: OpenEvent) => openRecruitmentOrder(detail.orderId),
  onMineTap: () => openMyShifts(),
  onOnCallTap: () => openOnCall(),

  onShareAppMessage: () => ({ title: '站里正在招募志愿者，挑一班您有空的', path: '/pages/recruitment/recruitment' }),
});
