import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { openDuty } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { type OnDuty } from '../../components/wm-on-duty/on-duty-view';
import { toHandoverView, type HandoverView } from './handover-view';

interface FieldEvent {
  detail: { value: string };
}

const EMPTY = { text: '' };

/** What one shift leaves for the next at the same site. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    cellId: '',
    view: null as HandoverView | null,
    text: '',
    textMax: LIMITS.handoverMax,
    textError: '',
    refusal: '',
    busy: false,
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ cellId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { cellId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('recruitment.showOnDuty', { cellId }),
      show: (answer) => this.show(answer),
      intact: '写的话还在',
    });
  },

  show(answer: OnDuty) {
    const typed = draftOf(this.draftName(), EMPTY);
    this.setData({ view: toHandoverView(answer), text: typed?.text ?? answer.handover.mine?.text ?? '' });
  },

  draftName(): string {
    return `handover:${this.data.cellId}`;
  },

  onText({ detail }: FieldEvent) {
    this.setData({ text: detail.value, textError: '', refusal: '' });
    keepDraft(this.draftName(), { text: detail.value });
  },

  async onSubmit() {
    const { cellId, text, busy } = this.data;
    if (busy) return;
    if (text.trim() === '') return this.setData({ textError: '写一句再交，比如“钥匙在门卫那里”' });
    this.setData({ busy: true, refusal: '', textError: '' });
    try {
      const { mine } = await send('recruitment.writeHandover', { cellId, text });
      dropDraft(this.draftName());
      say(mine.words === 'shown' ? '交接写好了' : '记下了，过了内容检查别人就看得到');
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

  onDutyTap() {
    openDuty(this.data.cellId);
  },
});
