import type { Whereabouts } from '../../services/location';
import type { Filters } from './filters';

export type View = 'open' | 'mine' | 'past';

export const SEGMENTS = [
  { value: 'open', label: '可以报名' },
  { value: 'mine', label: '我报的' },
  { value: 'past', label: '往期' },
];

/** What an empty list says and offers, by what it was narrowed to. */
export const EMPTY: Record<View, { title: string; text: string; act: string }> = {
  open: { title: '这里没有活动', text: '换个日期、换个平台，或者看看全区的。', act: '看全区的' },
  mine: { title: '您还没报过活动', text: '报上以后，时间地点都在这里。', act: '看看可以报的' },
  past: { title: '还没有往期', text: '参加过的活动会留在这里。', act: '看看可以报的' },
};

export const emptyOf = ({ search }: Filters) =>
  search === ''
    ? EMPTY.open
    : { title: `没有找到“${search}”`, text: '换个词试试，地点和单位的名字也能搜。', act: '清掉，看全部的' };

/** Why there is no order by distance, and how to go on without one. */
export const NO_PLACE: Record<Exclude<Whereabouts['kind'], 'here'>, string> = {
  unagreed: '不看位置也能找：按站、按日期、按平台都行',
  refused: '没开定位也能找：按站、按日期、按平台都行',
  failed: '手机没找到现在的位置，按站、按日期找也一样',
};
