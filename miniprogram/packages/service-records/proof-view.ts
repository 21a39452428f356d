import type { OutputOf } from '../../../cloudfunctions/contract';
import { hoursLabel, hoursOf } from '../../shared/levels';
import { dayOf, partsOf, startOfDay } from '../../shared/time';

export type Proof = OutputOf<'records.makeProof'>['proof'];

/** With the year, as everything does that is kept. */
export function dayText(day: string): string {
  const { year, month, date } = partsOf(startOfDay(day));
  return `${year}年${month}月${date}日`;
}

export interface ProofView {
  code: string;
  /** in two halves: read out and copied without losing one's place */
  spaced: string;
  name: string;
  span: string;
  hours: string;
  times: number;
  lines: { organiser: string; times: number; hours: string }[];
  issued: string;
  /** what the square holds: any scanner shows it as a sentence, ours reads the code at its end */
  square: string;
}

export function toProofView({ code, name, fromDay, toDay, minutes, times, lines, issuedAt }: Proof): ProofView {
  return {
    code,
    spaced: spacedCode(code),
    name: name || '没留姓名',
    span: `${dayText(fromDay)}至${dayText(toDay)}`,
    hours: hoursLabel(minutes),
    times,
    lines: lines.map((line) => ({ ...line, hours: String(hoursOf(line.minutes)) })),
    issued: dayText(dayOf(issuedAt)),
    square: `文明实践云服务记录核对码 ${code}`,
  };
}

export const spacedCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/** The code in what was scanned or pasted; '' when there is none. */
export function codeIn(text: string): string {
  const joined = text.toUpperCase().replace(/[\s-]/g, '');
  return /(?:^|[^0-9A-Z])([0-9A-Z]{10})$/.exec(joined)?.[1] ?? '';
}
