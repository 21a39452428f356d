import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { copy } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { momentLabel } from '../../../../shared/time';

type Chain = OutputOf<'records.verifyChain'>;

interface ChainView {
  isWhole: boolean;
  title: string;
  text: string;
  facts: Fact[];
  /** what a person may want to hand on: the head, or the record that does not fit; '' for none */
  id: string;
  idLabel: string;
}

function toView({ length, head, broken, waiting, asOf }: Chain, now: number): ChainView {
  const rest = [
    { k: '还没编号', v: `${waiting} 条`, note: waiting > 0 ? '几分钟内会接上去' : '' },
    { k: '核对时间', v: momentLabel(asOf, now) },
  ];
  if (broken) {
    return {
      isWhole: false,
      title: `断在第 ${broken.seq} 条`,
      text: broken.what,
      facts: [{ k: '前面完好', v: `${length} 条` }, { k: '哪条记录', v: broken.recordId || '没有编号' }, ...rest],
      id: broken.recordId,
      idLabel: '复制记录编号',
    };
  }
  return {
    isWhole: true,
    title: length > 0 ? '从头到尾都对得上' : '还没有记录',
    text: length > 0 ? '每一条都和上一条扣着，没有被改过、抽走或插进来的。' : '记下第一条时长以后，就能在这里核对。',
    facts: [{ k: '一共', v: `${length} 条` }, ...(head === '' ? [] : [{ k: '末尾指纹', v: head }]), ...rest],
    id: head,
    idLabel: '复制末尾指纹',
  };
}

/** Whether a unit's records are what was written: for the auditor, who reads and changes nothing. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    chain: null as ChainView | null,
    busy: false,
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

  async refresh() {
    const { unitId, busy } = this.data;
    if (busy) return;
    this.setData({ busy: true });
    await load(this, {
      keepAs: null,
      ask: () => Promise.all([ask('units.show', { unitId }), ask('records.verifyChain', { unitId })]),
      show: ([unit, chain]) => this.setData({ unitName: unit.name, chain: toView(chain, chain.asOf) }),
      intact: '时长没有变',
    });
    this.setData({ busy: false });
  },

  onCopyTap() {
    const { chain } = this.data;
    if (chain) copy(chain.id);
  },
});
