import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { dayLabel, startOfDay } from '../../../../shared/time';

type Reach = OutputOf<'links.showReach'>;

export interface ReachPart {
  title: string;
  rows: { name: string; note: string; value: string }[];
}

const times = (opened: number): string => `${opened} 次`;

function partsOf({ cards, stations, days }: Reach, now: number): ReachPart[] {
  const parts: ReachPart[] = [
    {
      title: '谁转发的',
      rows: cards.map(({ name, opened, groups }) => ({
        name: name || '居民自己转的',
        note: groups > 0 ? `进了 ${groups} 个群` : '',
        value: times(opened),
      })),
    },
    {
      title: '打开的人是哪个站的',
      rows: stations.map(({ name, opened }) => ({ name: name || '还没选站', note: '', value: times(opened) })),
    },
    {
      title: '哪天打开的',
      rows: days.map(({ day, opened }) => ({ name: dayLabel(startOfDay(day), now), note: '', value: times(opened) })),
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

/** How far the cards of one activity went: by whose card, by station, by day. Nobody is named. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    opened: 0,
    groups: 0,
    parts: [] as ReachPart[],
  },

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
      keepAs: null,
      ask: () => ask('links.showReach', { activityId }),
      show: (reach) => this.setData({ opened: reach.opened, groups: reach.groups, parts: partsOf(reach, Date.now()) }),
    });
  },
});
