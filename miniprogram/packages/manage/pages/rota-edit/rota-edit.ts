import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { goBack, replaceByRota } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { dayOf } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';
import type { PostForm } from '../../components/wm-rota-post/wm-rota-post';
import type { SlotForm } from '../../components/wm-rota-slot/wm-rota-slot';
import { daysLabel } from '../../rota-words';
import * as forms from './form';
import { peopleOf, postLines, slotLines, type LineView } from './shown';

interface FieldEvent {
  detail: { name: string; value: string };
}
interface PlaceTap {
  currentTarget: { dataset: { at: number } };
}

/** A rota is written screen by screen, looked over, and then goes out. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    rotaId: '',
    version: 0,
    isOut: false,
    step: 0,
    steps: forms.STEPS.length,
    stepTitle: '',
    form: forms.EMPTY_FORM,
    posts: [] as LineView[],
    slots: [] as LineView[],
    people: 0,
    days: '',
    errors: {} as forms.FieldErrors,
    /** which one's sheet is open; -1: none */
    post: -1,
    slot: -1,
    editedPost: forms.EMPTY_POST,
    editedSlot: forms.EMPTY_SLOT,
    today: '',
    limits: {
      title: LIMITS.titleMax,
      text: LIMITS.summaryMax,
      posts: LIMITS.rotaPostsMax,
      slots: LIMITS.rotaSlotsMax,
    },
    resumed: false,
    refusal: '',
    busy: '' as '' | 'save' | 'publish',
  },

  /** of which another one is the pattern */
  fromId: '',

  onLoad({ unit = '', id = '', from = '' }: { unit?: string; id?: string; from?: string }) {
    this.fromId = from;
    this.setData({ unitId: unit, rotaId: id, today: dayOf(Date.now()) });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Where what is typed waits on the phone until it is saved; of another version it is not gone on with. */
  draftName(): string {
    const { unitId, rotaId, version } = this.data;
    return `rota:${unitId}:${rotaId || this.fromId}:${version}`;
  },

  refresh() {
    const { unitId, rotaId } = this.data;
    const known = rotaId || this.fromId;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [rota] = await Promise.all([known ? ask('rotas.show', { rotaId: known }) : null, askStanding(unitId)]);
        return rota;
      },
      show: (rota) => this.start(rota),
      intact: '写的还在',
    });
  },

  /** Begins with what was being typed, else with what is saved or gone on from, else with nothing. */
  start(rota: OutputOf<'rotas.show'> | null) {
    const isOwn = this.data.rotaId !== '';
    this.setData({
      version: isOwn ? (rota?.version ?? 0) : 0,
      isOut: isOwn && rota !== null && rota.state !== 'draft',
    });
    const typed = draftOf(this.draftName(), forms.EMPTY_FORM);
    const saved = rota && (isOwn ? forms.toForm(rota.draft) : forms.toNext(rota.draft, Date.now()));
    this.setData({ resumed: typed !== null });
    this.change(typed ?? saved ?? forms.EMPTY_FORM, {});
    this.goTo(0);
  },

  change(form: forms.Form, errors: forms.FieldErrors) {
    const { post, slot } = this.data;
    const hasDays = form.fromDay !== '' && form.toDay !== '';
    this.setData({
      ...{ form, errors },
      posts: postLines(form, errors),
      slots: slotLines(form, errors),
      people: peopleOf(form),
      days: hasDays ? daysLabel(form.fromDay, form.toDay, Date.now()) : '',
      editedPost: form.posts[post] ?? this.data.editedPost,
      editedSlot: form.slots[slot] ?? this.data.editedSlot,
    });
  },

  /** What is typed is right until it is looked at again. */
  edit(change: Partial<forms.Form>) {
    const form = { ...this.data.form, ...change };
    const changed = Object.keys(change);
    const errors = Object.entries(this.data.errors).filter(([path]) => !changed.includes(path.split('.')[0] ?? ''));
    this.change(form, Object.fromEntries(errors));
    this.setData({ refusal: '' });
    keepDraft(this.draftName(), form);
  },

  goTo(step: number) {
    const found = forms.STEPS[step];
    if (!found) return;
    this.setData({ step, stepTitle: found.title });
    scrollToTop();
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },
  onNext() {
    const { step, form } = this.data;
    const errors = forms.errorsOn(step, form);
    this.change(form, errors);
    if (Object.keys(errors).length === 0) this.goTo(step + 1);
  },
  onPrevious() {
    this.goTo(this.data.step - 1);
  },
  onRestart() {
    dropDraft(this.draftName());
    this.setData({ load: LOADING, errors: {}, refusal: '' });
    void this.refresh();
  },

  onPostTap({ currentTarget }: PlaceTap) {
    const { at } = currentTarget.dataset;
    this.setData({ post: at, editedPost: this.data.form.posts[at] ?? forms.EMPTY_POST });
  },
  onPostAdd() {
    const { posts } = this.data.form;
    this.setData({ post: posts.length });
    this.edit({ posts: [...posts, forms.EMPTY_POST] });
  },
  onPostEdit({ detail }: { detail: { change: Partial<PostForm> } }) {
    const { form, post } = this.data;
    this.edit({ posts: form.posts.map((each, i) => (i === post ? { ...each, ...detail.change } : each)) });
  },
  onPostClose() {
    this.setData({ post: -1 });
  },
  onPostRemove() {
    const { form, post } = this.data;
    this.setData({ post: -1 });
    this.edit(forms.withoutPost(form, post));
  },

  onSlotTap({ currentTarget }: PlaceTap) {
    const { at } = currentTarget.dataset;
    this.setData({ slot: at, editedSlot: this.data.form.slots[at] ?? forms.EMPTY_SLOT });
  },
  onSlotAdd() {
    const { slots } = this.data.form;
    this.setData({ slot: slots.length });
    // Most slots are like the one before.
    this.edit({ slots: [...slots, { ...(slots[slots.length - 1] ?? forms.EMPTY_SLOT) }] });
  },
  onSlotEdit({ detail }: { detail: { change: Partial<SlotForm> } }) {
    const { form, slot } = this.data;
    this.edit({ slots: form.slots.map((each, i) => (i === slot ? { ...each, ...detail.change } : each)) });
  },
  onSlotClose() {
    this.setData({ slot: -1 });
  },
  onSlotRemove() {
    const { form, slot } = this.data;
    this.setData({ slot: -1 });
    this.edit({ slots: form.slots.filter((_, i) => i !== slot) });
  },

  onSave() {
    return this.submit('save');
  },
  onPublish() {
    return this.submit('publish');
  },

  /** Saves, and lets it out when wanted. What was typed stays on the phone until it is saved. */
  async submit(wish: 'save' | 'publish') {
    const { busy, form } = this.data;
    if (busy || this.isRefused(forms.allErrors(form))) return;
    this.setData({ busy: wish, refusal: '' });
    const typedAs = this.draftName();
    try {
      const stored = await this.store();
      dropDraft(typedAs);
      this.setData(stored);
      if (wish === 'publish') await send('rotas.publish', stored);
      say(wish === 'publish' ? '发布了，可以请人来值守' : '存好了，只有站里看得到');
      if (wish === 'publish') replaceByRota(stored.rotaId);
      else goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      this.isRefused(forms.fieldErrors(fields));
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : message });
    }
    this.setData({ busy: '' });
  },

  /** Written as a new draft, or over the one that there is. */
  async store(): Promise<{ rotaId: string; version: number }> {
    const { unitId, rotaId, version, form } = this.data;
    const draft = forms.toDraft(form);
    if (!rotaId) return send('rotas.create', { unitId, draft });
    return { rotaId, ...(await send('rotas.update', { rotaId, version, draft })) };
  },

  /** Leads to the first screen with something to mend. */
  isRefused(errors: forms.FieldErrors): boolean {
    this.change(this.data.form, errors);
    const wrong = forms.firstWrongStep(errors);
    if (wrong >= 0) this.goTo(wrong);
    return wrong >= 0;
  },
});
