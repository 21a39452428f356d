import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSignUp, openSlip, openWardForm } from '../../../../services/navigation';

type Part = OutputOf<'activities.showWards'>['wards'][number];

/** Of the activity as the page last saw it. */
export interface ProxyActivity {
  activityId: string;
  startAt: number;
  endAt: number;
  /** its organiser asks something, which has a page of its own */
  hasForm: boolean;
}

interface WardRow {
  wardId: string;
  name: string;
  /** places held; 0: not signed up */
  people: number;
  /** asked for, and not yet known whether there was a place */
  isChecking: boolean;
}

interface WardEvent {
  currentTarget: { dataset: { id: string } };
}
interface StepEvent {
  detail: { value: number };
}

const NOBODY: WardRow = { wardId: '', name: '', people: 0, isChecking: false };

/** 代报: those whom the person acts for, their part in an activity, and what can be done about it. */
export default Component({
  properties: {
    visible: { type: Boolean, value: false },
    activity: { type: Object, value: { activityId: '', startAt: 0, endAt: 0, hasForm: false } as ProxyActivity },
    /** how many places one sign-up may take now */
    peopleMax: { type: Number, value: 1 },
    /** why nobody can be signed up now; '' when they can */
    blocked: { type: String, value: '' },
    /** before it begins */
    canCancel: { type: Boolean, value: true },
  },
  data: {
    phase: 'loading' as 'loading' | 'ready' | 'failed',
    rows: [] as WardRow[],
    /** who is being signed up */
    picked: NOBODY,
    /** whose sign-up is about to be taken back */
    leaving: NOBODY,
    people: 1,
    busy: false,
    note: '',
    refusal: '',
  },
  observers: {
    visible(visible: boolean) {
      if (!visible) return;
      this.setData({ picked: NOBODY, leaving: NOBODY, refusal: '', note: '' });
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
        const { wards } = await ask('activities.showWards', { activityId });
        this.setData({ rows: wards.map(toRow), phase: 'ready' });
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

    onPick(event: WardEvent) {
      const picked = this.rowOf(event);
      const { activityId, hasForm } = this.data.activity;
      if (hasForm) {
        openSignUp(activityId, { wardId: picked.wardId, name: picked.name, unitId: '' });
        return;
      }
      this.setData({ picked, leaving: NOBODY, people: 1, refusal: '' });
    },

    onLeaveTap(event: WardEvent) {
      this.setData({ leaving: this.rowOf(event), refusal: '' });
    },

    onBack() {
      this.setData({ picked: NOBODY, leaving: NOBODY, refusal: '', note: '' });
    },

    onPeopleChange({ detail }: StepEvent) {
      this.setData({ people: detail.value, refusal: '' });
    },

    onSlipTap({ currentTarget }: WardEvent) {
      openSlip(this.data.activity.activityId, currentTarget.dataset.id);
    },

    onAddTap() {
      openWardForm();
    },

    async onSignUp() {
      const { picked, people, activity } = this.data;
      const { activityId, startAt, endAt } = activity;
      await this.attempt('还没查到报上没有，先别重复报，看一眼名单', () =>
        send(
          'activities.signUp',
          { activityId, startAt, endAt, people, wardId: picked.wardId },
          {
            onUnknown: () => this.setData({ note: '还不知道报上没有，正在核对，请别重复点' }),
            onBusy: () => this.setData({ note: '人多，正在排队' }),
          },
        ),
      );
    },

    async onLeave() {
      const { leaving, activity } = this.data;
      const { activityId } = activity;
      await this.attempt('还不知道取消了没有，看一眼名单', () =>
        send('activities.cancelSignUp', { activityId, wardId: leaving.wardId }),
      );
    },

    /** Does it, then shows the list as it now is; a refusal stays where the person is looking. */
    async attempt(unknown: string, act: () => Promise<unknown>) {
      if (this.data.busy) return;
      this.setData({ busy: true, refusal: '', note: '' });
      try {
        await act();
        this.setData({ picked: NOBODY, leaving: NOBODY });
      } catch (error) {
        const { code, message } = asCallError(error);
        this.setData({ refusal: code === 'NO_ANSWER' ? unknown : message });
      }
      await this.refresh();
      this.setData({ busy: false, note: '' });
      this.triggerEvent('changed');
    },
  },
});

function toRow({ wardId, name, registration }: Part): WardRow {
  const isIn = registration !== null && registration.state !== 'cancelled';
  return {
    wardId,
    name,
    people: isIn ? registration.people : 0,
    isChecking: registration?.state === 'claiming',
  };
}
