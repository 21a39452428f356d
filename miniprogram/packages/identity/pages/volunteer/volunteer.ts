import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { openStationChoice, openTab } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { dayOf } from '../../../../shared/time';
import { RELATIONS, SKILLS, type SkillId } from '../../../../shared/volunteers';
import {
  EMPTY_FORM,
  fieldErrors,
  missingIn,
  NO_TICKS,
  oldEnoughOn,
  relationIn,
  skillsIn,
  stageOf,
  toInput,
  type FieldErrors,
  type Form,
  type Ticks,
} from './volunteer-form';
import { toRegistered, type Registered } from './volunteer-view';

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface ChoiceEvent {
  detail: { name: 'skills' | 'freeTimes' | 'guardianRelation'; value: string[] };
}
interface TickEvent {
  detail: { purpose: keyof Ticks; checked: boolean };
}

const DRAFT = 'volunteer';
/** Where the wheels of the birth date start from. */
const SUGGESTED_YEARS_AGO = 40;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    /** form: to register or to correct it; card: what is registered; offer: skills and times alone */
    mode: 'form' as 'form' | 'card' | 'offer',
    registered: null as Registered | null,
    station: '',
    skillItems: [...SKILLS],
    relationItems: [...RELATIONS],
    form: EMPTY_FORM,
    relation: [] as string[],
    ticks: NO_TICKS,
    errors: {} as FieldErrors,
    stage: 'unknown' as ReturnType<typeof stageOf>,
    oldEnough: '',
    today: dayOf(Date.now()),
    suggestedDay: `${Number(dayOf(Date.now()).slice(0, 4)) - SUGGESTED_YEARS_AGO}-01-01`,
    resumed: false,
    refusal: '',
    busy: false,
    asking: false,
  },

  isStarted: false,

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [profile, me] = await Promise.all([ask('identity.showProfile', {}), ask('identity.showMe', {})]);
        return { profile, me };
      },
      show: ({ profile, me }) => this.show(profile, me.station ? me.station.name : ''),
    });
  },

  /** Coming back from the choice of a station leaves what was typed alone. */
  show(profile: OutputOf<'identity.showProfile'>, station: string) {
    const registered = toRegistered(profile);
    this.setData({ registered, station });
    if (this.isStarted) return;
    this.isStarted = true;
    const typed = registered ? null : draftOf(DRAFT, EMPTY_FORM);
    this.setData({ mode: registered ? 'card' : 'form', resumed: typed !== null });
    this.change(typed ?? EMPTY_FORM);
  },

  change(form: Form) {
    const stage = stageOf(form.birthDate, this.data.today);
    this.setData({
      form,
      stage,
      relation: form.guardianRelation ? [form.guardianRelation] : [],
      oldEnough: stage === 'young' ? oldEnoughOn(form.birthDate) : '',
    });
  },

  edit(change: Partial<Form>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.change(form);
    this.setData({ errors, refusal: '' });
    if (this.data.mode === 'form') keepDraft(DRAFT, form);
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onChoice({ detail }: ChoiceEvent) {
    const { name, value } = detail;
    if (name === 'skills') this.edit({ skills: skillsIn(value) });
    else if (name === 'freeTimes') this.edit({ freeTimes: value });
    else this.edit({ guardianRelation: relationIn(value) });
  },

  onTick({ detail }: TickEvent) {
    const { purpose, checked } = detail;
    this.setData({
      ticks: { ...this.data.ticks, [purpose]: checked },
      errors: { ...this.data.errors, [purpose]: '' },
      refusal: '',
    });
  },

  async onSubmit() {
    const { form, ticks, stage, busy } = this.data;
    if (busy) return;
    const errors = missingIn(form, ticks, stage);
    if (Object.keys(errors).length > 0) {
      this.setData({ errors, refusal: '还有几项没填，请看红字' });
      return;
    }
    await this.attempt(async () => {
      await send('identity.registerVolunteer', toInput(form, ticks, stage));
      dropDraft(DRAFT);
      say('登记好了，谢谢您');
      await this.startAgain();
    });
  },

  async onSaveOffer() {
    const { skills, freeTimes } = this.data.form;
    await this.attempt(async () => {
      await send('identity.updateVolunteer', { skills, freeTimes });
      say('改好了');
      await this.startAgain();
    });
  },

  async onWithdraw() {
    this.setData({ asking: false });
    await this.attempt(async () => {
      await send('identity.withdrawConsent', { purpose: 'volunteer' });
      say('撤回了，登记的资料删掉了');
      await this.startAgain();
    });
  },

  async attempt(act: () => Promise<void>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      await act();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const refusal = code === 'NO_ANSWER' ? '还不知道办好了没有，填的内容还在，请再交一次' : message;
      this.setData({ errors: fieldErrors(fields), refusal });
    } finally {
      this.setData({ busy: false });
    }
  },

  startAgain() {
    this.isStarted = false;
    this.setData({ ticks: NO_TICKS, errors: {} });
    scrollToTop();
    return this.refresh();
  },

  onOfferTap() {
    const { registered } = this.data;
    if (!registered) return;
    const skills: SkillId[] = registered.skills;
    this.setData({ mode: 'offer' });
    this.change({ ...EMPTY_FORM, skills, freeTimes: registered.freeTimes });
    scrollToTop();
  },

  onCorrectTap() {
    this.onOfferTap();
    this.setData({ mode: 'form' });
  },

  onCardTap() {
    this.setData({ mode: 'card', refusal: '', errors: {} });
    scrollToTop();
  },

  onRestart() {
    dropDraft(DRAFT);
    this.setData({ resumed: false, errors: {}, refusal: '' });
    this.change(EMPTY_FORM);
  },

  onStationTap: () => openStationChoice(),
  onActivitiesTap: () => openTab('activities'),

  onWithdrawTap() {
    this.setData({ asking: true });
  },

  onKeep() {
    this.setData({ asking: false });
  },
});
