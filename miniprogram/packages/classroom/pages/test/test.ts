import type { InputOf, OutputOf } from '../../../../../cloudfunctions/contract';
import { keep, kept } from '../../../../services/cache';
import { ask } from '../../../../services/call';
import { clearLateVerdicts, lateVerdicts, waitingQuestions, type Question } from '../../../../services/learning';
import { load, LOADING, type LoadView } from '../../../../services/load';
import { openLesson, openTab } from '../../../../services/navigation';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { toResults, type Answered, type ResultsView } from '../../components/wm-results/results-view';
import { saidBefore, saidOf, type GivenEvent, type SittingEvent } from '../../sitting-results';

type Test = OutputOf<'classroom.showTest'>;

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    title: '小测',
    testId: '',
    questions: [] as Question[],
    done: 0,
    results: null as ResultsView | null,
    /** what is to be looked at again first: a card */
    again: '',
  },

  wanted: { kind: 'week' } as InputOf<'classroom.showTest'>,
  /** answered before this sitting */
  earlier: [] as Answered[],
  isBegun: false,

  onLoad({ kind = 'week', chapter = '1' }: { kind?: string; chapter?: string }) {
    if (kind === 'chapter') this.wanted = { kind: 'chapter', chapter: Number(chapter) || 1 };
    if (kind === 'late') this.showLate();
    else void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  /** Verdicts that came while nobody looked; once seen they are gone from the strip. */
  showLate() {
    const late = lateVerdicts().map(({ question, verdict }): Answered => ({ question, said: verdict }));
    const ready: LoadView = { ...LOADING, phase: 'ready' };
    this.setData({ title: '没网时答的题', load: ready });
    this.showResults(late);
    clearLateVerdicts();
  },

  refresh(): Promise<void> {
    const { wanted } = this;
    return load(this, {
      keepAs: this.keptAs(),
      ask: () => ask('classroom.showTest', wanted),
      show: (answer) => this.show(answer),
      intact: '答过的都记着',
    });
  },

  /** What is kept opens at once; the fresh answer counts unless one has begun to answer the kept one. */
  show({ test, verdicts }: Test) {
    const { title, testId, questions } = test;
    if (this.isBegun) return;
    const earlier = saidBefore(questions, verdicts, waitingQuestions(testId));
    this.earlier = earlier;
    const answered = new Set(earlier.map(({ question }) => question.questionId));
    const open = questions.filter(({ questionId }) => !answered.has(questionId));
    this.setData({ title, testId, questions: open, done: answered.size, results: null });
    if (open.length === 0) this.showResults(earlier);
  },

  showResults(answers: readonly Answered[]) {
    const results = toResults(answers);
    const again = results.rows.find(({ word }) => word === '再看看');
    this.setData({ results, again: again ? again.ownerId : '' });
  },

  /** Answered is answered: what is kept does not bring it back. */
  onGiven({ detail: { given } }: GivenEvent) {
    this.isBegun = true;
    const there = kept<Test>(this.keptAs());
    if (!there || given.kind !== 'graded') return;
    keep(this.keptAs(), { ...there.value, verdicts: [...there.value.verdicts, given.verdict] });
  },

  keptAs(): string {
    return this.wanted.kind === 'week' ? 'test:week' : `test:chapter-${this.wanted.chapter}`;
  },

  onFinish({ detail }: SittingEvent) {
    this.showResults([...this.earlier, ...saidOf(detail.results)]);
    scrollToTop();
  },

  onActTap() {
    if (this.data.again) openLesson(this.data.again);
    else openTab('classroom');
  },

  onHomeTap: () => openTab('classroom'),
});
