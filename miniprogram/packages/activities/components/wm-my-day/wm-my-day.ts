import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { keep, kept } from '../../../../services/cache';
import { openCheckIn, openVolunteer } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { scanCode } from '../../../../services/scan';
import { readCode } from '../../../../shared/attendance';
import type { Mine } from '../../pages/check-in/check-in-view';
import { toMyDay, type MyDayView } from './my-day-view';

/** The person's own day at an activity: arriving, leaving, and what the leader marked for them. */
export default Component({
  properties: {
    activityId: { type: String, value: '' },
    /** another number: look again */
    round: { type: Number, value: 0 },
  },
  data: { view: null as MyDayView | null, busy: false, refusal: '' },
  observers: {
    'activityId, round'() {
      if (this.data.activityId) void this.refresh();
    },
  },
  methods: {
    async refresh() {
      const { activityId } = this.data;
      const name = `attendance:${activityId}`;
      const before = kept<Mine>(name);
      if (before && !this.data.view) this.show(before.value);
      try {
        const mine = await ask('attendance.showMine', { activityId });
        keep(name, mine);
        this.show(mine);
        if (mine.attendance?.awaited === 'volunteer') await this.claimHours();
      } catch {
        // The receipt says that there is no network; what was kept stays.
      }
    },
    /** Back from the registration: what waited for it alone is recorded now. */
    async claimHours() {
      const { activityId } = this.data;
      const { attendance } = await send('attendance.agree', { activityId });
      if (attendance.awaited !== 'volunteer') this.show(await ask('attendance.showMine', { activityId }));
    },
    show(mine: Mine) {
      this.setData({ view: toMyDay(mine) });
      this.triggerEvent('seen', mine);
    },
    async onScanTap() {
      const { activityId } = this.data;
      const scanned = await scanCode();
      if (scanned.kind === 'cancelled') return;
      if (scanned.kind === 'refused') return openCheckIn(activityId, '', 'phrase');
      const found = readCode(scanned.text);
      if (found?.kind !== 'activity') {
        this.setData({ refusal: '这不是签到码，请扫负责人手机上的码' });
        return;
      }
      openCheckIn(found.activityId, scanned.text);
    },
    onPhraseTap() {
      openCheckIn(this.data.activityId, '', 'phrase');
    },
    onMineTap() {
      openCheckIn(this.data.activityId, '', 'mine');
    },
    onRegisterTap() {
      openVolunteer();
    },
    /** Once however often it is tapped; what is missing is one word. */
    async onAgreeTap() {
      if (this.data.busy) return;
      this.setData({ busy: true, refusal: '' });
      try {
        await send('attendance.agree', { activityId: this.data.activityId });
        say('好，记下了');
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
      await this.refresh();
      this.setData({ busy: false });
    },
  },
});
