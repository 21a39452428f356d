import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { replaceByAssignment } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { DAY_MS, dayOf } from '../../../../shared/time';
import {
  cardGroups,
  fieldErrors,
  lessonGroups,
  missingIn,
  type FieldErrors,
  type Form,
  type Group,
  type Kind,
} from './choices';

interface IdEvent {
  currentTarget: { dataset: { id: string; name: string } };
}
interface KindEvent {
  detail: { value: Kind };
}
interface DayEvent {
  detail: { value: string };
}
interface UnitEvent {
  detail: { unitId: string; name: string };
}

const DUE_DAYS = 7;
const EMPTY: Form = { ownerId: '', title: '', targets: [], dueDay: '' };
const KINDS: { value: Kind; label: string }[] = [
  { value: 'card', label: '条例的卡' },
  { value: 'lesson', label: '课程的课' },
];

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    unit: { unitId: '', name: '', kind: '' },
    form: EMPTY,
    errors: {} as FieldErrors,
    refusal: '',
    busy: false,
    today: '',
    suggested: '',
    sheet: '' as '' | 'what' | 'who',
    kinds: KINDS,
    kind: 'card' as Kind,
    groups: [] as Group[],
    group: null as Group | null,
  },

  all: { card: [] as Group[], lesson: [] as Group[] },

  onLoad({ unit = '' }: { unit?: string }) {
    const now = Date.now();
    this.setData({ unitId: unit, today: dayOf(now), suggested: dayOf(now + DUE_DAYS * DAY_MS) });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([ask('units.show', { unitId }), ask('classroom.listCards', {}), ask('classroom.listCourses', {})]),
      show: ([unit, { cards }, { courses }]) => {
        this.all = { card: cardGroups(cards), lesson: lessonGroups(courses) };
        const whole = { ...EMPTY, targets: [{ unitId, name: unit.name }], dueDay: this.data.suggested };
        this.setData({
          unit: { unitId, name: unit.shortName, kind: unit.kind },
          form: draftOf(this.draftName(), whole) ?? whole,
        });
      },
    });
  },

  draftName(): string {
    return `assignment:${this.data.unitId}`;
  },

  edit(change: Partial<Form>) {
    const form = { ...this.data.form, ...change };
    this.setData({ form, errors: {}, refusal: '' });
    keepDraft(this.draftName(), form);
  },

  onWhatTap() {
    this.setData({ sheet: 'what' });
    this.showKind(this.data.kind);
  },

  showKind(kind: Kind) {
    this.setData({ kind, groups: this.all[kind], group: null });
  },

  onKind({ detail }: KindEvent) {
    this.showKind(detail.value);
  },

  onGroupTap({ currentTarget }: IdEvent) {
    const group = this.data.groups.find(({ id }) => id === currentTarget.dataset.id);
    this.setData({ group: group ?? null });
  },

  onGroupsTap() {
    this.setData({ group: null });
  },

  onItemTap({ currentTarget }: IdEvent) {
    const { id, name } = currentTarget.dataset;
    this.setData({ sheet: '' });
    this.edit({ ownerId: id, title: name });
  },

  onWhoTap() {
    this.setData({ sheet: 'who' });
  },

  onUnitChosen({ detail }: UnitEvent) {
    const { form, unitId } = this.data;
    // The whole takes the place of its parts, and a part the place of the whole.
    const others = detail.unitId === unitId ? [] : form.targets;
    const apart = others.filter((target) => target.unitId !== unitId && target.unitId !== detail.unitId);
    this.setData({ sheet: '' });
    this.edit({ targets: [...apart, { unitId: detail.unitId, name: detail.name }] });
  },

  onUnitRemove({ currentTarget }: IdEvent) {
    this.edit({ targets: this.data.form.targets.filter(({ unitId }) => unitId !== currentTarget.dataset.id) });
  },

  onDay({ detail }: DayEvent) {
    this.edit({ dueDay: detail.value });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onSubmit() {
    const { form, busy, unitId } = this.data;
    const errors = missingIn(form);
    if (busy) return;
    if (Object.keys(errors).length > 0) return this.setData({ errors, refusal: '还有几项没填，请看红字' });
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      const { ownerId, targets, dueDay } = form;
      const targetIds = targets.map((target) => target.unitId);
      const { assignmentId } = await send('classroom.assign', { unitId, ownerId, targetIds, dueDay });
      dropDraft(this.draftName());
      say('发出去了，现在就能转到群里');
      replaceByAssignment(unitId, assignmentId);
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      this.setData({
        errors: code === 'NOT_BELOW' ? { targetIds: message } : fieldErrors(fields),
        refusal: code === 'NO_ANSWER' ? '还不知道发出去没有，回列表看一眼，别重复发' : message,
      });
    } finally {
      this.setData({ busy: false });
    }
  },
});
