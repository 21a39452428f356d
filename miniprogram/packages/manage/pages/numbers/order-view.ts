import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { hoursLabel } from '../../../../shared/levels';
import type { BehindId } from '../../../../shared/order-numbers';
import { starsSummary } from '../../../../shared/stars';
import { rangeLabel } from '../../../../shared/time';
import type { Standing } from '../../standing';
import type { NumberRow, NumbersView } from './numbers-view';

type Numbers = OutputOf<'recruitment.showNumbers'>;

/** A row of people; its id says which. */
const line = (id: BehindId, label: string, count: number, note = ''): NumberRow => ({
  id,
  label,
  value: `${count} 人次`,
  note,
  behind: id,
});

/** An auditor reads the numbers and not the names behind them; what was said of the order is not a leader's to read. */
export function toOrderNumbersView(
  numbers: Numbers,
  { isStaff, isLeader, isAuditor }: Pick<Standing, 'isStaff' | 'isLeader' | 'isAuditor'>,
): NumbersView {
  const { title, unitName, startAt, endAt, asOf } = numbers;
  const groups = [
    { title: '叫人和应招', rows: answered(numbers) },
    { title: '到岗', rows: attended(numbers) },
    { title: '时长', rows: hours(numbers) },
    { title: '之后', rows: after(numbers) },
  ];
  const canOpen = ({ behind }: NumberRow): boolean =>
    behind === 'evaluations' ? isStaff || isAuditor : isStaff || isLeader;
  return {
    title,
    line: `${unitName} · ${rangeLabel(startAt, endAt, asOf)}`,
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => (canOpen(row) ? row : { ...row, behind: '' as const })),
    })),
  };
}

const answered = ({ called, answered: all, people, need, accepted, standby, left }: Numbers): NumberRow[] => [
  { id: 'called', label: '叫到', value: `${called} 人`, note: '开着随叫、合适的', behind: 'called' },
  line('answered', '应过', all, `一共 ${people} 人`),
  line('accepted', '有位置', accepted, `要 ${need} 人次`),
  line('standby', '候补', standby),
  line('left', '退了或换了', left),
];

const attended = ({ came, absent, ahead }: Numbers): NumberRow[] => [
  line('came', '到了', came),
  line('absent', '没到', absent),
  ...(ahead > 0 ? [line('ahead', '还没到时候', ahead)] : []),
];

const hours = ({ recorded, minutes, awaiting }: Numbers): NumberRow[] => [
  { id: 'recorded', label: '记下的时长', value: hoursLabel(minutes), note: `${recorded} 条记录`, behind: 'recorded' },
  line('awaiting', '等确认', awaiting, awaiting > 0 ? '还差一个人点头' : ''),
];

function after({ recorded, thanked, starCounts }: Numbers): NumberRow[] {
  const { total, mean } = starsSummary(starCounts);
  const note = total > 0 ? `平均 ${mean} 星` : '';
  return [
    line('thanked', '谢过', thanked, recorded > thanked ? '从“到了”里谢' : ''),
    { id: 'evaluations', label: '评价', value: `${total} 位`, note, behind: 'evaluations' },
  ];
}
