import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../../../components/wm-activity-row/activity-view';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { forget } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack, openActivity, openSlip, openTab } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { asksAgain } from '../../../../shared/activity-phase';
import { rangeLabel } from '../../../../shared/time';
import { toWardView, type WardView } from './ward-view';

interface Answer {
  wards: OutputOf<'identity.listWards'>['wards'];
  coming: OutputOf<'activities.listMine'>;
}

interface Coming extends ActivityView {
  people: number;
  canCancel: boolean;
  /** the time that they were signed up for, when it is another now and nobody has said yet whether they come; '' */
  movedFrom: string;
}

interface ActivityEvent {
  currentTarget: { dataset: { id: string } };
}

/** What the dialog is about to do: take one sign-up back, or remove the person with all of them. */
type Question = { kind: 'none' } | { kind: 'remove' } | { kind: 'cancel'; activityId: string };

const NOTHING: Question = { kind: 'none' };

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    wardId: '',
    ward: null as WardView | null,
    facts: [] as Fact[],
    rows: [] as Coming[],
    question: NOTHING as Question,
    questionTitle: '',
    questionText: '',
    busy: false,
    refusal: '',
  },

  /** times by activity: what is said yes to */
  seen: new Map<string, { startAt: number; endAt: number }>(),

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ wardId: id });
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
    const { wardId } = this.data;
    return load(this, {
      keepAs: `ward:${wardId}`,
      ask: async () => {
        const [{ wards }, coming] = await Promise.all([
          ask('identity.listWards', {}),
          ask('activities.listMine', { when: 'coming', wardId }),
        ]);
        return { wards, coming };
      },
      show: (answer) => this.show(answer),
    });
  },

  show({ wards, coming: { rows, asOf } }: Answer) {
    this.seen = new Map(rows.map(({ activityId, startAt, endAt }) => [activityId, { startAt, endAt }]));
    const found = wards.find(({ wardId }) => wardId === this.data.wardId);
    const ward = found ? toWardView(found) : null;
    this.setData({
      ward,
      facts: ward
        ? [
            { k: '关系', v: ward.relation },
            { k: '电话', v: ward.phone || '没有留' },
            { k: '同意', v: ward.line, note: `${ward.since}登记` },
          ]
        : [],
      rows: rows
        .filter(({ mine }) => mine.state !== 'cancelled')
        .map((row) => ({
          ...toActivityView(row, asOf),
          people: row.mine.people,
          movedFrom: asksAgain(row, row.mine, asOf) ? rangeLabel(row.mine.startAt, row.mine.endAt, asOf) : '',
          canCancel: row.mine.state === 'joined' && asOf < row.startAt && row.state === 'published',
        })),
    });
  },

  onActivityTap: ({ currentTarget }: ActivityEvent) => openActivity(currentTarget.dataset.id),
  onFindTap: () => openTab('activities'),
  onBackTap: () => goBack(),

  onSlipTap({ currentTarget }: ActivityEvent) {
    openSlip(currentTarget.dataset.id, this.data.wardId);
  },

  async onComeTap({ currentTarget }: ActivityEvent) {
    const { id: activityId } = currentTarget.dataset;
    const { wardId, busy } = this.data;
    const seen = this.seen.get(activityId);
    if (busy || !seen) return;
    this.setData({ busy: true, refusal: '' });
    try {
      await send('activities.reconfirm', { activityId, wardId, ...seen });
      say('好，记下了');
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办好了没有，请稍等刷新再看' : message });
    }
    await this.refresh();
    this.setData({ busy: false });
  },

  onCancelTap({ currentTarget }: ActivityEvent) {
    const { ward, rows } = this.data;
    const row = rows.find(({ activityId }) => activityId === currentTarget.dataset.id);
    if (!ward || !row) return;
    this.setData({
      question: { kind: 'cancel', activityId: row.activityId },
      questionTitle: `替${ward.name}取消报名？`,
      questionText: `${row.title}。取消后，${ward.name}的 ${row.people} 个位置会让给别人。`,
    });
  },

  onRemoveTap() {
    const { ward, rows } = this.data;
    if (!ward) return;
    const signedUp = rows.length > 0 ? `报的 ${rows.length} 场会取消，位置让给别人；` : '';
    this.setData({
      question: { kind: 'remove' },
      questionTitle: `不再替${ward.name}办？`,
      questionText: `${signedUp}存着的称呼、电话会马上删除。以后要办，可以再加。`,
    });
  },

  onKeep() {
    this.setData({ question: NOTHING });
  },

  async onConfirm() {
    const { question, busy, wardId } = this.data;
    if (busy || question.kind === 'none') return;
    this.setData({ question: NOTHING, busy: true, refusal: '' });
    try {
      if (question.kind === 'cancel') {
        await send('activities.cancelSignUp', { activityId: question.activityId, wardId });
        say('取消了');
        await this.refresh();
      } else {
        await send('identity.removeWard', { wardId });
        [`ward:${wardId}`, 'wards'].forEach(forget);
        say('删好了');
        goBack();
      }
    } catch (error) {
      const { code, message } = asCallError(error);
      this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道办好了没有，请稍等刷新再看' : message });
    } finally {
      this.setData({ busy: false });
    }
  },
});
