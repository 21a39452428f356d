import type { OutputOf } from '../../../cloudfunctions/contract';
import type { FilterChip } from '../../components/wm-filter/wm-filter';
import { inOrder, toOrderView, type OrderView } from '../../components/wm-order-card/order-view';

export type FilterName = 'urgent' | 'suits' | 'mine';
export interface Board {
  list: OutputOf<'recruitment.list'>;
  mine: OutputOf<'recruitment.listMine'>;
}

export interface Empty {
  title: string;
  text: string;
  act: string;
}

/** All calls as they are shown, most pressing first. */
export const toViews = ({ list, mine }: Board): OrderView[] =>
  inOrder(list.rows.map((row) => toOrderView(row, mine.rows, list.asOf)));

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
