import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { addedRows, toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openActivity } from '../../../../services/navigation';
import { dial, showOnMap } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { isPlaced } from '../../../../shared/distance';
import { markOf } from '../../../../shared/unit-kinds';

type Unit = OutputOf<'units.show'>;
type List = OutputOf<'activities.list'>;

interface OpenEvent {
  detail: { activityId: string };
}

/** A unit as residents see it: where it is, when it is open, and what it has on. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    name: '',
    mark: '',
    address: '',
    opening: '',
    intro: '',
    phone: '',
    hasMap: false,
    rows: [] as ActivityView[],
    cursor: null as string | null,
  },

  unit: null as Unit | null,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ unitId: id });
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
    const { unitId } = this.data;
    return load(this, {
      keepAs: `unit:${unitId}`,
      ask: async () => {
        const [unit, list] = await Promise.all([ask('units.show', { unitId }), this.askList(null)]);
        return { unit, list };
      },
      show: ({ unit, list }) => this.show(unit, list),
    });
  },

  askList(cursor: string | null): Promise<List> {
    const { unitId } = this.data;
    return ask('activities.list', { scope: 'district', platform: null, day: null, unitId, cursor });
  },

  show(unit: Unit, { rows, cursor, asOf }: List) {
    this.unit = unit;
    const { name, kind, address, opening, intro, phone } = unit;
    this.setData({
      ...{ name, mark: markOf(kind), address, opening, intro, phone, hasMap: isPlaced(unit) },
      ...{ rows: rows.map((row) => toActivityView(row, asOf)), cursor },
    });
  },

  async onReachBottom() {
    const { cursor, rows } = this.data;
    if (cursor === null) return;
    this.setData({ cursor: null });
    try {
      const more = await this.askList(cursor);
      const views = more.rows.map((row) => toActivityView(row, more.asOf));
      this.setData({ ...addedRows(rows, views), cursor: more.cursor });
    } catch {
      // Scrolling again asks again.
      this.setData({ cursor });
    }
  },

  onCallTap() {
    dial(this.data.phone);
  },

  onMapTap() {
    if (this.unit && this.data.hasMap) showOnMap(this.unit);
  },

  onOpen({ detail }: OpenEvent) {
    openActivity(detail.activityId);
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { name, unitId } = this.data;
    return { title: `${name}的活动`, path: `/packages/activities/pages/unit/unit?id=${unitId}` };
  },
});
