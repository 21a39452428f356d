import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import { ask } from '../../services/call';
import { load, LOADING } from '../../services/load';
import { openReceipt, openTab, openWorkbench, selectTab } from '../../services/navigation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { setElder } from '../../services/settings';
import { noteUnread } from '../../services/unread';
import { roleName } from '../../shared/roles';
import { markOf } from '../../shared/unit-kinds';
import { entriesOf, ENTRY_PAGES, type Entry, type EntryName } from './entries';

interface Mine {
  me: OutputOf<'identity.showMe'>;
  coming: OutputOf<'activities.listMine'>;
}

interface ManagedUnit {
  /** one may be staff and auditor of the same unit */
  id: string;
  unitId: string;
  name: string;
  /** one character on the plate */
  mark: string;
  role: string;
  /** what is behind the door: work, or a look at it */
  door: string;
}

interface OpenEvent {
  detail: { activityId: string };
}
interface EntryEvent {
  currentTarget: { dataset: { name: EntryName } };
}
interface UnitEvent {
  currentTarget: { dataset: { unit: string } };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    entries: [] as Entry[],
    rows: [] as ActivityView[],
    units: [] as ManagedUnit[],
  },

  onShow() {
    syncRoot(this);
    selectTab(this, 'mine');
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'mine',
      ask: async () => {
        const [me, coming] = await Promise.all([
          ask('identity.showMe', {}),
          ask('activities.listMine', { when: 'coming' }),
        ]);
        return { me, coming };
      },
      show: (mine) => this.show(mine),
    });
  },

  show({ me, coming }: Mine) {
    noteUnread(me.unread);
    selectTab(this, 'mine');
    const joined = coming.rows.filter(({ mine }) => mine.state !== 'cancelled');
    this.setData({
      entries: entriesOf(me),
      rows: joined.map((row) => toActivityView(row, coming.asOf)),
      units: me.roles.flatMap(toManagedUnit),
    });
  },

  onOpen: ({ detail }: OpenEvent) => openReceipt(detail.activityId),
  onEntryTap: ({ currentTarget }: EntryEvent) => ENTRY_PAGES[currentTarget.dataset.name](),
  onFindTap: () => openTab('activities'),
  onUnitTap: ({ currentTarget }: UnitEvent) => openWorkbench(currentTarget.dataset.unit),

  onElderTap() {
    setElder(!this.data.elder);
    syncRoot(this);
    selectTab(this, 'mine');
  },
});

/** Only these roles have a door of their own; the others act on what they are invited to. */
function toManagedUnit({ role, unit }: Mine['me']['roles'][number]): ManagedUnit[] {
  if (role !== 'staff' && role !== 'auditor') return [];
  const { unitId, name, kind } = unit;
  const door = role === 'staff' ? '进入站点管理' : '查看记录';
  return [{ id: `${role}:${unitId}`, unitId, name, mark: markOf(kind), role: roleName(role), door }];
}
