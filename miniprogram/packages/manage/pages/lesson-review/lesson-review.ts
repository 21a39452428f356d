import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { goBack, openLessonEditor } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { askStanding } from '../../ask-standing';
import { NO_PREVIEW, toPreview } from '../../components/wm-lesson-preview/preview-view';
import { toReviewView, type ReviewView } from './review-view';

interface FieldEvent {
  detail: { value: string };
}

/** A lesson as readers will see it, for the second person: lets it out, or hands it back with a reason. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    lessonId: '',
    version: 0,
    view: null as ReviewView | null,
    preview: NO_PREVIEW,
    reasonMax: LIMITS.noteMax,
    isReturning: false,
    reason: '',
    reasonError: '',
    isWithdrawing: false,
    busy: '',
    refusal: '',
  },

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    this.setData({ unitId: unit, lessonId: id, reason: draftOf(`return:${id}`, { reason: '' })?.reason ?? '' });
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { unitId, lessonId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () =>
        Promise.all([
          ask('classroom.showManagedLesson', { lessonId }),
          ask('classroom.listCourses', {}),
          askStanding(unitId),
        ]),
      show: ([managed, { courses }, { isStaff }]) => {
        const { draft, urls, version } = managed;
        const course = courses.find(({ courseId }) => courseId === draft.courseId);
        this.setData({
          version,
          view: toReviewView(managed, isStaff),
          preview: toPreview(draft, urls, course ? course.title : '本单位的课'),
        });
      },
    });
  },

  onPublish() {
    const { lessonId, version } = this.data;
    return this.change('publish', '发布了，居民现在能看到', () =>
      send('classroom.publishLesson', { lessonId, version }),
    );
  },

  onReturnTap() {
    this.setData({ isReturning: true, reasonError: '' });
  },

  onSheetClose() {
    this.setData({ isReturning: false });
  },

  onReason({ detail }: FieldEvent) {
    this.setData({ reason: detail.value, reasonError: '' });
    keepDraft(`return:${this.data.lessonId}`, { reason: detail.value });
  },

  async onReturn() {
    const { lessonId, version, reason, busy } = this.data;
    if (busy) return;
    if (reason.trim() === '') return this.setData({ reasonError: '写一句为什么，写的人好改' });
    this.setData({ busy: 'return', reasonError: '' });
    try {
      await send('classroom.returnLesson', { lessonId, version, reason });
      dropDraft(`return:${lessonId}`);
      say('退回去了，写的人看得到原因');
      goBack();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ reasonError: fields.reason ?? message });
      void this.refresh();
    }
    this.setData({ busy: '' });
  },

  onEditTap() {
    openLessonEditor(this.data.unitId, this.data.lessonId);
  },

  onWithdrawTap() {
    this.setData({ isWithdrawing: true });
  },

  onKeep() {
    this.setData({ isWithdrawing: false });
  },

  onWithdraw() {
    const { lessonId, version } = this.data;
    this.setData({ isWithdrawing: false });
    return this.change('withdraw', '撤下了，学过的进度还在', () =>
      send('classroom.withdrawLesson', { lessonId, version }),
    );
  },

  /** What the page shows may have just proved stale: it is asked for again either way. */
  async change(busy: string, said: string, act: () => Promise<unknown>) {
    if (this.data.busy) return;
    this.setData({ busy, refusal: '' });
    try {
      await act();
      say(said);
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },
});
