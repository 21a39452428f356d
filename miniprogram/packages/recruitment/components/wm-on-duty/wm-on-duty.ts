import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openHandover, openIncident } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { LIMITS } from '../../../../shared/limits';
import { EMPTY_ON_DUTY } from './on-duty-view';

interface FieldEvent {
  detail: { value: string };
}

/** What a shift that has begun needs: the notes before it, one's own note, somebody who takes over, and a report. */
export default Component({
  properties: {
    view: { type: Object, value: EMPTY_ON_DUTY },
    cellId: { type: String, value: '' },
  },
  data: {
    isAsking: false,
    reason: '',
    reasonMax: LIMITS.reliefReasonMax,
    refusal: '',
    busy: false,
  },

  methods: {
    onHandoverTap() {
      openHandover(this.data.cellId);
    },
    onReportTap() {
      openIncident(this.data.cellId);
    },

    onReliefTap() {
      this.setData({ isAsking: true, reason: '', refusal: '' });
    },
    onClose() {
      this.setData({ isAsking: false, refusal: '' });
    },
    onReason({ detail }: FieldEvent) {
      this.setData({ reason: detail.value, refusal: '' });
    },

    onAsk() {
      const { cellId, reason } = this.data;
      return this.attempt('告诉他们了，有人接下就通知您', () => send('recruitment.askRelief', { cellId, reason }));
    },
    onWithdraw() {
      const { cellId } = this.data;
      return this.attempt('好，不找人了', () => send('recruitment.withdrawRelief', { cellId }));
    },
    onTake() {
      const { cellId } = this.data;
      return this.attempt('接下了，到了先找领队签到', () => send('recruitment.takeRelief', { cellId }));
    },

    /** Sent with one request: when the answer is lost, asking again finds what happened. */
    async attempt(said: string, act: () => Promise<unknown>) {
      if (this.data.busy) return;
      this.setData({ busy: true, refusal: '' });
      try {
        await act();
        this.setData({ isAsking: false });
        say(said);
        this.triggerEvent('changed');
      } catch (error) {
        const { code, message, fields } = asCallError(error);
        const unknown = '还不知道办好了没有，请稍等刷新再看';
        this.setData({ refusal: code === 'NO_ANSWER' ? unknown : (fields.reason ?? message) });
      }
      this.setData({ busy: false });
    },
  },
});
