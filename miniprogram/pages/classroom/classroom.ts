import type { OutputOf } from '../../../cloudfunctions/contract';
import { cardName, fetchAhead } from '../../services/ahead';
import { kept } from '../../services/cache';
import { ask } from '../../services/call';
import { lateVerdicts, positionOf } from '../../services/learning';
import { load, LOADING } from '../../services/load';
import {
  openCourses,
  openLateVerdicts,
  openLesson,
  openLiveMenu,
  openRegulation,
  openRegulationSearch,
  openReview,
  openTasks,
  openTheme,
  openWeekTest,
  selectTab,
} from '../../services/navigation';
import { flush, waitingCount } from '../../services/outbox';
import { expectVersion } from '../../services/regulation';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { CARD_PARTS } from '../../shared/classroom';
import {
  toClassroomView,
  toTodayView,
  type ClassroomView,
  type Home,
  type TodayCard,
  type TodayView,
} from './classroom-view';

interface ThemeTap {
  currentTarget: { dataset: { theme: number } };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    view: null as ClassroomView | null,
    today: null as TodayView | null,
    /** '等着交的 3 件…'; '' when nothing waits */
    waiting: '',
    late: '',
  },

  onShow() {
    syncRoot(this);
    selectTab(this, 'classroom');
    // What was learned since, also without a network, shows at once.
    const there = kept<Home>('classroom');
    if (there && this.data.view) this.show(there.value);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  /** What waits goes first: the wall that comes back then knows of it. */
  async refresh() {
    this.showQueue();
    const source = {
      keepAs: 'classroom',
      ask: async () => {
        await flush();
        return ask('classroom.showHome', {});
      },
      show: (home: Home) => this.show(home),
      intact: '学过的都记着',
    };
    await load(this, source);
    this.showQueue();
  },

  show(home: Home) {
    const card = nextCard(home);
    const today = card && toTodayView(card, positionOf(card.cardId, card.position));
    this.setData({ view: toClassroomView(home), today });
    expectVersion(home.regulationVersion);
    void fetchAhead(home.next);
  },

  showQueue() {
    const count = waitingCount('classroom');
    const late = lateVerdicts();
    const right = late.filter(({ verdict }) => verdict.isRight).length;
    this.setData({
      waiting: count > 0 ? `等着交的 ${count} 件，连上网自己会交` : '',
      late: late.length > 0 ? `没网时答的 ${late.length} 题有结果了${right > 0 ? `，对 ${right} 题` : ''}` : '',
    });
  },

  onStartTap() {
    if (this.data.today) openLesson(this.data.today.cardId);
  },

  onThemeTap: ({ currentTarget }: ThemeTap) => openTheme(currentTarget.dataset.theme),
  onRegulationTap: () => openRegulation(),
  onSearchTap: () => openRegulationSearch(),
  onReviewTap: () => openReview(),
  onChallengeTap: () => openWeekTest(),
  onLateTap: () => openLateVerdicts(),
  onCoursesTap: () => openCourses(),
  onLiveTap: () => openLiveMenu(),
  onTasksTap: () => openTasks(),

  onShareAppMessage: () => ({ title: '三分钟学一条：北京市文明行为促进条例', path: '/pages/classroom/classroom' }),
});

/** What was done without a network is not offered again: the next of the cards that are kept takes its place. */
function nextCard({ today, next }: Home): TodayCard | null {
  if (!today || positionOf(today.cardId, today.position) < CARD_PARTS) return today;
  for (const cardId of next) {
    const there = kept<OutputOf<'classroom.showCard'>>(cardName(cardId));
    if (there && positionOf(cardId) < CARD_PARTS) {
      const { card } = there.value;
      return { ...card, questions: card.questions.length };
    }
  }
  return null;
}
