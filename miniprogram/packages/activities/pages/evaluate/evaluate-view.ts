import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { momentLabel, rangeLabel } from '../../../../shared/time';

export type Evaluation = OutputOf<'activities.showEvaluation'>;

export interface EvaluateView {
  title: string;
  isDuty: boolean;
  line: string;
  isOpen: boolean;
  /** what the person said before, and until when it may be changed; '' when there is nothing to say of it */
  given: string;
  /** nothing to give and nothing given: why, in place of the form */
  closedTitle: string;
  closedText: string;
  act: string;
}

/** @param isDuty a shift of a recruitment order, not an activity */
export function toEvaluateView(
  { title, unitName, startAt, endAt, mine, can, until, asOf }: Evaluation,
  isDuty = false,
): EvaluateView {
  const [closedTitle, closedText] = mine ? ['', ''] : closed(can, momentLabel(endAt, asOf), isDuty);
  return {
    title,
    isDuty,
    line: `${rangeLabel(startAt, endAt, asOf)} · ${unitName}`,
    isOpen: can === 'yes',
    given:
      mine === null ? '' : can === 'yes' ? `您评过了，${momentLabel(until, asOf)} 前都能改` : '您评过了，现在不能再改',
    closedTitle,
    closedText,
    act: mine ? '改成这样' : '交评价',
  };
}

function closed(can: Evaluation['can'], end: string, isDuty: boolean): [title: string, text: string] {
  switch (can) {
    case 'early':
      return ['还没结束', `${end} 结束，结束以后再来评。`];
    case 'late':
      return ['评价收完了', '结束一个月以后就不收了。有话可以打给站里。'];
    case 'absent':
      return isDuty
        ? ['这一班您不在名单上', '应了、没有退出的人才能评。有话可以打给站里。']
        : ['这场您不在名单上', '报了名、没有取消的人才能评。有话可以打给站里。'];
    default:
      return ['', ''];
  }
}
