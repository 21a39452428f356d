import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import { ask } from '../../services/call';
import { load, LOADING } from '../../services/load';
import {
  openCertificate,
  openLiveMenu,
  openReceipt,
  openRecords,
  openTab,
  openWorkbench,
  selectTab,
} from '../../services/navigation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { setElder } from '../../services/settings';
import { noteUnread } from '../../services/unread';
import { roleName, type RoleId } from '../../shared/roles';
import { markOf } from '../../shared/unit-kinds';
import { toHours, type Hours } from './hours';
import { entriesOf, ENTRY_PAGES, type Entry, type EntryName } from './entries';

interface Mine {
  me: OutputOf<'identity.showMe'>;
  coming: OutputOf<'activities.listMine'>;
  served: OutputOf<'records.listMine'>;
  awaited: OutputOf<'attendance.listMyAwaited'>;
}

interface ManagedUnit {
  /** one may be staff and auditor of the same unit */
  id: string;
  unitId: string;
  name: string;
  /** one character on the plate */
  mark: string;
  role: RoleId;
  roleName: string;
  /** what is behind the door: work, or a look at it */
  door: string;
  label: string;
}

/** Where a role's work is. */
interface Door {
  text: string;
  label: (unitName: string) => string;
  open: (unitId: string) => void;
}

interface OpenEvent {
  detail: { activityId: string };
}
interface EntryEvent {
  currentTarget: { dataset: { name: EntryName } };
}
interface UnitEvent {
  currentTarget: { dataset: { unit: string; role: RoleId } };
}

const DOORS: Record<RoleId, Door> = {
  staff: { text: '进入站点管理', label: (unit) => `进入${unit}管理`, open: openWorkbench },
  auditor: { text: '查看记录', label: (unit) => `查看${unit}的记录`, open: openWorkbench },
  leader: { text: '写活动、看直播课', label: (unit) => `进入${unit}`, open: openWorkbench },
  contact: { text: '替单位点课', label: (unit) => `替${unit}点直播课`, open: () => openLiveMenu() },
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    entries: [] as Entry[],
    /** null: neither a volunteer nor anything recorded, so there is nothing to count */
    hours: null as Hours | null,
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
      keepAs: 'mine-hours',
      ask: async () => {
        const [me, coming, served, awaited] = await Promise.all([
          ask('identity.showMe', {}),
          ask('activities.listMine', { when: 'coming' }),
          ask('records.listMine', { cursor: null }),
          ask('attendance.listMyAwaited', {}),
        ]);
        return { me, coming, served, awaited };
      },
      show: (mine) => this.show(mine),
    });
  },

  show({ me, coming, served, awaited }: Mine) {
    noteUnread(me.unread);
    selectTab(this, 'mine');
    const joined = coming.rows.filter(({ mine }) => mine.state !== 'cancelled');
    const hours = toHours(served, awaited);
    this.setData({
      // The card of hours leads there already.
      entries: entriesOf(me).filter(({ name }) => hours === null || name !== 'records'),
      hours,
      rows: joined.map((row) => toActivityView(row, coming.asOf)),
      units: me.roles.map(toManagedUnit),
    });
  },

  onOpen: ({ detail }: OpenEvent) => openReceipt(detail.activityId),
  onEntryTap: ({ currentTarget }: EntryEvent) => ENTRY_PAGES[currentTarget.dataset.name](),
  onHoursTap: () => openRecords(),
  onCertificateTap: () => openCertificate(),
  onFindTap: () => openTab('activities'),
  onUnitTap({ currentTarget }: UnitEvent) {
    const { role, unit } = currentTarget.dataset;
    DOORS[role].open(unit);
  },

  onElderTap() {
    setElder(!this.data.elder);
    syncRoot(this);
    selectTab(this, 'mine');
  },
});

function toManagedUnit({ role, unit }: Mine['me']['roles'][number]): ManagedUnit {
  const { unitId, name, kind } = unit;
  const { text, label } = DOORS[role];
  return {
    id: `${role}:${unitId}`,
    unitId,
    name,
    mark: markOf(kind),
    role,
    roleName: roleName(role),
    door: text,
    label: label(name),
  };
}
