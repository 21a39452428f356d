import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { openIncidents, openRoster } from '../../../../services/navigation';
import { confirms, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { orderOfDuty } from '../../../../shared/recruitment';
import { askStanding } from '../../ask-standing';
import { toDutyBoard, type Duty, type DutyBoardView } from './duty-view';

interface FieldEvent {
  detail: { value: string };
}

interface IdTap {
  currentTarget: { dataset: { id: string } };
}

const EMPTY = { text: '' };

/** One shift at one site for whoever leads it: what it was left, who wants to go early, and what it leaves. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    dutyId: '',
    isStaff: false,
    view: null as DutyBoardView | null,
    text: '',
    textMax: LIMITS.handoverMax,
    textError: '',
    refusal: '',
    busy: false,
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ dutyId: id });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  place() {
    const [orderId = '', site, shift] = this.data.dutyId.split('_');
    return { orderId, site: Number(site), shift: Number(shift) };
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: async () => {
        const duty = await ask('recruitment.showDuty', this.place());
        // What was reported is for staff; whoever leads is not led there.
        return { duty, isStaff: this.data.isStaff || (await askStanding(duty.unitId)).isStaff };
      },
      show: ({ duty, isStaff }) => {
        this.setData({ isStaff });
        this.show(duty);
      },
      intact: '写的话还在',
    });
  },

  show(duty: Duty) {
    const typed = draftOf(this.draftName(), EMPTY);
    this.setData({ view: toDutyBoard(duty), text: typed?.text ?? duty.handover.mine?.text ?? '' });
  },

  draftName(): string {
    return `team-handover:${this.data.dutyId}`;
  },

  onText({ detail }: FieldEvent) {
    this.setData({ text: detail.value, textError: '', refusal: '' });
    keepDraft(this.draftName(), { text: detail.value });
  },

  async onSubmit() {
    const { text, busy } = this.data;
    if (busy) return;
    if (text.trim() === '') return this.setData({ textError: '写一句再交，比如“围栏加固过了”' });
    this.setData({ busy: true, refusal: '', textError: '' });
    try {
      await send('recruitment.writeTeamHandover', { ...this.place(), text });
      dropDraft(this.draftName());
      say('交接写好了');
      await this.refresh();
    } catch (error) {
      const { code, message, fields } = asCallError(error);
      this.setData({
        textError: fields.text ?? (code === 'CONTENT_REFUSED' ? message : ''),
        refusal: code === 'NO_ANSWER' ? '还不知道交上没有，写的还在，请再交一次' : message,
      });
    }
    this.setData({ busy: false });
  },

  /** Once and for good: it cannot be said of this person and shift again. */
  async onTakeBack({ currentTarget }: IdTap) {
    const { dutyId: activityId, busy } = this.data;
    const userId = currentTarget.dataset.id;
    const asked = await confirms('收回“没到岗”？', '这一位回到名单上，可以点名。收回以后不能再记。', '收回');
    if (busy || !asked) return;
    this.setData({ busy: true, refusal: '' });
    try {
      await send('attendance.takeBackNoShow', { activityId, userId });
      say('收回了，已经告诉本人');
      await this.refresh();
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办好了没有，请刷新再看' : message });
    }
    this.setData({ busy: false });
  },

  onRosterTap() {
    openRoster(this.data.dutyId);
  },
  onIncidentsTap() {
    openIncidents(orderOfDuty(this.data.dutyId));
  },
});
