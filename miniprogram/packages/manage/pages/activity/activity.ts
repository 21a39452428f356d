import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import {
  openActivity,
  openActivityEditor,
  openAnswers,
  openCheckInScreen,
  openNumbers,
  openRecord,
  openRoster,
  openUnconfirmed,
} from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { askStanding } from '../../ask-standing';
import { toActivityPage, type ActivityPageView, type CellId } from './activity-view';

interface FieldEvent {
  detail: { value: string };
}
interface CellTap {
  currentTarget: { dataset: { id: CellId } };
}
type Sheet = '' | 'return' | 'cancel';

/** What is asked before a thing is done that others are told about, with the reason that they read. */
const SHEETS = {
  return: {
    title: '退回去改',
    text: '退回以后由写的人改好再交。原因他们看得到。',
    label: '为什么退回',
    hint: '说清改哪里',
    max: LIMITS.noteMax,
    act: '退回',
    said: '退回去了，写的人看得到原因',
  },
  cancel: {
    title: '取消这一场',
    text: '取消以后不能恢复。报了名的、在排队的都会收到通知，里面有您写的原因。',
    label: '取消的原因',
    hint: '比如：雨太大，下周六再办',
    max: LIMITS.cancelReasonMax,
    act: '取消这一场并通知',
    said: '取消了，正在通知报了名的人',
  },
} as const;

/** One activity for its staff: where it stands, what is next, and what belongs to it. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as ActivityPageView | null,
    sheet: '' as Sheet,
    words: SHEETS.return as (typeof SHEETS)[keyof typeof SHEETS],
    reason: '',
    reasonError: '',
    busy: '',
    refusal: '',
  },

  unitId: '',
  version: 0,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
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
    const { activityId } = this.data;
    return load(this, {
      // What is not published yet is not left lying on a phone.
      keepAs: null,
      ask: async () => {
        const managed = await ask('activities.showManaged', { activityId });
        return { managed, standing: await askStanding(managed.unitId) };
      },
      show: ({ managed, standing: { isStaff, isLeader } }) => {
        this.unitId = managed.unitId;
        this.version = managed.version;
        this.setData({ view: toActivityPage(managed, !isStaff && !isLeader) });
      },
    });
  },

  onCellTap({ currentTarget }: CellTap) {
    const { activityId } = this.data;
    const { id } = currentTarget.dataset;
    if (id === 'edit') openActivityEditor(this.unitId, activityId);
    else if (id === 'roster') openRoster(activityId);
    else if (id === 'code') openCheckInScreen(activityId);
    else if (id === 'look') openActivity(activityId);
    else if (id === 'unconfirmed') openUnconfirmed(activityId);
    else if (id === 'record') openRecord(activityId);
    else if (id === 'numbers') openNumbers(activityId);
    else if (id === 'answers') openAnswers(activityId);
    else if (id === 'submit') void this.move('submit');
    else this.openSheet(id);
  },

  onAct() {
    const { view } = this.data;
    if (!view || view.act === '') return;
    if (view.act === 'record') openRecord(this.data.activityId);
    else void this.move(view.act);
  },

  /** What the page shows may have just proved stale: it is asked for again either way. */
  async move(name: 'submit' | 'publish' | 'archive') {
    if (this.data.busy) return;
    this.setData({ busy: name, refusal: '' });
    const seen = { activityId: this.data.activityId, version: this.version };
    try {
      if (name === 'submit') await send('activities.submit', seen);
      else if (name === 'publish') await send('activities.publish', seen);
      else await send('activities.archive', seen);
      say({ submit: '交上去了', publish: '发布了，居民现在能看到', archive: '归档了' }[name]);
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ refusal: Object.values(fields)[0] ?? message });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },

  /** What is typed is kept until it is sent. */
  reasonName(sheet: Sheet): string {
    return `${sheet}:${this.data.activityId}`;
  },

  openSheet(sheet: 'return' | 'cancel') {
    const reason = draftOf(this.reasonName(sheet), { reason: '' })?.reason ?? '';
    this.setData({ sheet, words: SHEETS[sheet], reason, reasonError: '' });
  },

  onSheetClose() {
    if (!this.data.busy) this.setData({ sheet: '' });
  },

  onReason({ detail }: FieldEvent) {
    this.setData({ reason: detail.value, reasonError: '' });
    keepDraft(this.reasonName(this.data.sheet), { reason: detail.value });
  },

  async onSheetAct() {
    const { sheet, reason, words, activityId, busy } = this.data;
    if (busy || sheet === '') return;
    this.setData({ busy: sheet, reasonError: '' });
    try {
      if (sheet === 'cancel') await send('activities.cancel', { activityId, reason });
      else await send('activities.return', { activityId, version: this.version, reason });
      dropDraft(this.reasonName(sheet));
      this.setData({ sheet: '' });
      say(words.said);
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const unknown = '还不知道办成没有，写的原因还在，请再点一次';
      this.setData({ reasonError: code === 'NO_ANSWER' ? unknown : (fields.reason ?? message) });
    }
    await this.refresh();
    this.setData({ busy: '' });
  },
});
