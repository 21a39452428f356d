import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openLiveEditor, openLiveSession } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { LIMITS } from '../../../../shared/limits';
import type { ToolsView } from './tools-view';

interface FieldEvent {
  detail: { name: 'finderUserName' | 'feedId' | 'reason'; value: string };
}
interface LessonTap {
  currentTarget: { dataset: { lesson: string } };
}
type Sheet = '' | 'channels' | 'replay' | 'cancel';

/** What staff do with one session: share it, edit it, name its room, its replay, or call it off. */
export default Component({
  properties: {
    view: { type: Object, value: {} as ToolsView },
  },
  data: {
    sheet: '' as Sheet,
    finderUserName: '',
    feedId: '',
    reason: '',
    reasonMax: LIMITS.cancelReasonMax,
    error: '',
    busy: false,
  },
  methods: {
    onEditTap() {
      const { unitId, sessionId } = this.data.view;
      openLiveEditor(unitId, sessionId);
    },
    onLookTap() {
      openLiveSession(this.data.view.sessionId);
    },
    onChannelsTap() {
      const { finderUserName, feedId } = this.data.view;
      this.setData({ sheet: 'channels', finderUserName, feedId, error: '' });
    },
    onReplayTap() {
      this.setData({ sheet: 'replay', error: '' });
    },
    onCancelTap() {
      this.setData({ sheet: 'cancel', reason: '', error: '' });
    },
    onField({ detail }: FieldEvent) {
      this.setData({ [detail.name]: detail.value, error: '' });
    },
    onClose() {
      if (!this.data.busy) this.setData({ sheet: '' });
    },

    onChannelsSave() {
      const { finderUserName, feedId, view } = this.data;
      void this.run('直播间填好了', () =>
        send('live.setChannels', { sessionId: view.sessionId, channels: { finderUserName, feedId } }),
      );
    },
    onLesson({ currentTarget }: LessonTap) {
      const { sessionId } = this.data.view;
      const { lesson: lessonId } = currentTarget.dataset;
      void this.run(lessonId ? '回放放上了' : '回放撤下了', () => send('live.setReplay', { sessionId, lessonId }));
    },
    onCancelConfirm() {
      const { reason, view } = this.data;
      void this.run('取消了，会通知点了课的人', () => send('live.cancel', { sessionId: view.sessionId, reason }));
    },

    /** A refusal stays in the sheet, with what was typed. */
    async run(done: string, act: () => Promise<unknown>) {
      if (this.data.busy) return;
      this.setData({ busy: true, error: '' });
      try {
        await act();
        this.setData({ sheet: '' });
        say(done);
        this.triggerEvent('changed');
      } catch (error) {
        const { code, message, fields } = asCallError(error);
        const [first = message] = Object.values(fields);
        this.setData({ error: code === 'NO_ANSWER' ? '还不知道存上没有，填的内容还在，请再交一次' : first });
      }
      this.setData({ busy: false });
    },
  },
});
