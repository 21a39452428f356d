import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { keep, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { waitingQuestions, type Question } from '../../../../services/learning';
import { load, LOADING } from '../../../../services/load';
import { openTab } from '../../../../services/navigation';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { dayLabel } from '../../../../shared/time';
import { toResults, type ResultsView } from '../../components/wm-results/results-view';
import { saidOf, type GivenEvent, type SittingEvent } from '../../sitting-results';

type Reviews = OutputOf<'classroom.listReviews'>;
const KEPT = 'reviews';

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    questions: [] as Question[],
    results: null as ResultsView | null,
    /** how many are still due today */
    left: 0,
    /** '下次复习：5月16日 周六' */
    next: '',
  },

  onLoad() {
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: KEPT,
      ask: () => ask('classroom.listReviews', {}),
      show: (reviews) => this.show(reviews),
      intact: '学过的都记着',
    });
  },

  /** Questions are set once a sitting; what comes later changes only what is said of the rest. */
  show({ due, questions, nextAt, asOf }: Reviews) {
    const given = waitingQuestions();
    const open = questions.filter(({ questionId }) => !given.has(questionId));
    this.setData({
      left: Math.max(0, due - (questions.length - open.length)),
      next: nextAt === null ? '' : `下次复习：${dayLabel(nextAt, asOf)}`,
    });
    if (this.data.questions.length === 0) this.setData({ questions: open });
  },

  /** Answered is answered: without a network the kept list does not bring it back. */
  onGiven({ detail }: GivenEvent) {
    const there = kept<Reviews>(KEPT);
    if (!there) return;
    const { questions, due, ...rest } = there.value;
    const open = questions.filter(({ questionId }) => questionId !== detail.question.questionId);
    keep(KEPT, { ...rest, questions: open, due: Math.max(0, due - 1) });
  },

  async onFinish({ detail }: SittingEvent) {
    const left = Math.max(0, this.data.left - detail.results.length);
    this.setData({ results: toResults(saidOf(detail.results)), left });
    scrollToTop();
    await this.refresh();
  },

  onActTap() {
    if (this.data.left === 0) return openTab('classroom');
    this.setData({ results: null, questions: [], load: LOADING });
    void this.refresh();
  },

  onHomeTap: () => openTab('classroom'),
});
