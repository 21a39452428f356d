import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openVolunteer } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { FREE_TIME_IDS, SKILLS } from '../../../../shared/volunteers';
import { WAVES } from '../../../../shared/waves';

type Settings = OutputOf<'recruitment.showOnCall'>;

interface ChoiceEvent {
  detail: { name: 'reach' | 'skills' | 'freeTimes'; value: string[] };
}

/** Whether, when and for what one is rung up for calls. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    isVolunteer: true,
    isOn: true,
    /** without a task for so many weeks; 0: not for long */
    idleWeeks: 0,
    reach: [] as string[],
    skills: [] as string[],
    freeTimes: [] as string[],
    reachItems: WAVES.map(({ id, name }) => ({ id, name })),
    skillItems: [...SKILLS],
    busy: false,
    refusal: '',
  },

  /** what was changed here is not overwritten by a look at what is stored */
  isTouched: false,

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'on-call',
      ask: () => ask('recruitment.showOnCall', {}),
      show: ({ reach, ...settings }: Settings) => {
        if (this.isTouched && this.data.isVolunteer) return;
        this.setData({ ...settings, reach: [reach] });
      },
      intact: '您的设置没有变',
    });
  },

  onSwitchTap() {
    this.isTouched = true;
    this.setData({ isOn: !this.data.isOn, refusal: '' });
  },

  /** One tap, and nothing else that was changed here is left behind. */
  onRestTap() {
    this.setData({ isOn: false });
    return this.onSave();
  },

  onChoice({ detail: { name, value } }: ChoiceEvent) {
    this.isTouched = true;
    this.setData({ [name]: value, refusal: '' });
  },

  async onSave() {
    const { busy, isOn, reach, skills, freeTimes } = this.data;
    if (busy) return;
    this.setData({ busy: true, refusal: '' });
    try {
      await send('recruitment.saveOnCall', {
        isOn,
        reach: WAVES.find(({ id }) => reach.includes(id))?.id ?? 'district',
        skills: SKILLS.flatMap(({ id }) => (skills.includes(id) ? [id] : [])),
        freeTimes: FREE_TIME_IDS.filter((id) => freeTimes.includes(id)),
      });
      this.isTouched = false;
      this.setData({ idleWeeks: 0 });
      say(isOn ? '存好了，合适的事会叫您' : '存好了，先不叫您');
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道存上没有，请再存一次，不会多存' : message });
    } finally {
      this.setData({ busy: false });
    }
  },

  onRegisterTap: () => openVolunteer(),
});
