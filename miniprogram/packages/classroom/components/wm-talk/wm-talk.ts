import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { openStationChoice } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { LIMITS } from '../../../../shared/limits';
import { momentLabel } from '../../../../shared/time';

type Post = OutputOf<'classroom.addPost'>['post'];

interface PostView extends Post {
  when: string;
  isWaiting: boolean;
}

interface TypedEvent {
  detail: { value: string };
}
interface IdEvent {
  currentTarget: { dataset: { id: string } };
}

/** Talk under a lesson: shown by station, never by name. What the check refuses stays in the field, with the reason. */
export default Component({
  properties: {
    lessonId: { type: String, value: '' },
  },
  data: {
    postMax: LIMITS.postMax,
    rows: [] as PostView[],
    isMore: false,
    isLoading: false,
    loadFailed: '',
    text: '',
    error: '',
    needsStation: false,
    /** 'add', or the id of the post being taken back */
    busy: '',
    problem: '',
  },
  observers: {
    lessonId(lessonId: string) {
      if (lessonId === '') return;
      this.setData({ text: draftOf(draftName(lessonId), { text: '' })?.text ?? '', rows: [] });
      cursors.delete(this);
      void this.more();
    },
  },
  methods: {
    async more() {
      if (this.data.isLoading) return;
      this.setData({ isLoading: true, loadFailed: '' });
      const { lessonId } = this.data;
      try {
        const { rows, cursor } = await ask('classroom.listPosts', { lessonId, cursor: cursors.get(this) ?? null });
        cursors.set(this, cursor);
        const known = new Set(this.data.rows.map(({ postId }) => postId));
        const fresh = rows.filter(({ postId }) => !known.has(postId)).map(toView);
        this.setData({ rows: [...this.data.rows, ...fresh], isMore: cursor !== null });
      } catch (error) {
        this.setData({ loadFailed: asCallError(error).message });
      }
      this.setData({ isLoading: false });
    },

    onText({ detail }: TypedEvent) {
      this.setData({ text: detail.value, error: '' });
      keepDraft(draftName(this.data.lessonId), { text: detail.value });
    },

    async onAdd() {
      const { lessonId, text, busy } = this.data;
      if (busy) return;
      if (text.trim() === '') return this.setData({ error: '写两句再发' });
      this.setData({ busy: 'add', error: '', needsStation: false });
      try {
        const { post } = await send('classroom.addPost', { lessonId, text });
        dropDraft(draftName(lessonId));
        this.setData({ text: '', rows: [toView(post), ...this.data.rows] });
        say(post.state === 'waiting' ? '记下了，审过再给大家看' : '发出去了');
      } catch (error) {
        const { code, message, fields } = asCallError(error);
        this.setData({ error: fields.text ?? message, needsStation: code === 'STATION_NEEDED' });
      }
      this.setData({ busy: '' });
    },

    onStationTap: () => openStationChoice(),

    async onRemoveTap({ currentTarget }: IdEvent) {
      const { id } = currentTarget.dataset;
      if (this.data.busy) return;
      this.setData({ busy: id, problem: '' });
      try {
        await send('classroom.removePost', { postId: id });
        this.setData({ rows: this.data.rows.filter(({ postId }) => postId !== id) });
        say('收回了');
      } catch (error) {
        this.setData({ problem: asCallError(error).message });
      }
      this.setData({ busy: '' });
    },
  },
});

const draftName = (lessonId: string): string => `talk:${lessonId}`;

const toView = (post: Post): PostView => ({
  ...post,
  when: momentLabel(post.at, Date.now()),
  isWaiting: post.state === 'waiting',
});

/** Where each list on the screen goes on. */
const cursors = new WeakMap<object, string | null>();
