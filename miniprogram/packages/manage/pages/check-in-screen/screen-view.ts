import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { clockOf } from '../../../../shared/time';

type Answer = OutputOf<'attendance.showCode'>;

export interface ScreenView {
  title: string;
  time: string;
  payload: string;
  /** digit by digit, so that it is read out so */
  phrase: { key: number; digit: string }[];
  here: number;
  people: number;
  latest: { key: string; text: string }[];
}

export const toScreenView = ({ title, startAt, endAt, payload, phrase, here, people, latest }: Answer): ScreenView => ({
  title,
  time: `${clockOf(startAt)} – ${clockOf(endAt)}`,
  payload,
  phrase: Array.from(phrase, (digit, i) => ({ key: i, digit })),
  here,
  people,
  latest: latest.map(({ name, at, side }, i) => ({
    key: `${at}:${i}`,
    text: `${clockOf(at)} ${name || '一位居民'} ${side === 'in' ? '到了' : '走了'}`,
  })),
});
