import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { SHARE_HOME, taskPath } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { askStanding } from '../../ask-standing';
import {
  STATIONS_SHOWN,
  toAssignmentView,
  toStationViews,
  type Assignment,
  type AssignmentView,
  type StationView,
} from './assignment-view';

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    unitId: '',
    assignmentId: '',
    unitName: '',
    isStation: false,
    isStaff: false,
    view: null as AssignmentView | null,
    stations: [] as StationView[],
    rest: 0,
    asking: false,
    busy: false,
    refusal: '',
  },

  answer: null as Assignment | null,
  shown: STATIONS_SHOWN,

  onLoad({ unit = '', id = '' }: { unit?: string; id?: string }) {
    this.setData({ unitId: unit, assignmentId: id });
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
    const { unitId, assignmentId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => Promise.all([ask('classroom.showAssignment', { unitId, assignmentId }), askStanding(unitId)]),
      show: ([answer, { isStaff, unitName, unitKind }]) => {
        this.answer = answer;
        this.setData({ view: toAssignmentView(answer), isStaff, unitName, isStation: unitKind === 'station' });
        this.showStations();
      },
    });
  },

  showStations() {
    if (!this.answer) return;
    const all = toStationViews(this.answer);
    this.setData({ stations: all.slice(0, this.shown), rest: Math.max(0, all.length - this.shown) });
  },

  onMore() {
    this.shown += STATIONS_SHOWN;
    this.showStations();
  },

  onCloseTap() {
    this.setData({ asking: true, refusal: '' });
  },

  onKeep() {
    this.setData({ asking: false });
  },

  async onClose() {
    const { assignmentId, busy } = this.data;
    if (busy) return;
    this.setData({ asking: false, busy: true });
    try {
      await send('classroom.closeAssignment', { assignmentId });
      say('结束了，数字留着');
      await this.refresh();
    } catch (error) {
      this.setData({ refusal: asCallError(error).message });
    }
    this.setData({ busy: false });
  },

  /** Each unit's card is told apart, so that reach is counted by station without reading who is in a group. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { answer } = this;
    const { assignmentId, unitId, isStation } = this.data;
    if (!answer) return SHARE_HOME;
    return {
      title: `请您学：${answer.title}`,
      path: taskPath(answer.ownerId, assignmentId, isStation ? unitId : ''),
    };
  },
});
