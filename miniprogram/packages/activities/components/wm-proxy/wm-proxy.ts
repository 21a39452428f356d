import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSignUp, openSlip, openWardForm } from '../../../../services/navigation';
import { askToRemind } from '../../../../services/subscribe';
import { NOBODY, toRow, wordsOf, type Doing, type WardRow } from './proxy-view';

/** Of the activity as the page last saw it. */
export interface ProxyActivity {
  activityId: string;
  startAt: number;
  endAt: number;
  /** its organiser asks something, which has a page of its own */
  hasForm: boolean;
}

interface WardEvent {
  currentTarget: { dataset: { id: string } };
}
interface StepEvent {
  detail: { value: number };
}

/** Full since the page was asked for: the same wish is then one for the queue. */
const FULL = ['ACTIVITY_FULL', 'PLACES_SHORT'];

/** 代报: those whom the person acts for, their part in an activity, and what can be done about it. */
export default Component({
  properties: {
    visible: { type: Boolean, value: false },
    activity: { type: Object, value: { activityId: '', startAt: 0, endAt: 0, hasForm: false } as ProxyActivity },
    /** how many places one sign-up may take now */
    peopleMax: { type: Number, value: 1 },
    /** why nobody can be signed up now; '' when they can */
    blocked: { type: String, value: '' },
    /** nobody gets a place at once, so one stands in the queue */
    isFull: { type: Boolean, value: false },
    /** 长辈版 is asked about messages in a place of its own */
    elder: { type: Boolean, value: false },
    /** before it begins */
    canCancel: { type: Boolean, value: true },
  },
  data: {
    phase: 'loading' as 'loading' | 'ready' | 'failed',
    rows: [] as WardRow[],
    doing: '' as Doing,
    /** for whom */
    picked: NOBODY,
    words: wordsOf('', NOBODY, 1),
    people: 1,
    busy: false,
    note: '',
    refusal: '',
  },
  observers: {
    visible(visible: boolean) {
      if (!visible) return;
      this.begin('', NOBODY);
      void this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      // Somebody may just have been added on another page.
      if (this.data.visible) void this.refresh();
    },
  },
  methods: {
    async refresh() {
      const { activityId } = this.data.activity;
      try {
        const { wards, asOf } = await ask('activities.showWards', { activityId });
        this.setData({ rows: wards.map((part) => toRow(part, asOf)), phase: 'ready' });
      } catch (error) {
        this.setData({ phase: 'failed', refusal: asCallError(error).message });
      }
    },

    onClose() {
      if (!this.data.busy) this.triggerEvent('close');
    },

    rowOf({ currentTarget }: WardEvent): WardRow {
      return this.data.rows.find(({ wardId }) => wardId === currentTarget.dataset.id) ?? NOBODY;
    },

    begin(doing: Doing, picked: WardRow) {
      this.setData({ doing, picked, people: 1, words: wordsOf(doing, picked, 1), refusal: '', note: '' });
    },

    onPick(event: WardEvent) {
      const picked = this.rowOf(event);
      const { activityId, hasForm } = this.data.activity;
      if (hasForm) openSignUp(activityId, { wardId: picked.wardId, name: picked.name, unitId: '' });
      else this.begin(this.data.isFull ? 'wait' : 'join', picked);
    },

    onLeaveTap(event: WardEvent) {
      this.begin('leave', this.rowOf(event));
    },

    onBack() {
      this.begin('', NOBODY);
    },

    onPeopleChange({ detail }: StepEvent) {
      const { doing, picked } = this.data;
      this.setData({ people: detail.value, words: wordsOf(doing, picked, detail.value), refusal: '' });
    },

    onSlipTap({ currentTarget }: WardEvent) {
      openSlip(this.data.activity.activityId, currentTarget.dataset.id);
    },

    onAddTap() {
      openWardForm();
    },

    onAct() {
      const { doing } = this.data;
      return doing === 'leave' ? this.leave() : this.take(doing === 'wait' ? 'activities.wait' : 'activities.signUp');
    },

    async take(action: 'activities.signUp' | 'activities.wait') {
      const { picked, people, activity } = this.data;
      const { activityId, startAt, endAt } = activity;
      // In this same tap or never: what comes free is told to whoever put the ward into the queue.
      if (action === 'activities.wait' && !this.data.elder) void askToRemind('sign-up');
      await this.attempt('还没查到报上没有，先别重复报，看一眼名单', () =>
        send(
          action,
          { activityId, startAt, endAt, people, wardId: picked.wardId },
          {
            onUnknown: () => this.setData({ note: '还不知道报上没有，正在核对，请别重复点' }),
            onBusy: () => this.setData({ note: '人多，正在排队' }),
          },
        ),
      );
    },

    async leave() {
      const { picked, activity } = this.data;
      const { activityId } = activity;
      await this.attempt('还不知道取消了没有，看一眼名单', () =>
        send('activities.cancelSignUp', { activityId, wardId: picked.wardId }),
      );
    },

    /** Nothing more is asked: the row says how many places are kept. */
    async onAcceptTap(event: WardEvent) {
      const { wardId } = this.rowOf(event);
      const { activityId, startAt, endAt } = this.data.activity;
      await this.attempt('还不知道确认上没有，看一眼名单', () =>
        send('activities.acceptOffer', { activityId, wardId, startAt, endAt }),
      );
    },

    /** Does it, then shows the list as it now is; a refusal stays where the person is looking. */
    async attempt(unknown: string, act: () => Promise<unknown>) {
      if (this.data.busy) return;
      this.setData({ busy: true, refusal: '', note: '' });
      try {
        await act();
        this.begin('', NOBODY);
      } catch (error) {
        const { code, message } = asCallError(error);
        const { picked, people } = this.data;
        if (FULL.includes(code)) this.setData({ doing: 'wait', words: wordsOf('wait', picked, people) });
        this.setData({ refusal: code === 'NO_ANSWER' ? unknown : message });
      }
      await this.refresh();
      this.setData({ busy: false, note: '' });
      this.triggerEvent('changed');
    },
  },
});
