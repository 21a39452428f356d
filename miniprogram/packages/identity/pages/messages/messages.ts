import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openAddress } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { noteUnread } from '../../../../services/unread';
import { momentLabel } from '../../../../shared/time';

type Page1 = OutputOf<'notices.list'>;

interface MessageView {
  noticeId: string;
  title: string;
  text: string;
  when: string;
  page: string;
  isNew: boolean;
  label: string;
}

interface MessageEvent {
  currentTarget: { dataset: { page: string } };
}

/** Everything that the person was told, also what no subscription message could carry. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    rows: [] as MessageView[],
    isMore: false,
    isLoadingMore: false,
    moreFailed: false,
  },

  cursor: null as string | null,

  onLoad() {
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh(): Promise<void> {
    return load(this, {
      keepAs: 'messages',
      ask: async () => {
        const first = await ask('notices.list', { cursor: null });
        this.markSeen(first.asOf);
        return first;
      },
      show: (first) => {
        this.setData({ rows: [] });
        this.append(first);
      },
    });
  },

  /** The marks stay as long as this list is on the screen: what was new when it opened is still told apart. */
  markSeen(upTo: number) {
    noteUnread(0);
    send('notices.markRead', { upTo }).catch(() => undefined);
  },

  append({ rows, cursor, asOf }: Page1): void {
    this.cursor = cursor;
    const fresh = rows.map((row) => {
      const when = momentLabel(row.at, asOf);
      const isNew = !row.isRead;
      const { noticeId, title, text, page } = row;
      return {
        noticeId,
        title,
        text,
        page,
        when,
        isNew,
        label: `${isNew ? '新消息，' : ''}${title}，${text}，${when}`,
      };
    });
    this.setData({ rows: [...this.data.rows, ...fresh], isMore: cursor !== null, moreFailed: false });
  },

  onReachBottom() {
    void this.more();
  },

  async more(): Promise<void> {
    if (this.cursor === null || this.data.isLoadingMore) return;
    this.setData({ isLoadingMore: true });
    try {
      this.append(await ask('notices.list', { cursor: this.cursor }));
    } catch {
      this.setData({ moreFailed: true });
    }
    this.setData({ isLoadingMore: false });
  },

  onMessageTap({ currentTarget }: MessageEvent) {
    if (currentTarget.dataset.page) openAddress(currentTarget.dataset.page);
  },
});
