import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openActivityEditor, openManagedLive } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { phaseOf, type ActivityPhase } from '../../../../shared/activity-phase';
import { momentLabel, rangeLabel } from '../../../../shared/time';
import { UNIT_KINDS } from '../../../../shared/unit-kinds';

type Row = OutputOf<'activities.listManaged'>['rows'][number];
type View = 'coming' | 'draft' | 'past';

interface ManagedRow {
  activityId: string;
  title: string;
  time: string;
  /** where it stands, in a word and a tone */
  state: string;
  tone: string;
  cap: number;
  taken: number;
}

interface IdEvent {
  currentTarget: { dataset: { id: string } };
}
interface ViewEvent {
  detail: { value: View };
}

const STATES: Record<ActivityPhase, [word: string, tone: string]> = {
  draft: ['草稿', 'gold'],
  cancelled: ['已取消', 'red'],
  later: ['还没开始报名', ''],
  open: ['正在报名', 'green'],
  full: ['已报满', 'blue'],
  closed: ['报名截止', ''],
  underway: ['正在进行', 'blue'],
  finished: ['已结束', ''],
};
const PAST: readonly ActivityPhase[] = ['finished', 'cancelled'];

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unitName: '',
    mark: '站',
    today: '',
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
        const [me, list] = await Promise.all([
          ask('identity.showMe', {}),
          ask('activities.listManaged', { unitId, state: null }),
        ]);
        return { me, list };
      },
      show: ({ me, list }) => this.show(me, list),
    });
  },

  show(me: OutputOf<'identity.showMe'>, { rows, asOf }: OutputOf<'activities.listManaged'>) {
    const held = me.roles.find(({ unit }) => unit.unitId === this.data.unitId);
    const kind = UNIT_KINDS.find(({ id }) => id === held?.unit.kind);
    const all = rows.map((row) => ({ view: viewOf(row, asOf), row: toManagedRow(row, asOf) }));
    this.all = all;
    const count = (view: View): number => all.filter((each) => each.view === view).length;
    this.setData({
      unitName: held ? held.unit.name : '',
      mark: kind ? kind.mark : '站',
      today: momentLabel(asOf, asOf - 2 * 86_400_000).replace(/ \d\d:\d\d$/, ''),
      segments: [
        { value: 'coming', label: `要办的 ${count('coming')}` },
        { value: 'draft', label: `草稿 ${count('draft')}` },
        { value: 'past', label: '往期' },
      ],
    });
    this.showView(this.data.view);
  },

  showView(view: View) {
    const rows = this.all.filter((each) => each.view === view).map(({ row }) => row);
    // The server gives the newest start first; what is coming is read from the soonest on.
    this.setData({ view, rows: view === 'coming' ? rows.reverse() : rows });
  },

  onView({ detail }: ViewEvent) {
    this.showView(detail.value);
  },

  onNewTap() {
    openActivityEditor(this.data.unitId);
  },

  onLiveTap() {
    openManagedLive(this.data.unitId);
  },

  onRowTap({ currentTarget }: IdEvent) {
    openActivityEditor(this.data.unitId, currentTarget.dataset.id);
  },
});

function viewOf(row: Row, now: number): View {
  const phase = phaseOf(row, now);
  return phase === 'draft' ? 'draft' : PAST.includes(phase) ? 'past' : 'coming';
}

function toManagedRow(row: Row, now: number): ManagedRow {
  const [state, tone] = STATES[phaseOf(row, now)];
  return {
    activityId: row.activityId,
    title: row.title,
    time: rangeLabel(row.startAt, row.endAt, now),
    state,
    tone,
    cap: row.cap,
    taken: row.cap - row.left,
  };
}
