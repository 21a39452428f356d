import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { BehindId } from '../../../../shared/order-numbers';
import { hoursLabel } from '../../../../shared/levels';
import { starsSummary } from '../../../../shared/stars';
import { rangeLabel } from '../../../../shared/time';

type Numbers = OutputOf<'activities.showNumbers'>;
type Reach = Pick<OutputOf<'links.showReach'>, 'opened' | 'groups'>;

/** The page with the rows behind a number; '' where this person may not open them. Of an order: which rows. */
export type Behind = BehindId | '' | 'roster' | 'waiting' | 'unconfirmed' | 'records' | 'evaluations' | 'reach';
export interface NumberRow {
  id: string;
  label: string;
  value: string;
  note: string;
  behind: Behind;
}
export interface NumberGroup {
  title: string;
  rows: NumberRow[];
}
export interface NumbersView {
  title: string;
  line: string;
  groups: NumberGroup[];
}

/** @param reach null: not this person's to read */
export function toNumbersView(numbers: Numbers, reach: Reach | null): NumbersView {
  const { title, startAt, endAt, asOf } = numbers;
  return {
    title,
    line: rangeLabel(startAt, endAt, asOf),
    groups: [
      { title: '报名', rows: signedUp(numbers) },
      { title: '到场', rows: attended(numbers) },
      ...(numbers.countsHours ? [{ title: '时长', rows: hours(numbers, reach !== null) }] : []),
      { title: '之后', rows: after(numbers, reach) },
    ],
  };
}

const signedUp = ({ parties, people, waiting, waitingPeople, unconfirmed }: Numbers): NumberRow[] => [
  { id: 'parties', label: '报名', value: `${parties} 家`, note: `一共 ${people} 位`, behind: 'roster' },
  {
    id: 'waiting',
    label: '在排队',
    value: `${waiting} 家`,
    note: waiting > 0 ? `一共 ${waitingPeople} 位` : '',
    behind: 'waiting',
  },
  ...(unconfirmed > 0
    ? [
        {
          id: 'unconfirmed',
          label: '新时间还没回',
          value: `${unconfirmed} 家`,
          note: '',
          behind: 'unconfirmed' as const,
        },
      ]
    : []),
];

const attended = ({ people, came, absent, twoSided, startAt, asOf }: Numbers): NumberRow[] => [
  { id: 'came', label: '到了', value: `${came} 位`, note: `报了 ${people} 位`, behind: 'roster' },
  { id: 'two-sided', label: '两个人都说到了', value: `${twoSided} 家`, note: '', behind: 'roster' },
  { id: 'absent', label: asOf < startAt ? '还没到' : '没到', value: `${absent} 位`, note: '', behind: 'roster' },
];

const hours = ({ recorded, minutes, awaiting, calls }: Numbers, canOpen: boolean): NumberRow[] => [
  {
    id: 'recorded',
    label: '记下的时长',
    value: hoursLabel(minutes),
    note: `${recorded} 条记录`,
    behind: canOpen ? 'records' : '',
  },
  ...(calls === null
    ? []
    : [
        {
          id: 'calls',
          label: '接听',
          value: `${calls} 个电话`,
          note: '只有个数',
          behind: canOpen ? ('records' as const) : ('' as const),
        },
      ]),
  {
    id: 'awaiting',
    label: '等确认',
    value: `${awaiting} 家`,
    note: awaiting > 0 ? '还差一个人点头' : '',
    behind: 'roster',
  },
];

function after({ starCounts }: Numbers, reach: Reach | null): NumberRow[] {
  const { total, mean } = starsSummary(starCounts);
  const evaluations: NumberRow = {
    id: 'evaluations',
    label: '评价',
    value: `${total} 位`,
    note: total > 0 ? `平均 ${mean} 星` : '',
    behind: reach ? 'evaluations' : '',
  };
  if (!reach) return [evaluations];
  const note = reach.groups > 0 ? `进了 ${reach.groups} 个群` : '';
  return [evaluations, { id: 'reach', label: '转发打开', value: `${reach.opened} 次`, note, behind: 'reach' }];
}
