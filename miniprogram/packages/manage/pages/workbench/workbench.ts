import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import {
  openActivityEditor,
  openAnomalies,
  openAssignments,
  openAudit,
  openChain,
  openCorrections,
  openHoursConfirm,
  openManagedActivity,
  openManagedLive,
  openOrders,
  openRotas,
  openLessons,
  openPosts,
  openTeam,
  openToday,
  openUnit,
  openUnitRecords,
  openUnrecorded,
  openVolunteers,
  openWards,
} from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { momentLabel } from '../../../../shared/time';
import { markOf } from '../../../../shared/unit-kinds';
import { standingAt } from '../../standing';
import { countsOf, unrecordedAt } from './workbench-counts';
import {
  entriesOf,
  toManagedRow,
  viewOf,
  type Entry,
  type EntryId,
  type ManagedRow,
  type View,
} from './workbench-view';

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}
interface EntryEvent {
  currentTarget: { dataset: { id: EntryId } };
}
interface ViewEvent {
  detail: { value: View };
}

const OPEN: Record<EntryId, (unitId: string) => void> = {
  today: openToday,
  live: openManagedLive,
  orders: openOrders,
  rotas: openRotas,
  units: openUnit,
  team: openTeam,
  volunteers: openVolunteers,
  wards: openWards,
  audit: openAudit,
  lessons: openLessons,
  posts: openPosts,
  hours: openHoursConfirm,
  corrections: openCorrections,
  records: openUnitRecords,
  chain: openChain,
  anomalies: openAnomalies,
  assignments: openAssignments,
  unrecorded: openUnrecorded,
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    mark: '站',
    isClosed: false,
    isStaff: false,
    canWrite: false,
    today: '',
    entries: [] as Entry[],
    view: 'coming' as View,
    segments: [] as { value: View; label: string }[],
    rows: [] as ManagedRow[],
  },

  /** all of the unit's, of which one view is shown */
  all: [] as { view: View; row: ManagedRow }[],

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
      // Lists of staff are not left lying on a phone.
      keepAs: null,
      ask: async () => {
        const [me, unit, list, unrecorded] = await Promise.all([
          ask('identity.showMe', {}),
          ask('units.show', { unitId }),
          ask('activities.listManaged', { unitId, state: null }),
          unrecordedAt(unitId),
        ]);
        const standing = standingAt(me.roles, [...unit.above.map((each) => each.unitId), unitId]);
        const isWide = standing.isStaff || standing.isAuditor;
        const [counts, submitted] = isWide
          ? await Promise.all([
              countsOf(unitId, standing, list.asOf),
              ask('activities.listSubmitted', { unitId }).then(({ rows }) => rows),
            ])
          : [null, []];
        return { unit, list, standing, counts, submitted, unrecorded };
      },
      show: ({ unit, list, standing, counts, submitted, unrecorded }) => {
        const canWrite = (standing.isStaff || standing.isLeader) && unit.state === 'open';
        this.setData({ isStaff: standing.isStaff, canWrite, entries: entriesOf(standing, counts, unrecorded) });
        this.show(unit, list, submitted);
      },
    });
  },

  show(
    unit: OutputOf<'units.show'>,
    { rows, asOf }: OutputOf<'activities.listManaged'>,
    submitted: OutputOf<'activities.listSubmitted'>['rows'],
  ) {
    const { unitId } = this.data;
    const own = rows.map((row) => ({ view: viewOf(row, asOf) as View, row: toManagedRow(row, unitId, asOf) }));
    const waiting = submitted.map((row) => ({ view: 'waiting' as const, row: toManagedRow(row, unitId, asOf) }));
    const all = [...waiting, ...own];
    this.all = all;
    const count = (view: View): number => all.filter((each) => each.view === view).length;
    this.setData({
      unitName: unit.name,
      mark: markOf(unit.kind),
      isClosed: unit.state === 'closed',
      today: momentLabel(asOf, asOf - 2 * 86_400_000).replace(/ \d\d:\d\d$/, ''),
      segments: [
        ...(waiting.length > 0 ? [{ value: 'waiting' as const, label: `等发布 ${waiting.length}` }] : []),
        { value: 'coming', label: `要办的 ${count('coming')}` },
        { value: 'draft', label: `草稿 ${count('draft')}` },
        { value: 'past', label: '往期' },
      ],
    });
    // What waits for a look comes first; once it is done, the row of choices has no such place any more.
    const { view, load: shown } = this.data;
    const isFirst = shown.phase === 'loading' && waiting.length > 0;
    this.showView(isFirst ? 'waiting' : view === 'waiting' && waiting.length === 0 ? 'coming' : view);
  },

  showView(view: View) {
    const rows = this.all.filter((each) => each.view === view).map(({ row }) => row);
    // The server gives the newest start first; what is coming is read from the soonest on.
    this.setData({ view, rows: view === 'coming' ? rows.reverse() : rows });
  },

  onView({ detail }: ViewEvent) {
    this.showView(detail.value);
  },

  onEntryTap({ currentTarget }: EntryEvent) {
    OPEN[currentTarget.dataset.id](this.data.unitId);
  },

  onNewTap() {
    openActivityEditor(this.data.unitId);
  },

  onRowTap({ currentTarget }: IdEvent) {
    openManagedActivity(currentTarget.dataset.id);
  },
});
