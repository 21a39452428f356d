import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { cardName } from '../../../../services/ahead';
import { ask } from '../../../../services/call';
import { positionOf, reach } from '../../../../services/learning';
import { load, LOADING } from '../../../../services/load';
import { openArticle, replaceByQuiz } from '../../../../services/navigation';
import { rootData, scrollTo, scrollToTop, syncRoot } from '../../../../services/screen';
import { openAssignment } from '../../assignment';
import { aheadOf, LAST_READ_PART, partToOpen, toLessonView, type AheadRow, type LessonView } from './lesson-view';

interface ArticleTap {
  currentTarget: { dataset: { article: number } };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    cardId: '',
    /** 1 act and picture, 2 law words, 3 what follows; the fourth part is the quiz */
    part: 0,
    view: null as LessonView | null,
    ahead: [] as AheadRow[],
    /** until when it is asked for; '' when nobody asked */
    due: '',
  },

  onLoad({ id = '', assignment = '', from = '' }: { id?: string; assignment?: string; from?: string }) {
    this.setData({ cardId: id });
    void this.refresh();
    if (assignment) void openAssignment(this, assignment, from);
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    const { cardId } = this.data;
    return load(this, {
      keepAs: cardName(cardId),
      ask: () => ask('classroom.showCard', { cardId }),
      show: (answer) => this.show(answer),
      intact: '学过的都记着',
    });
  },

  /** The fresh answer may know of another phone's part; the one that is being read is never taken away. */
  show({ card }: OutputOf<'classroom.showCard'>) {
    const view = toLessonView(card);
    if (this.data.part > 0) return this.setData({ view });
    this.setData({ view });
    this.turnTo(partToOpen(positionOf(card.cardId, card.position)));
  },

  /** The position is on the phone before anything else happens. */
  turnTo(part: number) {
    const { cardId, view } = this.data;
    reach(cardId, part);
    this.setData({ part, ahead: view ? aheadOf(view, part) : [] });
  },

  onNextTap() {
    const { cardId, part } = this.data;
    if (part >= LAST_READ_PART) return replaceByQuiz(cardId);
    this.turnTo(part + 1);
    scrollTo(`#part-${part + 1}`);
  },

  onPreviousTap() {
    const { part } = this.data;
    this.turnTo(part - 1);
    if (part <= 2) scrollToTop();
    else scrollTo(`#part-${part - 1}`);
  },

  onArticleTap: ({ currentTarget }: ArticleTap) => openArticle(currentTarget.dataset.article),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { view, cardId } = this.data;
    const path = `/packages/classroom/pages/lesson/lesson?id=${cardId}`;
    return { title: view ? `三分钟学一条：${view.title}` : '三分钟学一条', path };
  },
});
