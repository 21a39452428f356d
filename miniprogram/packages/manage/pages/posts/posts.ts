import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { momentLabel } from '../../../../shared/time';
import { askStanding } from '../../ask-standing';

type Answer = OutputOf<'classroom.listUnitPosts'>;
type Post = Answer['rows'][number];
type View = Post['state'];

interface PostView extends Post {
  when: string;
}

interface ViewEvent {
  detail: { value: View };
}
interface ChangeEvent {
  currentTarget: { dataset: { id: string; state: 'shown' | 'hidden' } };
}

const SEGMENTS: { value: View; label: string }[] = [
  { value: 'waiting', label: '等看' },
  { value: 'shown', label: '大家看得到' },
  { value: 'hidden', label: '收起的' },
];

const EMPTY: Record<View, [title: string, text: string]> = {
  waiting: ['没有等看的', '检查没有答复的话先在这里，您看过再给大家看。'],
  shown: ['还没有人说话', '课后面大家说的话，会出现在这里。'],
  hidden: ['没有收起的', '收起的话只有说的人和站里看得到，随时能放回去。'],
};

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    isStaff: false,
    view: 'waiting' as View,
    segments: SEGMENTS,
    rows: [] as PostView[],
    empty: { title: '', text: '' },
    isMore: false,
    isLoadingMore: false,
    busy: '',
    refusal: '',
  },

  cursor: null as string | null,

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
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
    const { unitId, view } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([ask('classroom.listUnitPosts', { unitId, state: view, cursor: null }), askStanding(unitId)]),
      show: ([first, { isStaff }]) => {
        const [title, text] = EMPTY[view];
        this.setData({ isStaff, rows: [], empty: { title, text } });
        this.append(first);
      },
    });
  },

  append({ rows, cursor }: Answer) {
    this.cursor = cursor;
    const now = Date.now();
    const fresh = rows.map((row) => ({ ...row, when: momentLabel(row.at, now) }));
    this.setData({ rows: [...this.data.rows, ...fresh], isMore: cursor !== null });
  },

  onView({ detail }: ViewEvent) {
    this.setData({ view: detail.value, load: LOADING, refusal: '' });
    void this.refresh();
  },

  onReachBottom() {
    void this.more();
  },

  async more() {
    const { isLoadingMore, unitId, view } = this.data;
    if (this.cursor === null || isLoadingMore) return;
    this.setData({ isLoadingMore: true, refusal: '' });
    try {
      const next = await ask('classroom.listUnitPosts', { unitId, state: view, cursor: this.cursor });
      // Another list may have been chosen meanwhile.
      if (view === this.data.view) this.append(next);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ isLoadingMore: false });
  },

  async onChangeTap({ currentTarget }: ChangeEvent) {
    const { id, state } = currentTarget.dataset;
    if (this.data.busy) return;
    this.setData({ busy: id, refusal: '' });
    try {
      await send('classroom.moderatePost', { postId: id, state });
      this.setData({ rows: this.data.rows.filter(({ postId }) => postId !== id) });
      say(state === 'shown' ? '大家看得到了' : '收起了，只有说的人看得到');
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: '' });
  },
});
