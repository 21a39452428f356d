import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import { ask } from '../../services/call';
import { load, LOADING } from '../../services/load';
import { openReceipt, openTab, openWorkbench, selectTab } from '../../services/navigation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { setElder } from '../../services/settings';
import { noteUnread } from '../../services/unread';
import { UNIT_KINDS } from '../../shared/unit-kinds';
import { entriesOf, ENTRY_PAGES, type Entry, type EntryName } from './entries';

interface Mine {
  me: OutputOf<'identity.showMe'>;
  coming: OutputOf<'activities.listMine'>;
}

interface ManagedUnit {
  unitId: string;
  name: string;
  /** one character on the plate */
  mark: string;
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
      units: me.roles.filter(({ role }) => role === 'staff').map(({ unit }) => toManagedUnit(unit)),
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

function toManagedUnit({ unitId, name, kind }: { unitId: string; name: string; kind: string }): ManagedUnit {
  const found = UNIT_KINDS.find(({ id }) => id === kind);
  return { unitId, name, mark: found ? found.mark : '站' };
}
