import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { say } from '../../../../services/phone';
import { LIMITS } from '../../../../shared/limits';
import { NO_NO_SHOW } from './no-show-view';

interface FieldEvent {
  detail: { value: string };
}

/** Written down as not there: the one reply of the person, and what became of it. */
export default Component({
  properties: {
    view: { type: Object, value: NO_NO_SHOW },
    cellId: { type: String, value: '' },
  },
  data: { text: '', textMax: LIMITS.noShowReplyMax, error: '', busy: false },

  methods: {
    onText({ detail }: FieldEvent) {
      this.setData({ text: detail.value, error: '' });
    },

    async onSubmit() {
      const { text, cellId, busy } = this.data;
      if (busy) return;
      if (text.trim() === '') return this.setData({ error: '写一句：那时候您在哪、找谁签的到' });
      this.setData({ busy: true, error: '' });
      try {
        await send('recruitment.replyNoShow', { cellId, text });
        say('交上去了');
        this.triggerEvent('changed');
      } catch (error) {
        const { code, message, fields } = asCallError(error);
        const unknown = '还不知道交上没有，写的还在，请再交一次';
        this.setData({ error: code === 'NO_ANSWER' ? unknown : (fields.text ?? message) });
      }
      this.setData({ busy: false });
    },
  },
});
