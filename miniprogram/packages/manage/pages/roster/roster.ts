import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, newRequestId, send } from '../../../../services/call';
import { dropRollMark, queueMemberScan, queueRollMark, waitingMarks } from '../../../../services/attendance-queue';
import { asCallError } from '../../../../services/call-error';
import { forgetOlder } from '../../../../services/cache';
import { openSpreadsheet } from '../../../../services/documents';
import { load, LOADING } from '../../../../services/load';
import { openCheckInScreen, openDutyBoard, openOrderNumbers } from '../../../../services/navigation';
import { isOnline } from '../../../../services/network';
import { flush, onOutcome } from '../../../../services/outbox';
import { confirms, dial, say } from '../../../../services/phone';
import { scanCode } from '../../../../services/scan';
import { endPull, rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { isDutyId, orderOfDuty } from '../../../../shared/recruitment';
import { readCode, REPLAY_MS, type Side } from '../../../../shared/attendance';
import {
  isClaimed,
  nameOf,
  rowsOf,
  toRosterView,
  toRow,
  waitingBy,
  waitingKey,
  type Part,
  type Roster,
  type RosterRow,
  type RosterView,
} from './roster-view';

interface RowTap {
  currentTarget: { dataset: { id: string; side: Side } };
}
interface PartEvent {
  detail: { value: Part };
}
interface FieldEvent {
  detail: { value: string };
}
type Contact = OutputOf<'attendance.showContact'>;

/** Rows drawn at once: twelve nodes each. */
const ROWS_STEP = 30;
/** A slip of the finger is taken back with one tap for so long; later in the row's sheet, with a reason. */
const SLIP_MS = 10_000;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    /** a shift of a recruitment order: there are notes from the one before */
    isDuty: false,
    view: null as RosterView | null,
    part: 'absent' as Part,
    segments: [] as { value: Part; label: string }[],
    search: '',
    rows: [] as RosterRow[],
    more: 0,
    waitingCount: 0,
    refusal: '',
    /** the row's sheet */
    person: null as RosterRow | null,
    canUndo: false,
    isClaim: false,
    contact: null as Contact | null,
    busy: false,
    exporting: false,
    /** the confirm dialog */
    releasing: false,
  },

  roster: null as Roster | null,
  limit: ROWS_STEP,
  stopListening: null as (() => void) | null,
  justMarked: [] as readonly string[],
  slipTimers: [] as ReturnType<typeof setTimeout>[],

  onLoad({ id = '' }: { id?: string }) {
    forgetOlder('roster:', REPLAY_MS);
    this.setData({ activityId: id, isDuty: isDutyId(id) });
    this.stopListening = onOutcome((outcome) => {
      if (!outcome.entry.action.startsWith('attendance.')) return;
      if (outcome.kind === 'refused') this.setData({ refusal: outcome.error.message });
      void this.refresh();
    });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  onUnload() {
    this.stopListening?.();
    this.slipTimers.forEach(clearTimeout);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { activityId } = this.data;
    return load(this, {
      // For a roll call without a network; names are masked, and it goes after two days.
      keepAs: `roster:${activityId}`,
      ask: () => ask('attendance.showRoster', { activityId }),
      show: (roster) => {
        this.roster = roster;
        this.draw();
      },
    });
  },

  draw() {
    const { roster } = this;
    if (!roster) return;
    const { part, search, activityId } = this.data;
    const marks = waitingMarks(activityId);
    const waiting = waitingBy(marks);
    const view = toRosterView(roster, waiting);
    const found = rowsOf(roster, part, search, waiting);
    const segment = (value: Part, label: string) => ({ value, label: `${label} ${view.counts[value]}` });
    this.setData({
      view,
      segments: [segment('absent', '没到'), segment('here', '在场'), segment('left', '走了')],
      rows: found.slice(0, this.limit).map((person) => toRow(person, waiting, this.justMarked)),
      more: Math.max(0, found.length - this.limit),
      waitingCount: marks.length,
    });
  },

  onPart({ detail }: PartEvent) {
    this.limit = ROWS_STEP;
    this.setData({ part: detail.value });
    this.draw();
  },

  onSearch({ detail }: FieldEvent) {
    this.limit = ROWS_STEP;
    this.setData({ search: detail.value });
    this.draw();
  },

  onMoreTap() {
    this.limit += ROWS_STEP;
    this.draw();
  },

  /** Written down first, then sent: without a network it waits, and is sent when there is one. */
  mark(userId: string, side: Side) {
    const { activityId, search } = this.data;
    const way = side === 'in' && search.length === 4 ? 'arrival' : 'roll';
    queueRollMark(activityId, { userId, side, at: Date.now(), way, markId: newRequestId() });
    const key = waitingKey(userId, side);
    this.justMarked = [...this.justMarked, key];
    this.slipTimers.push(
      setTimeout(() => {
        this.justMarked = this.justMarked.filter((each) => each !== key);
        this.draw();
      }, SLIP_MS),
    );
    this.draw();
    void flush();
  },

  onMarkTap({ currentTarget }: RowTap) {
    const { id, side } = currentTarget.dataset;
    this.setData({ refusal: '' });
    this.mark(id, side);
  },

  onUndoTap({ currentTarget }: RowTap) {
    const { id, side } = currentTarget.dataset;
    void this.undo(id, side, 'slip');
  },

  async undo(userId: string, side: Side, why: 'slip' | 'absent' | 'other') {
    const { activityId } = this.data;
    this.justMarked = this.justMarked.filter((each) => each !== waitingKey(userId, side));
    const waits = waitingBy(waitingMarks(activityId)).get(waitingKey(userId, side));
    if (waits && dropRollMark(waits.markId)) return this.draw();
    try {
      await send('attendance.undo', { activityId, userId, side, why });
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'OFFLINE' ? '没有网，交上去的要连上网才能撤回' : message });
    }
    await this.refresh();
  },

  onScreenTap() {
    openCheckInScreen(this.data.activityId);
  },

  onNumbersTap() {
    openOrderNumbers(orderOfDuty(this.data.activityId));
  },

  /** Reads a member's code: in when they were not, out after asking when they are. */
  async onScanTap() {
    const { activityId } = this.data;
    const scanned = await scanCode();
    if (scanned.kind === 'cancelled') return;
    const found = scanned.kind === 'read' ? readCode(scanned.text) : null;
    if (scanned.kind === 'refused' || found?.kind !== 'member' || found.activityId !== activityId) {
      const text = scanned.kind === 'refused' ? '打不开相机。让对方报报到号，在上面找' : '这不是这场活动参加者的码';
      this.setData({ refusal: text });
      return;
    }
    const person = this.roster?.rows.find(({ userId }) => scanned.text.includes(`:${userId}:`));
    const side: Side = person?.attendance.in ? 'out' : 'in';
    const who = person ? nameOf(person) : '这位';
    if (side === 'out' && !(await confirms('现在签退吗？', `${who}已经签到了，要给对方签退吗？`, '签退'))) return;
    await this.handIn(scanned.text, side);
  },

  async handIn(code: string, side: Side) {
    const { activityId } = this.data;
    if (!isOnline()) {
      queueMemberScan({ activityId, side, code, isLate: true });
      say('没有网，先记下了');
      return;
    }
    try {
      const { name } = await send('attendance.scanMember', { activityId, side, code });
      say(`${name || '这位'}${side === 'in' ? '到了' : '走了'}`);
      this.setData({ refusal: '' });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    await this.refresh();
  },

  onRowTap({ currentTarget }: RowTap) {
    const { id } = currentTarget.dataset;
    const person = this.roster?.rows.find(({ userId }) => userId === id);
    const row = this.data.rows.find(({ userId }) => userId === id);
    if (!person || !row) return;
    const canUndo = person.attendance.in !== null && person.attendance.minutes === null;
    this.setData({ person: row, canUndo, isClaim: isClaimed(person), contact: null });
  },

  onSheetClose() {
    this.setData({ person: null });
  },

  /** In full, for a call; that it was read is written down, and the person can see it. */
  async onContactTap() {
    const { activityId, person } = this.data;
    if (!person) return;
    try {
      this.setData({ contact: await ask('attendance.showContact', { activityId, userId: person.userId }) });
    } catch (error) {
      this.setData({ refusal: asCallError(error).message, person: null });
    }
  },

  onDialTap({ currentTarget }: RowTap) {
    dial(currentTarget.dataset.id);
  },

  onAgreeTap() {
    const { person } = this.data;
    this.setData({ person: null });
    if (person) this.mark(person.userId, 'in');
  },

  async onLateUndo({ currentTarget }: { currentTarget: { dataset: { why: 'slip' | 'absent' | 'other' } } }) {
    const { person } = this.data;
    if (!person) return;
    const found = this.roster?.rows.find(({ userId }) => userId === person.userId);
    const side: Side = found?.attendance.out ? 'out' : 'in';
    this.setData({ person: null });
    await this.undo(person.userId, side, currentTarget.dataset.why);
  },

  /** On paper for the door: nothing in it that this page does not show. */
  onDutyTap() {
    openDutyBoard(this.data.activityId);
  },

  async onExportTap() {
    const { activityId, exporting } = this.data;
    if (exporting) return;
    this.setData({ exporting: true, refusal: '' });
    try {
      const { url } = await send('activities.exportRoster', { activityId });
      await openSpreadsheet(url);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
      scrollToTop();
    }
    this.setData({ exporting: false });
  },

  onReleaseTap() {
    this.setData({ releasing: true });
  },
  onReleaseKeep() {
    this.setData({ releasing: false });
  },

  async onRelease() {
    const { activityId, view } = this.data;
    this.setData({ releasing: false, busy: true });
    try {
      const userIds = (view?.releasable ?? []).slice(0, 50);
      const { released } = await send('attendance.release', { activityId, userIds });
      say(`放出了 ${released.length} 家的位置`);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    await this.refresh();
    this.setData({ busy: false });
  },
});
