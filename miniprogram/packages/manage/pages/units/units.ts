import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import {
  openTeam,
  openUnit,
  openUnitAbove,
  openUnitCreator,
  openUnitEditor,
  openVolunteers,
  openWards,
  openWorkbench,
} from '../../../../services/navigation';
import { dial, say, showOnMap } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { UNIT_KINDS } from '../../../../shared/unit-kinds';
import type { PathStep } from '../../components/wm-path/wm-path';
import { standingAt, type Standing } from '../../standing';
import {
  closeQuestion,
  groupsOf,
  moveQuestion,
  NO_QUESTION,
  openQuestion,
  pathOf,
  toUnitView,
  type Below,
  type BelowGroup,
  type Unit,
  type UnitView,
} from './units-view';

interface UnitEvent {
  currentTarget: { dataset: { unit: string } };
}
interface KindEvent {
  currentTarget: { dataset: { kind: string } };
}
interface PlaceEvent {
  detail: { unitId: string; name: string };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    view: null as UnitView | null,
    standing: { isStaff: false, isLeader: false, isAuditor: false, isAbove: false, topId: '' } as Standing,
    path: [] as PathStep[],
    /** null: the caller may not look below */
    groups: null as BelowGroup[] | null,
    kinds: [] as { id: string; name: string; mark: string }[],
    sheet: '' as '' | 'kinds' | 'move',
    walk: { start: '', name: '', kind: '' },
    question: NO_QUESTION,
    asking: false,
    refusal: '',
    busy: false,
  },

  /** the unit as last answered: a change carries its version */
  seen: null as Unit | null,
  moveTo: '',

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
      keepAs: null,
      ask: async () => {
        const [me, unit, below] = await Promise.all([
          ask('identity.showMe', {}),
          ask('units.show', { unitId }),
          ask('units.listBelow', { unitId }).catch(unlessForbidden),
        ]);
        const standing = standingAt(me.roles, [...unit.above.map((each) => each.unitId), unitId]);
        return { standing, unit, below };
      },
      show: ({ standing, unit, below }) => {
        this.setData({ standing });
        this.show(unit, below);
      },
    });
  },

  show(unit: Unit, below: Below | null) {
    this.seen = unit;
    this.setData({
      view: toUnitView(unit),
      path: pathOf(unit),
      groups: below === null ? null : groupsOf(below.rows),
      kinds: UNIT_KINDS.filter(({ id }) => below?.kinds.includes(id) ?? false),
    });
  },

  onAboveTap: ({ detail }: PlaceEvent) => openUnitAbove(detail.unitId),
  onBelowTap: ({ currentTarget }: UnitEvent) => openUnit(currentTarget.dataset.unit),

  onWorkTap() {
    openWorkbench(this.data.unitId);
  },
  onTeamTap() {
    openTeam(this.data.unitId);
  },
  onVolunteersTap() {
    openVolunteers(this.data.unitId);
  },
  onWardsTap() {
    openWards(this.data.unitId);
  },
  onEditTap() {
    openUnitEditor(this.data.unitId);
  },
  onCallTap() {
    if (this.data.view) dial(this.data.view.phone);
  },
  onMapTap() {
    if (this.seen) showOnMap(this.seen);
  },

  onAddTap() {
    this.setData({ sheet: 'kinds' });
  },
  onSheetClose() {
    this.setData({ sheet: '' });
  },
  onKindTap({ currentTarget }: KindEvent) {
    this.setData({ sheet: '' });
    openUnitCreator(this.data.unitId, currentTarget.dataset.kind);
  },

  /** The walk begins at the highest place where the caller is staff: further up nothing may be hung. */
  onMoveTap() {
    const { standing, unitId } = this.data;
    const top = this.seen?.above.find((each) => each.unitId === standing.topId);
    if (!top || top.unitId === unitId) return;
    this.setData({ sheet: 'move', walk: { start: top.unitId, name: top.shortName, kind: top.kind }, refusal: '' });
  },

  onPlaceChosen({ detail }: PlaceEvent) {
    if (!this.seen) return;
    this.moveTo = detail.unitId;
    this.setData({ sheet: '', asking: true, question: moveQuestion(this.seen.shortName, detail.name) });
  },

  onStateTap() {
    if (!this.seen) return;
    const { state, shortName } = this.seen;
    const question = state === 'open' ? closeQuestion(shortName) : openQuestion(shortName);
    this.setData({ asking: true, question, refusal: '' });
  },

  onNo() {
    this.setData({ asking: false });
  },

  async onYes() {
    const { question, busy, unitId } = this.data;
    if (busy || !this.seen) return;
    const { version } = this.seen;
    this.setData({ asking: false, busy: true, refusal: '' });
    try {
      if (question.kind === 'move') await send('units.move', { unitId, version, parentId: this.moveTo });
      else await send('units.setState', { unitId, version, state: question.kind === 'close' ? 'closed' : 'open' });
      say(question.kind === 'move' ? '移好了' : question.kind === 'close' ? '停用了' : '恢复了');
    } catch (error) {
      const { code, message } = asCallError(error);
      const isStale = code === 'VERSION_CONFLICT';
      this.setData({ refusal: isStale ? '刚才有同事改过，现在看到的是新的。还要改的话请再点一次' : message });
    }
    await this.refresh();
    this.setData({ busy: false });
  },
});

/** What may not be looked at is left out; anything else that fails, fails the page. */
function unlessForbidden(error: unknown): null {
  if (asCallError(error).code === 'FORBIDDEN') return null;
  throw error;
}
