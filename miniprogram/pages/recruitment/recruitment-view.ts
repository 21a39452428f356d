import type { OutputOf } from '../../../cloudfunctions/contract';
import type { FilterChip } from '../../components/wm-filter/wm-filter';
import { inOrder, toOrderView, type OrderView } from '../../components/wm-order-card/order-view';

import { SKILLS } from '../../shared/volunteers';
import { WAVES } from '../../shared/waves';

export type FilterName = 'urgent' | 'suits' | 'mine';
export interface Board {
  list: OutputOf<'recruitment.list'>;
  mine: OutputOf<'recruitment.listMine'>;
  onCall: OutputOf<'recruitment.showOnCall'>;
}

/** Whether one is rung up, and for what, in a line. */
export interface OnCall {
  isOn: boolean;
  line: string;
}

export interface Empty {
  title: string;
  text: string;
  act: string;
}

/** All calls as they are shown, most pressing first. */
export const toViews = ({ list, mine }: Omit<Board, 'onCall'>): OrderView[] =>
  inOrder(list.rows.map((row) => toOrderView(row, mine.rows, list.asOf)));

export function toOnCall({ isOn, reach, skills, freeTimes, isVolunteer }: Board['onCall']): OnCall | null {
  if (!isVolunteer) return null;
  if (!isOn) return { isOn, line: '先歇着，想来时自己应' };
  const can = SKILLS.filter(({ id }) => skills.includes(id)).map(({ name }) => name);
  const times = freeTimes.length === 0 ? '什么时候都行' : `一周 ${freeTimes.length} 个时段`;
  const near = WAVES.find(({ id }) => id === reach)?.name ?? '';
  return { isOn, line: [near, times, can.slice(0, 2).join('、')].filter(Boolean).join(' · ') };
}

export function filtered(views: readonly OrderView[], filter: FilterName): OrderView[] {
  if (filter === 'mine') return views.filter((view) => view.mine !== '');
  if (filter === 'suits') return views.filter(({ suitsMe, left }) => suitsMe && left > 0);
  return [...views];
}

export function chipsOf(views: readonly OrderView[], filter: FilterName): FilterChip[] {
  const own = filtered(views, 'mine').length;
  return [
    { value: 'urgent', label: '最急的', on: filter === 'urgent' },
    { value: 'suits', label: '我能做的', on: filter === 'suits' },
    { value: 'mine', label: own > 0 ? `我应的 ${own}` : '我应的', on: filter === 'mine' },
  ];
}

export const EMPTY: Record<FilterName, Empty> = {
  urgent: { title: '现在没有招募', text: '站里缺人时会在这里招募，平时的活动也在找帮手。', act: '看看活动' },
  suits: { title: '没有合您特长的空位', text: '去看全部的，有的岗位谁都能做。', act: '看全部招募' },
  mine: { title: '您还没有应过招募', text: '挑一班您有空的，点“我来”就行。', act: '看全部招募' },
};
