import type { OutputOf } from '../../../cloudfunctions/contract';
import { toActivityView, type ActivityView } from '../../components/wm-activity-row/activity-view';
import { ask } from '../../services/call';
import { load, LOADING } from '../../services/load';
import {
  openActivity,
  openArticle,
  openDuty,
  openReceipt,
  openStationChoice,
  openTab,
  selectTab,
} from '../../services/navigation';
import { dial } from '../../services/phone';
import { endPull, rootData, syncRoot } from '../../services/screen';
import { adoptElder, setElder } from '../../services/settings';
import { noteUnread } from '../../services/unread';
import { phaseOf } from '../../shared/activity-phase';
import { articleLabel } from '../../shared/regulation';
import { clockOf, dayLabel, momentLabel, partsOf, WEEKDAYS } from '../../shared/time';

type Home = OutputOf<'home.show'>;

/** 门牌 of the day: its name and article, or what the station has next. */
interface DayBoard {
  monthAndWeekday: string;
  date: string;
  name: string;
  line: string;
  /** 0: the board leads nowhere */
  article: number;
  activityId: string;
}

/** What one signed up for, or said yes to. */
interface NextThing {
  id: string;
  kind: 'activity' | 'duty';
  when: string;
  title: string;
  line: string;
}

interface OpenEvent {
  detail: { activityId: string };
  currentTarget: { dataset: { id: string; kind: NextThing['kind'] } };
}

const WEEK_ROWS = 3;
const NEXT_ROWS = 2;
const EMPTY_BOARD: DayBoard = { monthAndWeekday: '', date: '', name: '', line: '', article: 0, activityId: '' };

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    station: '',
    phone: '',
    opening: '',
    board: EMPTY_BOARD,
    next: [] as NextThing[],
    week: [] as ActivityView[],
    weekCount: 0,
  },

  onShow() {
    this.resize();
    void this.refresh();
  },

  /** The page and its tab bar take the size of type that is set now. */
  resize() {
    syncRoot(this);
    selectTab(this, 'home');
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, { keepAs: 'home', ask: () => ask('home.show', {}), show: (home) => this.show(home) });
  },

  show(home: Home) {
    const { me, contact } = home;
    noteUnread(home.unread);
    adoptElder(me.isElder);
    this.resize();
    this.setData({
      station: me.station ? me.station.shortName : '',
      phone: contact ? contact.phone : '',
      opening: contact ? contact.opening : '',
      board: boardOf(home),
      next: nextOf(home),
      week: weekOf(home).map((activity) => toActivityView(activity, home.asOf)),
      weekCount: home.weekCount,
    });
  },

  onStationTap: () => openStationChoice(),
  onAllTap: () => openTab('activities'),
  onOpen: ({ detail }: OpenEvent) => openActivity(detail.activityId),

  onNextTap({ currentTarget }: OpenEvent) {
    const { id, kind } = currentTarget.dataset;
    if (kind === 'duty') openDuty(id);
    else openReceipt(id);
  },

  onBoardTap() {
    const { article, activityId } = this.data.board;
    if (article > 0) openArticle(article);
    else if (activityId) openActivity(activityId);
  },

  onElderTap() {
    setElder(!this.data.elder);
    this.resize();
  },

  onCallTap() {
    dial(this.data.phone);
  },

  onShareAppMessage: () => ({ title: '文明实践云：身边的活动', path: '/pages/home/home' }),
});

/** The soonest two, whatever they are. */
function nextOf({ next, duties, asOf }: Home): NextThing[] {
  const joined = next.map((activity) => ({
    startAt: activity.startAt,
    id: activity.activityId,
    kind: 'activity' as const,
    title: activity.title,
    line: `${phaseOf(activity, asOf) === 'underway' ? '正在进行' : '已报名'} · ${activity.placeName}`,
  }));
  const answered = duties.map(({ cellId, startAt, state, title, siteName, postName }) => ({
    startAt,
    id: cellId,
    kind: 'duty' as const,
    title,
    line: `${state === 'offered' ? '轮到您了，去确认' : startAt <= asOf ? '正在进行' : '已应下'} · ${siteName} ${postName}`,
  }));
  return [...joined, ...answered]
    .sort((a, b) => a.startAt - b.startAt)
    .slice(0, NEXT_ROWS)
    .map(({ startAt, ...thing }) => ({ ...thing, when: momentLabel(startAt, asOf) }));
}

/** What the board shows already is not listed again. */
function weekOf({ namedDay, week }: Home): Home['week'] {
  return namedDay ? week.slice(0, WEEK_ROWS) : week.slice(1, WEEK_ROWS + 1);
}

function boardOf({ namedDay, week, asOf }: Home): DayBoard {
  const { month, date, weekday } = partsOf(asOf);
  const day = { monthAndWeekday: `${month}月 ${WEEKDAYS[weekday] ?? ''}`, date: String(date) };
  if (namedDay) {
    const { name, article, words } = namedDay;
    return { ...day, name, line: `条例${articleLabel(article)}：${words}`, article, activityId: '' };
  }
  const [soonest] = week;
  if (!soonest) return { ...day, name: '今天没有安排', line: '看看全区这些天有什么', article: 0, activityId: '' };
  const when = `${dayLabel(soonest.startAt, asOf)} ${clockOf(soonest.startAt)}`;
  return {
    ...day,
    name: soonest.title,
    line: `${when} · ${soonest.placeName}`,
    article: 0,
    activityId: soonest.activityId,
  };
}
